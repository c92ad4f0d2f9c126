import { createHash, randomBytes } from "node:crypto";
import type * as promises from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { codeOf } from "./write-problem.ts";

/** A name beside a file, hidden, that no other has; it tells which process of which machine made it, and for what. */
export function temporaryName(target: string, ending: "part" | "old"): string {
  return join(dirname(target), `${before(target)}${machine()}-${process.pid}-${randomBytes(6).toString("hex")}.${ending}`);
}

/**
 * Takes away what writes of this file that were killed in the middle left beside it. What belongs to another machine, or to a process
 * that still runs, stays; so do copies of what stood there before (`.old`), which may be the only ones. Never fails.
 */
export async function sweepLeftovers(target: string, fileSystem: Pick<typeof promises, "readdir" | "unlink">): Promise<void> {
  const start = `${before(target)}${machine()}-`;
  try {
    for (const name of await fileSystem.readdir(dirname(target))) {
      const owner = name.startsWith(start) ? /^(\d+)-[0-9a-f]{12}\.part$/.exec(name.slice(start.length)) : null;
      if (owner && !isRunning(Number(owner[1]))) await fileSystem.unlink(join(dirname(target), name));
    }
  } catch {
    // It only takes up room.
  }
}

/** The file's own name, no longer than leaves room for the rest in the 255 bytes that file systems give a name. */
function before(target: string): string {
  return `.${basename(target).slice(0, 40).toWellFormed()}.`;
}

/** Folders may be shared by machines, whose processes are numbered alike. */
function machine(): string {
  return createHash("sha256").update(hostname()).digest("hex").slice(0, 6);
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
}
