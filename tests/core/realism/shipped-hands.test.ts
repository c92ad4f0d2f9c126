import { describe, expect, test } from "vitest";
import { TRAITS, type TraitName } from "../../../core/hand/traits.ts";
import { measurePage } from "../../../core/realism/measure-page.ts";
import { judge, MEASURES, type Measure, type Measures, RANGES } from "../../../core/realism/ranges.ts";
import { sceneStrokes } from "../../../core/realism/scene-strokes.ts";
import { median } from "../../../core/realism/statistics.ts";
import { wordGaps } from "../../../core/realism/word-gaps.ts";
import type { Scene, ScenePage } from "../../../core/scene/scene.ts";
import { createTypesetter, type HandSource, type Typesetter, type World } from "../../../core/typesetter.ts";
import { HAND_IDS, handSource, WORLD } from "../../support/hands.ts";
import { plainLetter } from "../../support/letters.ts";
import { LONG_LETTERS } from "../../support/long-letters.ts";

const SEEDS = [1, 2, 3, 4, 5] as const;
/** Every trait that hands are told apart by: measured on pages, or, where no measure sees it, as the hand's file has it. */
const MEASURED = [
  "repeatDistance",
  "slantDeviation",
  "heightVariation",
  "baselineDeviation",
  "slopeDeviation",
  "gapVariation",
  "marginDeviation",
  "wordGapVariation",
] as const satisfies readonly Measure[];
const KEPT = ["pressure", "darkness", "dots", "bars", "endStroke", "squeeze"] as const satisfies readonly TraitName[];

interface Written {
  readonly measures: readonly Measures[];
  readonly narrowest: number;
}

const known = new Map<string, Written>();

/** The first pages of three letters by five seeds, measured once. */
function written(hand: string): Written {
  const before = known.get(hand);
  if (before) return before;
  const typesetter = createTypesetter(WORLD);
  const pages = LONG_LETTERS.flatMap((text) => SEEDS.map((seed) => sceneStrokes(pageOf(typesetter, text, { hand, seed }))));
  const made = { measures: pages.map(measurePage), narrowest: Math.min(...pages.flatMap((page) => wordGaps(page))) };
  known.set(hand, made);
  return made;
}

function pageOf(
  typesetter: Typesetter,
  text: readonly string[],
  { hand, seed }: { readonly hand: string; readonly seed: number },
): ScenePage {
  const letter = plainLetter(text, { seed });
  const { pages } = typesetter.update({ ...letter, style: { ...letter.style, hand, size: "a4" } }).scene as Scene;
  return pages[0] as ScenePage;
}

function inside(measures: Measures): readonly Measure[] {
  return MEASURES.filter((name) => measures[name] !== null && judge(name, measures[name] as number) === "inside");
}

/** A measure's median over pages. */
function middle(hand: string, name: Measure): number {
  return median(written(hand).measures.map((page) => page[name] as number)) as number;
}

/** How far a value lies from a plain font's: 0 there, 1 at the near end of the natural range. */
function fromFont(value: number, name: Measure): number {
  const { font, low, high } = RANGES[name];
  if (font === null) throw new Error(`No font is known by its ${name}`);
  return Math.abs(value - font) / Math.abs((font <= low ? low : high) - font);
}

describe.each(HAND_IDS)("three letters of five seeds each in %s’s everyday hand", (hand) => {
  test("have ten of the twelve measures inside on the median page, and on seven pages of ten", () => {
    const counts = written(hand).measures.map((page) => inside(page).length);
    expect(median(counts), String(counts)).toBeGreaterThanOrEqual(10);
    expect(counts.filter((count) => count >= 10).length / counts.length, String(counts)).toBeGreaterThanOrEqual(0.7);
    expect(Math.min(...counts), String(counts)).toBeGreaterThanOrEqual(8);
  }, 60_000);

  test("never sit where a plain font does, and leave .6 x-heights and more between words", () => {
    for (const name of MEASURES) if (RANGES[name].font !== null) expect(fromFont(middle(hand, name), name), name).toBeGreaterThan(0.5);
    expect(written(hand).narrowest).toBeGreaterThan(0.6);
  });
});

test("as with real pages, most pages of all hands miss a measure or two", () => {
  const counts = HAND_IDS.flatMap((hand) => written(hand).measures.map((page) => inside(page).length));
  const missing = counts.filter((count) => count < MEASURES.length).length / counts.length;
  expect(missing).toBeGreaterThan(0.5);
  expect(missing).toBeLessThan(0.95);
});

/**
 * Half the spread between writers of each trait. A range that holds nearly all of them is four standard deviations wide, so half of one is an eighth of
 * it: of the natural range for what is measured, of what a hand's file may say for the rest.
 */
test("any two hands differ in most of their traits by half the spread between writers or more", () => {
  const traits = HAND_IDS.map((hand) => ({
    hand,
    values: [...MEASURED.map((name) => middle(hand, name)), ...KEPT.map((trait) => (handSource(hand) as HandSource).hand.habits[trait])],
  }));
  const halves = [
    ...MEASURED.map((name) => (RANGES[name].high - RANGES[name].low) / 8),
    ...KEPT.map((trait) => (TRAITS[trait].most - TRAITS[trait].least) / 8),
  ];
  for (const [i, a] of traits.entries()) {
    for (const b of traits.slice(i + 1)) {
      const apart = halves.filter((half, k) => Math.abs((a.values[k] as number) - (b.values[k] as number)) >= half).length;
      expect(apart, `${a.hand} and ${b.hand}`).toBeGreaterThan(halves.length / 2);
    }
  }
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
  const [text] = LONG_LETTERS as [readonly string[]];
  const measures = measurePage(sceneStrokes(pageOf(createTypesetter(still), text, { hand: "eleanor", seed: 1 })));
  expect(inside(measures)).toEqual([]);
  for (const name of MEASURES) {
    const { font, low, high } = RANGES[name];
    if (font !== null) expect(fromFont(measures[name] as number, name), name).toBeLessThan(0.35);
    else expect(measures[name] === null || measures[name] > high || measures[name] < low, name).toBe(true);
  }
});
