import { openBrowser } from "../server/open-browser.ts";
import { serve } from "../server/serve.ts";
import { PortError } from "../server/start-server.ts";
import { startDesktop } from "./start/start-desktop.ts";
import { readStartOptions, type StartOptions } from "./start/start-options.ts";

/** Opens Longhand: in its own window where that can be, else the same app in a browser. */
async function start(): Promise<number> {
  const options = readStartOptions(process.argv.slice(2), process.cwd());
  if (!options) {
    console.error("npm start takes these options: npm start -- --electron, or npm start -- --browser --port 8080 --no-open");
    return 2;
  }
  if (options.shell !== "browser") {
    const desktop = await startDesktop(options.letters, options.shell === "electron");
    if (desktop.code !== null) return desktop.code;
    const again = desktop.tomorrow ? " It is tried again tomorrow, or now with npm start -- --electron." : "";
    console.log(`Longhand opens in a browser, since its own window cannot be opened: ${desktop.why}.${again}`);
  }
  return startBrowser(options);
}

async function startBrowser({ port, open }: StartOptions): Promise<number> {
  try {
    const { address } = await serve({ port, open: false });
    console.log(`Longhand is at ${address}\nPress Ctrl+C to stop it.`);
    if (open) await openBrowser(address);
    return 0;
  } catch (problem) {
    if (!(problem instanceof PortError)) throw problem;
    console.error(problem.message);
    return 1;
  }
}

process.exitCode = await start();
