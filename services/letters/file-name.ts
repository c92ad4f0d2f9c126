import type { Letter } from "../../core/letter/letter.ts";

/** As long as every file system takes, with room for an ending and a number. */
const LONGEST = 80;

/** Names Windows keeps for its devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file name for a letter that any system takes: `<title>, <recipient>.<ending>`, without signs that mean something in a path. What kind of sheet it is stands
 * in brackets where it is not the letter itself.
 */
export function fileName(letter: Letter, ending: string, sheet?: string): string {
  const parts = [letter.title, letter.details.recipient.name ?? ""].map(plain).filter((part) => part !== "");
  const short = [...parts.join(", ")].slice(0, LONGEST).join("").trimEnd();
  const usable = short === "" || RESERVED.test(short) ? "Letter" : short;
  return `${usable}${sheet === undefined ? "" : ` (${sheet})`}.${ending}`;
}

/** Words without the signs that mean something in a path, and without dots or spaces at either end. */
function plain(words: string): string {
  return words
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
}
