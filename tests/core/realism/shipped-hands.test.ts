import { expect, test } from "vitest";
import { measurePage } from "../../../core/realism/measure-page.ts";
import { judge, MEASURES, type Measure, type Measures, RANGES } from "../../../core/realism/ranges.ts";
import { sceneStrokes } from "../../../core/realism/scene-strokes.ts";
import { wordGaps } from "../../../core/realism/word-gaps.ts";
import type { Scene, ScenePage } from "../../../core/scene/scene.ts";
import { createTypesetter, type World } from "../../../core/typesetter.ts";
import { HAND_IDS, handSource, WORLD } from "../../support/hands.ts";
import { plainLetter } from "../../support/letters.ts";

/** Some two hundred words. */
const TEXT = [
  "Dear Margaret,",
  "Thank you for the blue teapot. It came on Tuesday, whole, in a nest of the Sunday papers, and I read the crossword you left half done before I thought to look at the pot. It stands on the kitchen sill now, where the morning light goes through the glaze, and nobody is allowed to wash it but me.",
  "The garden has been slow this year. We had frost until the second week of May and lost most of the beans, but the apple tree by the gate has never looked better, and Peter says there will be enough for the whole street. He has already promised a box to the school, so you had better come and claim yours while there is still something left to claim.",
  "I think of our walks by the river more than I can say. Do you remember the old man with the three dogs, who always asked us for the time and never once listened to the answer? I saw him again last month. He has four dogs now, and he wears a watch. Write to me when you have an evening free, and tell me everything.",
] as const;
const SEEDS = [1, 2, 3, 4, 5] as const;

const inside = (measures: Measures): readonly Measure[] =>
  MEASURES.filter((name) => measures[name] !== null && judge(name, measures[name] as number) === "inside");

/** How far a value lies from a plain font's: 0 there, 1 at the near end of the natural range. */
function fromFont(value: number, name: Measure): number {
  const { font, low, high } = RANGES[name];
  if (font === null) throw new Error(`No font is known by its ${name}`);
  return Math.abs(value - font) / Math.abs((font <= low ? low : high) - font);
}

function pageOf(world: World, hand: string, seed: number): ScenePage {
  const letter = plainLetter(TEXT, { seed });
  const { pages } = createTypesetter(world).update({ ...letter, style: { ...letter.style, hand, size: "a4" } }).scene as Scene;
  return pages[0] as ScenePage;
}

test.each(HAND_IDS)(
  "a page in %s’s hand has nine of the twelve or more inside their ranges, whatever the seed",
  (hand) => {
    for (const seed of SEEDS) {
      const measures = measurePage(sceneStrokes(pageOf(WORLD, hand, seed)));
      expect(inside(measures).length, `seed ${seed}: ${JSON.stringify(measures)}`).toBeGreaterThanOrEqual(9);
    }
  },
  60_000,
);

test.each(HAND_IDS)("no measure of %s’s sits where a plain font's does, and no word gap is under .6 x-heights", (hand) => {
  const page = sceneStrokes(pageOf(WORLD, hand, 1));
  const measures = measurePage(page);
  for (const name of MEASURES) {
    if (RANGES[name].font !== null) expect(fromFont(measures[name] as number, name), name).toBeGreaterThan(0.5);
  }
  expect(Math.min(...wordGaps(page))).toBeGreaterThan(0.6);
});

test("a hand without any habits is found out as the plain font it is", () => {
  const still: World = {
    hand(id) {
      const source = handSource(id);
      if (!source) return null;
      const habits = Object.fromEntries(Object.keys(source.hand.habits).map((trait) => [trait, 0]));
      return {
        ...source,
        hand: { ...source.hand, habits: { ...source.hand.habits, ...habits, pitch: 4, wordGap: 1.35, wordGapSpread: 0.1 } },
      };
    },
  };
  const measures = measurePage(sceneStrokes(pageOf(still, "eleanor", 1)));
  expect(inside(measures)).toEqual([]);
  for (const name of MEASURES) {
    const { font, low, high } = RANGES[name];
    if (font !== null) expect(fromFont(measures[name] as number, name), name).toBeLessThan(0.35);
    else expect(measures[name] === null || measures[name] > high || measures[name] < low, name).toBe(true);
  }
});
