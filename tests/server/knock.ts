import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Services } from "../../contract/contract.ts";
import { startServer } from "../../server/start-server.ts";
import { fakeServices } from "../support/fake-services.ts";

/** What came back, as it was on the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request as it is to go out: the path untouched, no header added but `Host`. */
export interface Request {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends a request to 127.0.0.1 exactly as given. */
export function knock(port: number, path: string, { method = "GET", headers = {}, body = "" }: Request = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } }, (reply) => {
      let text = "";
      reply.setEncoding("utf8");
      reply.on("data", (part: string) => {
        text += part;
      });
      reply.on("end", () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: text }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** A server over a small folder of files (with a secret beside it and links to that), and a cookie that it lets in. */
export async function openServer(changes: Partial<Services> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "longhand-server-"));
  const assets = join(folder, "renderer");
  mkdirSync(join(assets, "assets"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "a secret");
  writeFileSync(join(assets, "index.html"), "<title>Longhand</title>");
  writeFileSync(join(assets, "assets", "app-1a2b.js"), "export {};");
  writeFileSync(join(assets, ".hidden"), "a secret");
  symlinkSync(join(folder, "secret.txt"), join(assets, "link.txt"));
  symlinkSync(folder, join(assets, "up"));
  const server = await startServer({ services: fakeServices(changes), assets });
  onTestFinished(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });
  const address = new URL(server.address);
  const port = Number(address.port);
  const entry = await knock(port, address.pathname + address.search);
  const cookie = String(entry.headers["set-cookie"]).split(";")[0] ?? "";
  const post = (path: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
    knock(port, path, {
      method: "POST",
      body,
      headers: { cookie, origin: `http://127.0.0.1:${port}`, "content-type": "application/json", ...headers },
    });
  return { address, port, entry, cookie, post };
}
