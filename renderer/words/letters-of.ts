import type { Inline } from "../../core/letter/letter.ts";
import { blockText } from "../../core/letter/plain-text.ts";
import { speakParagraph } from "../../core/letter/speak.ts";

/**
 * How many characters other than spaces a node adds to what is spoken. Speaking changes nothing but spaces, so these characters come in the same
 * order in the words and on the page: counted, they lead from one to the other.
 */
export function lettersOf(inline: Inline): number {
  if (inline.type === "text") return countLetters(inline.text);
  const spoken = speakParagraph({ type: "paragraph", id: "", role: "body", content: [inline] });
  return spoken === null ? 0 : countLetters(blockText(spoken));
}

/** How many characters of a text are no spaces. */
export function countLetters(text: string): number {
  return text.replace(/\s+/g, "").length;
}

/** Index in a text of its character number `number`, from 0, spaces not counted; the text's length when it has fewer. */
export function letterIndex(text: string, number: number): number {
  let left = number;
  for (let i = 0; i < text.length; i++) {
    if (isSpace(text[i] as string)) continue;
    if (left === 0) return i;
    left--;
  }
  return text.length;
}

/** Whether a character is a space of any kind. */
export function isSpace(character: string): boolean {
  return /\s/.test(character);
}
