import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { RIG_VERSION } from "../../core/hand/rig/rig.ts";
import { writeWhole } from "../files/write-whole.ts";

/** Rigs kept on disk by the font they were made from, so that each glyph is rigged once a machine. Never a reason to fail. */
export interface RigCache {
  /** The rigs of a font taken for so rough (1 is clean), "" when none are kept or the file is damaged. */
  read(font: Uint8Array, rough?: number): string;
  /** Keeps rigs, unless more of the same font are kept already. A folder that cannot be written is passed over in silence. */
  keep(font: Uint8Array, rigs: string, rough?: number): Promise<void>;
}

/**
 * The cache in a folder, which is made when it is first needed; `shipped` holds rigs made beforehand, for fonts it has none of. Each file begins
 * with the hash of the rest.
 */
export function createRigCache(folder: string, shipped?: string): RigCache {
  const fileOf = (font: Uint8Array, rough: number): string => join(folder, "rigs", nameOf(font, rough));
  return {
    read: (font, rough = 1) => readRigs(fileOf(font, rough)) || (shipped === undefined ? "" : readRigs(join(shipped, nameOf(font, rough)))),
    async keep(font, rigs, rough = 1) {
      try {
        // Another window or command may have made more in the meantime.
        if (readRigs(fileOf(font, rough)).length > rigs.length) return;
        await mkdir(join(folder, "rigs"), { recursive: true });
        await writeWhole([{ path: fileOf(font, rough), content: `${hash(rigs)}\n${rigs}` }]);
      } catch {
        // They are made again the next time.
      }
    },
  };
}

function nameOf(font: Uint8Array, rough: number): string {
  return `${hash(font)}-${RIG_VERSION}${rough === 1 ? "" : `-${rough}`}`;
}

function readRigs(path: string): string {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return "";
  }
  const end = text.indexOf("\n");
  const rigs = text.slice(end + 1);
  return end > 0 && text.slice(0, end) === hash(rigs) ? rigs : "";
}

function hash(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
