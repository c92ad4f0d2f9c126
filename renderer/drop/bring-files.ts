import { LONGEST_SOURCE } from "../../contract/contract.ts";
import type { Desk } from "../desk.ts";
import type { Brought } from "../stores/drop-store.ts";

const ABOUT = "drop";
const SAFE = "Your letter is as it was.";

/** Opens the letter in a file. A person's own letter is not replaced before they say so; what cannot be opened is told, and nothing is changed. */
export async function bringFiles(desk: Desk, files: readonly File[]): Promise<void> {
  const refuse = (code: string, message: string, details: readonly string[] = []) =>
    desk.notices.getState().refuse(ABOUT, { code, message, details }, SAFE);
  const [file, ...others] = files;
  if (file === undefined) return refuse("no-file", "There was no file in that.");
  if (others.length > 0) return refuse("several-files", `Those are ${files.length} files. Bring one letter at a time.`);
  const text = await readText(file);
  if (text === null)
    return refuse("not-text", `“${shortName(file.name)}” is not a letter: it is a picture, a folder or another kind of file.`);
  if (text === "too-large") return refuse("too-large", `“${shortName(file.name)}” is too large to be a letter.`);
  const { readBrought } = await import("./read-brought.ts");
  const { letters, sender } = desk;
  await sender.getState().read();
  const read = readBrought(file.name, text.words, letters.getState().letter?.style ?? null, sender.getState().sender ?? {});
  if (read.value === null) {
    const told = read.diagnostics.map(({ line, message }) => (line === undefined ? message : `Line ${line}: ${message}`));
    return refuse("not-a-letter", `“${shortName(file.name)}” cannot be opened.`, told.slice(0, 5));
  }
  desk.notices.getState().clear(ABOUT);
  if (letters.getState().touched) desk.drop.getState().wait(read.value);
  else openBrought(desk, read.value);
}

/** Opens a letter that came from a file in place of the one that is open, and keeps it where a person wrote it. */
export function openBrought(desk: Desk, { letter, touched }: Brought): void {
  const { open, setStyle } = desk.letters.getState();
  open(letter, touched);
  // Opened letters are taken for kept; this one is not yet, and any change keeps it.
  if (touched) setStyle({});
  desk.scenes.getState().turnTo(0);
  desk.view.getState().go("write");
}

/** A file's name, short enough for a sentence. */
export function shortName(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)} …` : name;
}

/** The text of a file; null when it is none. */
async function readText(file: File): Promise<{ readonly words: string } | "too-large" | null> {
  // In UTF-8 a character has four bytes at most.
  if (file.size > 4 * LONGEST_SOURCE) return "too-large";
  try {
    const words = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    if (words.length > LONGEST_SOURCE) return "too-large";
    return words.includes("\u0000") ? null : { words };
  } catch {
    return null;
  }
}
