import { hashText } from "../geometry/hash.ts";
import type { Letter } from "./letter.ts";
import { plainText } from "./plain-text.ts";
import { speak } from "./speak.ts";

/** The seed a letter has when none is given: 0 to 2^32 - 1, from its words and the template it came from. */
export function contentSeed(letter: Letter): number {
  return hashText(`${letter.template ?? ""}\n\n${plainText(speak(letter))}`);
}
