import { open } from "node:fs/promises";
import type { Diagnostic } from "../core/letter/diagnostic.ts";
import { UsageError } from "./terminal.ts";

/** More than any letter: a file beyond it was given by mistake. */
const LARGEST = 8_000_000;

/** A text file as it stands, or why it is none. */
export type Source = { readonly text: string } | { readonly text: null; readonly problem: Diagnostic };

/** Reads a text file of up to `largest` bytes. One that is not there, or may not be read, is wrong usage; one that is not text is a diagnostic. */
export async function readSource(path: string, largest = LARGEST): Promise<Source> {
  const bytes = await readBytes(path, largest);
  if (bytes.length > largest) return notText("This file is too large to be a letter.");
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\u0000") ? notText("This is not a text file.") : { text };
  } catch {
    return notText("This is not a text file, or it is not in UTF-8. Save it as UTF-8 text and try again.");
  }
}

/** Reads a file's bytes, one more than `largest` at the most. One that is not there, or may not be read, is wrong usage. */
export async function readBytes(path: string, largest: number): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      // What has no size of its own, such as a pipe, may never end: no more is read than is needed to tell that it is too large.
      const chunks: Uint8Array[] = [];
      for await (const chunk of file.createReadStream({ end: largest, autoClose: false })) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") throw new UsageError(`There is no file "${path}".`);
    if (code === "EISDIR") throw new UsageError(`"${path}" is a folder, not a file.`);
    throw new UsageError(`"${path}" cannot be read${code ? ` (${code})` : ""}.`);
  }
}

function notText(message: string): Source {
  return { text: null, problem: { code: "not-text", message, line: 1, column: 1 } };
}
