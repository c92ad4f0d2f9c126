import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { InlineConfig } from "vite";

const CHILD = fileURLToPath(new URL("vite-child.ts", import.meta.url));

/**
 * Builds with vite, always for production: in a process of its own, since what this one was started for (tests, say) would be built in. The
 * configuration is plain data. Rejects with what vite says.
 */
export function viteBuild(config: InlineConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: "production" };
    const child = spawn(process.execPath, [CHILD, JSON.stringify(config)], { env, stdio: ["ignore", "ignore", "pipe"] });
    let words = "";
    child.stderr.on("data", (chunk: Buffer) => {
      words += chunk;
    });
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve() : reject(new Error(words.trim() || `vite ended with ${code}`))));
  });
}
