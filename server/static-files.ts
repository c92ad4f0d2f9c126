import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getMimeType } from "hono/utils/mime";

/** A file the browser may have. */
export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** True when its name changes with its content, so that a browser may keep it for good. */
  readonly hashed: boolean;
}

/**
 * Every plain file under a folder by its path in the address, e.g. `/assets/app-1a2b.js`, read now. What is not in here is not served, so no
 * address can climb out of the folder; links and names that begin with a dot are left out. Throws when the folder cannot be read.
 */
export function readStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  const walk = (path: string) => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const inside = `${path}/${entry.name}`;
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) walk(inside);
      if (!entry.isFile()) continue;
      const type = getMimeType(entry.name) ?? "application/octet-stream";
      files.set(inside, { bytes: new Uint8Array(readFileSync(join(folder, inside))), type, hashed: inside.startsWith("/assets/") });
    }
  };
  walk("");
  return files;
}
