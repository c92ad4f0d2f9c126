import { existsSync } from "node:fs";
import { join } from "node:path";
import { readyBuilt } from "./built-files.ts";
import { viteBuild } from "./vite-build.ts";

const ROOT = join(import.meta.dirname, "..");
const INPUTS = ["renderer", "contract", "core", "server/vite-build.ts", "package-lock.json", "tsconfig.base.json"];
const FOLDER = join("dist", "renderer");

/**
 * Folder of the built interface, built first when what it is made from has changed since. Where only the built files were installed, those.
 * Rejects with what vite says when it cannot be built; the files of the last build are then still whole.
 */
export async function readyRendererFiles(): Promise<string> {
  if (!existsSync(join(ROOT, "renderer", "index.html"))) return join(ROOT, FOLDER);
  return readyBuilt({ root: ROOT, inputs: INPUTS, folder: FOLDER, build });
}

async function build(outDir: string): Promise<void> {
  await viteBuild({
    configFile: join(ROOT, "renderer", "vite.config.ts"),
    logLevel: "error",
    build: { outDir, emptyOutDir: true },
  });
}
