import { parseArgs } from "node:util";
import { serve } from "../server/serve.ts";
import { PortError } from "../server/start-server.ts";

const { values } = parseArgs({ options: { port: { type: "string", default: "0" }, "no-open": { type: "boolean", default: false } } });
try {
  const { address } = await serve({ port: Number(values.port), open: !values["no-open"] });
  console.log(`Longhand is at ${address}\nPress Ctrl+C to stop it.`);
} catch (problem) {
  if (!(problem instanceof PortError)) throw problem;
  console.error(problem.message);
  process.exitCode = 1;
}
