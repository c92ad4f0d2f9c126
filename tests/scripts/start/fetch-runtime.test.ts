import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { fetchRuntime } from "../../../scripts/start/fetch-runtime.ts";
import { findRuntime, programIn } from "../../../scripts/start/runtime.ts";

const BYTES = Buffer.from("not a zip, but bytes");
const NAME = `electron-v9.9.9-${process.platform}-${process.arch}.zip`;

/** A `node_modules` with an electron package whose installer unpacks what was fetched by writing a program, as the real one does at its end. */
function modulesFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "longhand runtime "));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const program = join("dist", programIn(process.platform));
  mkdirSync(join(folder, "electron", program, ".."), { recursive: true });
  writeFileSync(join(folder, "electron", "package.json"), '{ "version": "9.9.9" }');
  const write = (path: string, text: string) =>
    `require("node:fs").writeFileSync(require("node:path").join(__dirname, ${JSON.stringify(path)}), ${JSON.stringify(text)});`;
  writeFileSync(join(folder, "electron", "install.js"), write(program, "") + write(join("dist", "version"), "9.9.9"));
  return folder;
}

/** Fetches from a server on this machine that answers in its own way. */
async function fetchFrom(answer: (response: ServerResponse) => void, checksum = createHash("sha256").update(BYTES).digest("hex")) {
  const server = createServer((_request, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const modules = modulesFolder();
  const heard: number[] = [];
  const start = performance.now();
  const fetched = await fetchRuntime({
    modules,
    onProgress: (bytes) => heard.push(bytes),
    patience: 400,
    cache: join(modules, "cache"),
    mirror: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    checksums: { [NAME]: checksum },
  });
  return { fetched, modules, heard, took: performance.now() - start };
}

test("what comes whole is installed by Electron's own installer, and its progress told", async () => {
  const { fetched, modules, heard } = await fetchFrom((response) => response.end(BYTES));
  expect(fetched).toBeNull();
  expect(heard.at(-1)).toBe(BYTES.length);
  expect(findRuntime(modules, {})).toBe(join(modules, "electron", "dist", programIn(process.platform)));
});

test("when no byte comes it is given up in time", async () => {
  const { fetched, modules, took } = await fetchFrom(() => undefined);
  expect(fetched).toMatch(/^nothing came for/);
  expect(took).toBeLessThan(2_000);
  expect(findRuntime(modules, {})).toBeNull();
});

test("when bytes stop coming in the middle it is given up in time", async () => {
  const { fetched, took } = await fetchFrom((response) => {
    response.setHeader("content-length", 1000);
    response.write("a");
  });
  expect(fetched).toMatch(/^nothing came for/);
  expect(took).toBeLessThan(2_000);
});

test("slow bytes are waited for as long as they come", async () => {
  const { fetched, heard, took } = await fetchFrom((response) => {
    let at = 0;
    response.setHeader("content-length", BYTES.length);
    const more = setInterval(() => {
      response.write(BYTES.subarray(at, at + 4));
      at += 4;
      if (at < BYTES.length) return;
      clearInterval(more);
      response.end();
    }, 200);
  });
  expect(fetched).toBeNull();
  expect(took).toBeGreaterThan(800);
  expect(heard.length).toBeGreaterThan(3);
});

test("what has the wrong checksum is thrown away and never installed", async () => {
  const { fetched, modules } = await fetchFrom((response) => response.end(BYTES), "0".repeat(64));
  expect(fetched).toBe("what came was damaged");
  expect(findRuntime(modules, {})).toBeNull();
});

test("a place that does not have it, or does not answer, is told", async () => {
  const { fetched } = await fetchFrom((response) => response.writeHead(404).end());
  expect(fetched).toBe("it could not be reached");
});

test("a runtime of another version, or half a one, is none; one that is named is taken", () => {
  const modules = modulesFolder();
  const dist = join(modules, "electron", "dist");
  writeFileSync(join(dist, programIn(process.platform)), "");
  expect(findRuntime(modules, {})).toBeNull();
  writeFileSync(join(dist, "version"), "v8.0.0\n");
  expect(findRuntime(modules, {})).toBeNull();
  writeFileSync(join(dist, "version"), "v9.9.9\n");
  expect(findRuntime(modules, {})).not.toBeNull();
  expect(findRuntime(modules, { ELECTRON_OVERRIDE_DIST_PATH: join(modules, "nowhere") })).toBeNull();
  writeFileSync(join(dist, "version"), "8.0.0");
  expect(findRuntime(modules, { ELECTRON_OVERRIDE_DIST_PATH: dist })).toBe(join(dist, programIn(process.platform)));
});

test("the checksums that came with the package are of the version that is wanted", () => {
  const electron = join(import.meta.dirname, "..", "..", "..", "node_modules", "electron");
  const { version } = JSON.parse(readFileSync(join(electron, "package.json"), "utf8"));
  const checksums = JSON.parse(readFileSync(join(electron, "checksums.json"), "utf8"));
  for (const system of ["linux-x64", "linux-arm64", "darwin-arm64", "darwin-x64", "win32-x64"]) {
    expect(checksums[`electron-v${version}-${system}.zip`]).toMatch(/^[0-9a-f]{64}$/);
  }
});
