import { servicesOf } from "../services/services.ts";
import { createWorkshop } from "../services/workshop.ts";
import { openBrowser } from "./open-browser.ts";
import { readyRendererFiles } from "./renderer-files.ts";
import { type RunningServer, startServer } from "./start-server.ts";

/** How Longhand is served. */
export interface ServeOptions {
  /** 0, the default, is any that is free. */
  readonly port?: number;
  /** Whether to open the person's browser at the address. */
  readonly open: boolean;
}

/**
 * Serves Longhand with this machine's own library until Ctrl+C (or `close`). The interface is built first when it is not up to date.
 * Rejects with `PortError` when the port cannot be had.
 */
export async function serve({ port = 0, open }: ServeOptions): Promise<RunningServer> {
  const workshop = createWorkshop();
  const server = await startServer({ services: servicesOf(workshop), assets: await readyRendererFiles(), port });
  const end = () => void server.close();
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
  // Not waited for, and never a reason to stop: a rig that is not there yet is made when it is needed.
  void workshop.warmHands().catch(() => undefined);
  if (open) await openBrowser(server.address);
  return {
    address: server.address,
    close: () => {
      process.off("SIGINT", end);
      process.off("SIGTERM", end);
      return server.close();
    },
  };
}
