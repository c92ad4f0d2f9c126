import { createHash, type Hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const INPUTS = ["renderer", "contract", "core", "package-lock.json", "tsconfig.base.json"];
const BUILT = join(ROOT, "dist", "renderer");
const STAMP = join(ROOT, "dist", "renderer.inputs");

function addTo(hash: Hash, path: string): void {
  hash
    .update(`${path}\0`)
    .update(readFileSync(join(ROOT, path)))
    .update("\0");
}

/** Hash of everything the interface is built from. */
function hashInputs(): string {
  const hash = createHash("sha256");
  for (const input of INPUTS) {
    if (!existsSync(join(ROOT, input))) continue;
    if (input.includes(".")) addTo(hash, input);
    else {
      const entries = readdirSync(join(ROOT, input), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
      for (const path of paths.sort()) addTo(hash, path);
    }
  }
  return hash.digest("hex");
}

async function build(): Promise<void> {
  const vite = await import("vite");
  const fresh = `${BUILT}.${process.pid}`;
  rmSync(STAMP, { force: true });
  try {
    await vite.build({
      configFile: join(ROOT, "renderer", "vite.config.ts"),
      logLevel: "error",
      build: { outDir: fresh, emptyOutDir: true },
    });
    rmSync(BUILT, { recursive: true, force: true });
    renameSync(fresh, BUILT);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * Folder of the built interface, built first when what it is made from has changed since. Where only the built files were installed, those.
 * Rejects with what vite says when it cannot be built; the files of the last build are then still whole.
 */
export async function readyRendererFiles(): Promise<string> {
  if (!existsSync(join(ROOT, "renderer", "index.html"))) return BUILT;
  const inputs = hashInputs();
  const isReady = existsSync(STAMP) && readFileSync(STAMP, "utf8") === inputs && existsSync(join(BUILT, "index.html"));
  if (!isReady) {
    mkdirSync(join(ROOT, "dist"), { recursive: true });
    await build();
    writeFileSync(STAMP, inputs);
  }
  return BUILT;
}
