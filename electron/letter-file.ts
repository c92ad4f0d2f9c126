import { constants, open } from "node:fs/promises";
import { basename, isAbsolute, resolve } from "node:path";
import { LONGEST_SOURCE } from "../contract/contract.ts";

/** What the name of a letter file ends with. */
export const LETTER_ENDING = ".letter.md";

/** A letter file's text, or why it cannot be had, in a sentence for the person. */
export type ReadLetterFile =
  | { readonly ok: true; readonly id: string; readonly source: string }
  | { readonly ok: false; readonly message: string };

/** The letter files named by a command line, as absolute paths; options and everything else are passed over. */
export function letterFilesIn(words: readonly string[], folder: string): readonly string[] {
  return words
    .filter((word) => !word.startsWith("-") && isLetterFile(word))
    .map((word) => (isAbsolute(word) ? word : resolve(folder, word)));
}

/** True for a name that ends as letter files do, in whatever case. */
export function isLetterFile(path: string): boolean {
  return path.toLowerCase().endsWith(LETTER_ENDING);
}

/** Reads a letter file whole: a plain file of no more than a million characters in UTF-8, and nothing else. */
export async function readLetterFile(path: string): Promise<ReadLetterFile> {
  const name = basename(path);
  const refuse = (why: string): ReadLetterFile => ({ ok: false, message: `“${name}” ${why}` });
  if (!isLetterFile(path)) return refuse("is not a letter: their names end with .letter.md.");
  try {
    // Not waited for where it is a pipe.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const { size } = await handle.stat().then((stats) => (stats.isFile() ? stats : { size: null }));
      if (size === null) return refuse("is not a file.");
      if (size > LONGEST_SOURCE) return refuse("is too large to be a letter.");
      const source = new TextDecoder("utf-8", { fatal: true }).decode(await handle.readFile());
      return { ok: true, id: idOf(name), source };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return refuse(error instanceof TypeError ? "is not plain text." : "cannot be read. It may have been moved or deleted.");
  }
}

/** An id from a file's name: `Für Oma.letter.md` is `fur-oma`; `letter` when nothing is left. */
function idOf(name: string): string {
  const plain = name.slice(0, -LETTER_ENDING.length).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const id = plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 60)
    .replace(/-+$/, "");
  return id === "" ? "letter" : id;
}
