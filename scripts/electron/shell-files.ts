import { copyFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { readyBuilt } from "../../server/built-files.ts";
import { viteBuild } from "../../server/vite-build.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const INPUTS = ["electron", "server", "services", "contract", "core", "scripts/electron/shell-files.ts", "package-lock.json"];

/**
 * Folder of the built desktop shell, built first when what it is made from has changed since: `main.mjs` with all it stands on, and
 * `preload.cjs`, one file, since a page in the sandbox can load no other. Rejects with what vite says when it cannot be built.
 */
export function readyShellFiles(): Promise<string> {
  return readyBuilt({ root: ROOT, inputs: INPUTS, folder: join("dist", "electron"), build });
}

async function build(outDir: string): Promise<void> {
  const shared = { configFile: false, root: ROOT, logLevel: "error", ssr: { noExternal: true, target: "node" } } as const;
  const target = { outDir, ssr: true, target: "node24", minify: false, sourcemap: false, emptyOutDir: false } as const;
  const inputOf = (input: string, output: object) => ({ ...target, rolldownOptions: { input, external: ["electron"], output } });
  await viteBuild({
    ...shared,
    build: inputOf("electron/main.ts", { format: "es", entryFileNames: "main.mjs", chunkFileNames: "[name]-[hash].mjs" }),
  });
  await viteBuild({
    ...shared,
    build: inputOf("electron/preload.ts", { format: "cjs", entryFileNames: "preload.cjs", codeSplitting: false }),
  });
  // Shaping looks for its WebAssembly beside its own code.
  const wasm = "harfbuzz.wasm";
  await copyFile(createRequire(import.meta.url).resolve(`harfbuzzjs/dist/${wasm}`), join(outDir, wasm));
}
