import type { Letter } from "../../core/letter/letter.ts";
import { plainLetter } from "../support/letters.ts";

const PROSE =
  "We could walk to the harbour and look at the boats, and quarrel about the names of the birds as we always do. The garden has been slow this year, but the little apple tree by the wall is covered in blossom and the bees have found it at last. ";

/** Three A4 pages of 4,500 characters in all, in six paragraphs. */
export function threePages(hand: string, seed: number): Letter {
  const letter = plainLetter(Array.from({ length: 6 }, (_, i) => `${PROSE.slice(i)}${PROSE.repeat(3)}`.slice(0, 750)));
  return { ...letter, seed, style: { ...letter.style, hand, size: "a4" } };
}
