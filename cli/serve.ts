import type { ExitCode, Terminal } from "./terminal.ts";
import { UsageError } from "./terminal.ts";

/** Serves Longhand to a browser on this machine until it is stopped; prints the address. */
export async function serveDesk(options: { readonly port?: string; readonly open: boolean }, terminal: Terminal): Promise<ExitCode> {
  const port = options.port === undefined ? 0 : Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new UsageError(`"${options.port}" is not a port: give a whole number from 1 to 65535.`);
  }
  const { serve } = await import("../server/serve.ts");
  const { PortError } = await import("../server/start-server.ts");
  try {
    const { address } = await serve({ port, open: options.open });
    terminal.out(`${address}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    terminal.err(`${error.message}\n`);
    return 1;
  }
}
