import type { Letter, Paragraph } from "../../core/letter/letter.ts";
import { createTypesetter } from "../../core/typesetter.ts";
import type { BenchCase } from "../../scripts/bench/bench-case.ts";
import { HAND_IDS, WORLD } from "../support/hands.ts";
import { threePages } from "./letters.ts";

/** The same letter with words added in the middle of its third paragraph, as one types. */
function typed(letter: Letter, words: string): Letter {
  const blocks = letter.blocks.map((block, i): Paragraph => {
    const paragraph = block as Paragraph;
    const [node] = paragraph.content;
    if (i !== 2 || node?.type !== "text") return paragraph;
    return { ...paragraph, content: [{ ...node, text: `${node.text.slice(0, 380)}${words}${node.text.slice(380)}` }] };
  });
  return { ...letter, blocks };
}

/** Each hand: a whole letter with hands and words warm but every line new; and one more character in a letter just written. */
export const cases: readonly BenchCase[] = HAND_IDS.flatMap((hand): BenchCase[] => [
  {
    name: `three pages, letter to scene, ${hand}`,
    unit: "ms",
    limit: 60,
    async run() {
      const typesetter = createTypesetter(WORLD);
      const once = (seed: number): number => {
        const letter = threePages(hand, seed);
        const start = performance.now();
        typesetter.update(letter);
        return performance.now() - start;
      };
      for (let seed = 0; seed < 8; seed++) once(seed);
      return Array.from({ length: 25 }, (_, i) => once(100 + i));
    },
  },
  {
    name: `one more character in the middle, ${hand}`,
    unit: "ms",
    judge: "p95",
    limit: 8,
    async run() {
      const typesetter = createTypesetter(WORLD);
      const letter = threePages(hand, 5);
      const words = " and then we walked home along the shore, which was longer but had more in it,";
      const samples: number[] = [];
      for (let round = 0; round < 2; round++) {
        for (let n = 1; n <= words.length; n++) {
          const next = typed(letter, words.slice(0, n));
          const start = performance.now();
          typesetter.update(next);
          if (round === 1) samples.push(performance.now() - start);
        }
        typesetter.update({ ...letter, seed: 6 });
      }
      return samples;
    },
  },
]);
