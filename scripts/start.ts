import { parseArgs } from "node:util";
import { serve } from "../server/serve.ts";
import { PortError } from "../server/start-server.ts";

function readOptions(): { readonly port: number; readonly open: boolean } | null {
  try {
    const { values } = parseArgs({ options: { port: { type: "string", default: "0" }, "no-open": { type: "boolean", default: false } } });
    return { port: Number(values.port), open: !values["no-open"] };
  } catch {
    return null;
  }
}

async function start(): Promise<number> {
  const options = readOptions();
  if (!options) {
    console.error("npm start takes these options: npm start -- --port 8080 --no-open");
    return 2;
  }
  try {
    const { address } = await serve(options);
    console.log(`Longhand is at ${address}\nPress Ctrl+C to stop it.`);
    return 0;
  } catch (problem) {
    if (!(problem instanceof PortError)) throw problem;
    console.error(problem.message);
    return 1;
  }
}

process.exitCode = await start();
