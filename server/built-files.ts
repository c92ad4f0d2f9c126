import { createHash, type Hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Something built from sources of this house. */
export interface Built {
  readonly root: string;
  /** Files and folders it is made from, from the root; one that is not there is passed over. */
  readonly inputs: readonly string[];
  /** Folder it is built into, from the root. */
  readonly folder: string;
  /** Builds it into an empty folder. */
  readonly build: (folder: string) => Promise<void>;
}

/**
 * Path of the built folder, built first when what it is made from has changed since. Rejects with what the builder says when it cannot be built;
 * the files of the last build are then still whole.
 */
export async function readyBuilt({ root, inputs, folder, build }: Built): Promise<string> {
  const built = join(root, folder);
  const stamp = `${built}.inputs`;
  const wanted = hashInputs(root, inputs);
  if (existsSync(built) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return built;
  mkdirSync(dirname(built), { recursive: true });
  const fresh = `${built}.${process.pid}`;
  rmSync(stamp, { force: true });
  try {
    await build(fresh);
    rmSync(built, { recursive: true, force: true });
    renameSync(fresh, built);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  writeFileSync(stamp, wanted);
  return built;
}

function hashInputs(root: string, inputs: readonly string[]): string {
  const hash = createHash("sha256");
  for (const input of inputs) {
    const path = join(root, input);
    if (!existsSync(path)) continue;
    if (!statSync(path).isDirectory()) addTo(hash, root, input);
    else {
      const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
      for (const file of paths.sort()) addTo(hash, root, file);
    }
  }
  return hash.digest("hex");
}

function addTo(hash: Hash, root: string, path: string): void {
  hash
    .update(`${path}\0`)
    .update(readFileSync(join(root, path)))
    .update("\0");
}
