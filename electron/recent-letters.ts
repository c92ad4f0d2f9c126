import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, isAbsolute } from "node:path";
import { z } from "zod";
import { writeWhole } from "../services/files/write-whole.ts";

/** How many are remembered. */
const MOST = 10;

/** The letter files opened lately, newest first, as absolute paths. They never leave this process. */
export interface RecentLetters {
  list(): readonly string[];
  add(path: string): void;
  remove(path: string): void;
  clear(): void;
}

const listSchema = z.array(z.string().min(1).max(4096)).max(100);

/** The list kept in a file; a file that cannot be read is an empty list, one that cannot be written is passed over. */
export function createRecentLetters(file: string, onChange: () => void): RecentLetters {
  let paths = readList(file);
  let turn: Promise<unknown> = Promise.resolve();
  const change = (next: readonly string[]) => {
    paths = next.slice(0, MOST);
    const content = JSON.stringify(paths);
    turn = turn.then(() => keep(file, content));
    onChange();
  };
  return {
    list: () => paths,
    add: (path) => change([path, ...paths.filter((other) => other !== path)]),
    remove: (path) => change(paths.filter((other) => other !== path)),
    clear: () => change([]),
  };
}

function readList(file: string): readonly string[] {
  try {
    return listSchema
      .parse(JSON.parse(readFileSync(file, "utf8")))
      .filter((path) => isAbsolute(path))
      .slice(0, MOST);
  } catch {
    return [];
  }
}

async function keep(file: string, content: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeWhole([{ path: file, content }]);
  } catch {
    // The list is a convenience.
  }
}
