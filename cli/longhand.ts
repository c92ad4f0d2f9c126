#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { userFolders } from "../services/user-folders.ts";

// Everything else is loaded after this, so that Node keeps it compiled between one letter and the next.
enableCompileCache(join(userFolders().cache, "code"));
// Whoever reads our words may stop reading, as `head` does: that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
const { run } = await import("./program.ts");
process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
