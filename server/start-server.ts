import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Services } from "../contract/contract.ts";
import { createApp } from "./app.ts";
import { makeSecret } from "./guard.ts";
import { logBug } from "./log-bug.ts";
import { readStaticFiles } from "./static-files.ts";

/** What a server is started with. */
export interface ServerOptions {
  readonly services: Services;
  /** Folder of the built interface. */
  readonly assets: string;
  /** 0, the default, is any that is free. */
  readonly port?: number;
}

/** A server that listens. */
export interface RunningServer {
  /** With the token that lets a browser in; made anew at each start. */
  readonly address: string;
  /** Stops listening and drops what is still open. */
  close(): Promise<void>;
}

/** The port asked for cannot be had; the message says what to do. */
export class PortError extends Error {}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (problem: NodeJS.ErrnoException) => {
      const reason = problem.code === "EADDRINUSE" ? "is used by another program" : "cannot be used";
      reject(new PortError(`Port ${port} ${reason}. Name another, or none and Longhand finds one.`));
    });
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

/** Serves the interface and the contract to this machine's browser, on 127.0.0.1 only. Rejects with {@link PortError}. */
export async function startServer({ services, assets, port = 0 }: ServerOptions): Promise<RunningServer> {
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new PortError("A port is a whole number from 1 to 65535.");
  const token = makeSecret();
  let listening = port;
  const app = createApp({ services, files: readStaticFiles(assets), token, port: () => listening, onBug: logBug });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  listening = await listen(server, port);
  return {
    address: `http://127.0.0.1:${listening}/?token=${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
