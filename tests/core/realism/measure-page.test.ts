import fc from "fast-check";
import { expect, test } from "vitest";
import { uniform } from "../../../core/geometry/hash.ts";
import { resample } from "../../../core/realism/letter-forms.ts";
import { measurePage } from "../../../core/realism/measure-page.ts";
import type { PageStrokes } from "../../../core/realism/page-strokes.ts";
import { judge, MEASURES, type Measures, RANGES } from "../../../core/realism/ranges.ts";
import { type Change, handMadePage, movePage, type PageOptions, PITCH } from "./hand-made-page.ts";

const measure = (options: PageOptions): Measures => measurePage(handMadePage(options));
/** Of `count` values by turns, the standard deviation of a sample: half of one kind, half of the other, `apart`. */
const byTurns = (apart: number, count: number) => (apart / 2) * Math.sqrt(count / (count - 1));
const odd = (number: number) => number % 2 === 1;

test("letters all the same on level lines: nothing repeats but itself, nothing strays", () => {
  const measures = measure({});
  for (const none of [
    "repeatDistance",
    "repeatResidue",
    "slantDeviation",
    "heightVariation",
    "baselineDeviation",
    "slopeDeviation",
  ] as const)
    expect(measures[none], none).toBeCloseTo(0, 8);
  for (const none of ["gapVariation", "marginDeviation", "wordGapVariation"] as const) expect(measures[none], none).toBeCloseTo(0, 9);
  expect(measures).toMatchObject({ closeRepeats: 1, coherence: null, baselineCoherence: null });
});

test("1, 2 and 3: upright strokes of three heights lie as far apart as their heights say, and an affine map takes that away", () => {
  const heights = [2, 2.2, 2.4] as const;
  const glyphs = [..."lIij"].flatMap((char, word) =>
    Array.from({ length: 9 }, (_, i) => ({
      ...{ char, glyph: char, baseline: 0, width: 0, line: 0, word },
      strokes: [[10 * word + i, 0, 10 * word + i, -(heights[i % 3] as number)]],
    })),
  );
  const measures = measurePage({ xHeight: 1, pitch: 4, glyphs, running: null });
  // 64 even points on a stroke of length h are h/4 x 64/63 from its middle on the mean. Of 36 pairs 9 are equal, 18 differ by .2, 9 by .4.
  expect(measures.repeatDistance).toBeCloseTo((0.2 / 4) * (64 / 63), 9);
  expect(measures.closeRepeats).toBeCloseTo(9 / 36, 9);
  expect(measures.repeatResidue).toBeCloseTo(0, 6);
  expect(measures.coherence).toBeGreaterThan(0.5);
});

test("3: letters that open upward like a wedge stay different under the affine map, those that lean do not", () => {
  const wedge = (k: number) => (x: number, y: number) => [x + 0.4 * k * x * y, y] as const;
  const bent = measure({ change: ({ line }) => ({ bend: wedge(line % 3) }) });
  expect(bent.repeatResidue).toBeGreaterThan(0.02);
  expect(bent.repeatResidue).toBeLessThan(bent.repeatDistance as number);
  const leaning = measure({ change: ({ line }) => ({ lean: 4 * (line % 3) }) });
  expect(leaning.repeatDistance).toBeGreaterThan(0.01);
  expect(leaning.repeatResidue).toBeLessThan(0.1 * (leaning.repeatDistance as number));
});

test("4: what moves a whole stretch of the stroke is coherent, what shakes every point is not", () => {
  const smooth = (k: number): Change => ({ bend: (x, y) => [x + 0.1 * Math.sin(k) * y * y, y + 0.1 * Math.cos(k) * x] });
  expect(measure({ change: ({ number }) => smooth(number) }).coherence).toBeGreaterThan(0.7);
  const page = handMadePage({});
  const fine = page.glyphs.map((glyph, g) => ({
    ...glyph,
    strokes: glyph.strokes.map((stroke) => resample(stroke, 40).map((value, k) => value + 0.05 * (uniform(g * 1000 + k) - 0.5))),
  }));
  // Along the stroke only its ends can move, and all between them with those; across it every point is alone.
  expect(measurePage({ ...page, glyphs: fine }).coherence).toBeLessThan(0.45);
});

test("5: letters that lean 6 degrees more on every second line have the standard deviation of that", () => {
  // Of the middle letter, whose occurrences are 6, 12 or more: between 3 x sqrt(6/5) and 3 x sqrt(18/17).
  const { slantDeviation, heightVariation } = measure({ change: ({ line }) => ({ lean: odd(line) ? 3 : -3 }) });
  expect(slantDeviation).toBeGreaterThan(2);
  expect(slantDeviation).toBeLessThan(byTurns(6, 6) + 0.3);
  expect(heightVariation).toBeCloseTo(0, 9);
});

test("6: letters a tenth taller on every second line have a CV of a twentieth of their mean", () => {
  const { heightVariation, slantDeviation } = measure({ change: ({ line }) => ({ tall: odd(line) ? 1.1 : 1 }) });
  expect(heightVariation).toBeGreaterThan(0.1 / 2 / 1.05);
  expect(heightVariation).toBeLessThan(byTurns(0.1, 6) / 1.05 + 1e-9);
  expect(slantDeviation).toBeLessThan(0.5);
});

test("7 and 8: letters by turns .2 apart stray by .1 and against their neighbours; words that do so stray together", () => {
  const alone = measure({ change: ({ number }) => ({ down: odd(number) ? 0.1 : -0.1 }), lines: 12 });
  expect(alone.baselineDeviation).toBeGreaterThan(0.07);
  expect(alone.baselineDeviation).toBeLessThan(0.12);
  expect(alone.baselineCoherence).toBeLessThan(-0.3);
  const together = measure({ change: ({ x, line }) => ({ down: 0.14 * Math.sin(x / 2 + 2 * line) }), lines: 12 });
  expect(together.baselineDeviation).toBeCloseTo(0.1, 1);
  expect(together.baselineCoherence).toBeGreaterThan(0.6);
});

test("7: what a letter always reaches below its line, and the line's own slope, are no straying", () => {
  const { baselineDeviation } = measure({ change: ({ char }) => ({ down: char === "o" ? 0.2 : 0 }), slope: (line) => 0.005 * line });
  // Each letter of the page stands on a step of its own, so that its middle is off by up to a third of an x-height of slope.
  expect(baselineDeviation).toBeLessThan(0.003);
});

test("9: slopes of 0 and 1 degree by turns", () => {
  const degree = Math.tan(Math.PI / 180);
  expect(measure({ slope: (line) => (odd(line) ? degree : 0) }).slopeDeviation).toBeCloseTo(byTurns(1, 6), 2);
  expect(measure({ slope: () => degree }).slopeDeviation).toBeCloseTo(0, 6);
});

test("10: gaps a tenth wider by turns; those between paragraphs and those above a paragraph's first line are left out", () => {
  const pitch = (line: number) => (odd(line) ? 1.1 : 1) * PITCH;
  const expected = byTurns(0.1, 6) / 1.05;
  expect(measure({ lines: 7, pitch }).gapVariation).toBeCloseTo(expected, 9);
  expect(measure({ lines: 8, pitch: (line) => (line === 7 ? 2 * PITCH : pitch(line)) }).gapVariation).toBeCloseTo(expected, 9);
  const running = new Set([1, 2, 3, 4, 5, 6]);
  expect(measure({ lines: 8, pitch: (line) => (line === 7 ? 1.3 * PITCH : pitch(line)), running }).gapVariation).toBeCloseTo(expected, 9);
});

test("11: line starts half an x-height either side of a drifting margin; a line set in says nothing", () => {
  const start = (line: number) => 10 - 0.1 * line + (odd(line) ? 0.25 : -0.25);
  expect(measure({ lines: 10, start }).marginDeviation).toBeCloseTo(0.25, 1);
  expect(measure({ lines: 10, start: (line) => 10 - 0.3 * line }).marginDeviation).toBeCloseTo(0, 9);
  expect(measure({ lines: 10, start: (line) => (line % 4 === 0 ? 15 : 10) - 0.3 * line }).marginDeviation).toBeCloseTo(0, 9);
});

test("12: gaps of 1 and 2 by turns; a line broken after a dash makes no gap", () => {
  const gaps = (line: number, word: number) => (odd(line * 5 + word) ? 1 : 2);
  expect(measure({ gap: gaps }).wordGapVariation).toBeCloseTo(byTurns(1, 30) / 1.5, 9);
  const page = handMadePage({ gap: (line, word) => (word === 3 ? 0.1 : gaps(line, word)) });
  const dashed = page.glyphs.map((glyph, g) =>
    page.glyphs[g + 1]?.word === glyph.word + 1 && glyph.word % 6 === 2 ? { ...glyph, char: "-" } : glyph,
  );
  expect(measurePage({ ...page, glyphs: dashed }).wordGapVariation).toBeCloseTo(byTurns(1, 24) / 1.5, 1);
});

test("a page with too little on it says nothing, and an empty one throws nothing", () => {
  const none = Object.fromEntries(MEASURES.map((name) => [name, null]));
  expect(measurePage({ xHeight: 1, pitch: 4, glyphs: [], running: null })).toEqual(none);
  const page = handMadePage({ lines: 1 });
  expect(measurePage({ ...page, glyphs: page.glyphs.slice(0, 6) })).toEqual(none);
  expect(measurePage({ ...page, glyphs: page.glyphs.map((glyph) => ({ ...glyph, strokes: [] })) })).toEqual(none);
  expect(measurePage({ ...page, glyphs: page.glyphs.map((glyph) => ({ ...glyph, strokes: [[1, 1]] })) })).toMatchObject({
    repeatDistance: null,
  });
});

/** A page on which everything strays. */
function living(seed: number): PageStrokes {
  const stray = (n: number) => uniform(seed * 7919 + n) - 0.5;
  return handMadePage({
    lines: 8,
    change: ({ number: n }) => ({
      lean: 10 * stray(3 * n),
      tall: 1 + 0.2 * stray(3 * n + 1),
      down: 0.3 * stray(3 * n + 2),
      bend: (x, y) => [x + 0.3 * stray(n) * y * y, y],
    }),
    start: (line) => 10 + stray(10_000 + line),
    pitch: (line) => PITCH * (1 + 0.2 * stray(20_000 + line)),
    slope: (line) => 0.02 * stray(30_000 + line),
    gap: (line, word) => 1.5 + stray(40_000 + 10 * line + word),
  });
}

test("no measure knows the unit or the place of the page", () => {
  const place = fc.double({ min: -500, max: 500, noNaN: true });
  fc.assert(
    fc.property(fc.nat(1000), fc.double({ min: 0.01, max: 5000, noNaN: true }), place, place, (seed, scale, dx, dy) => {
      const page = living(seed);
      const moved = measurePage(movePage(page, scale, dx * scale, dy * scale));
      for (const [name, value] of Object.entries(measurePage(page))) {
        expect(value, name).not.toBeNull();
        expect(moved[name as keyof Measures], name).toBeCloseTo(value as number, 5);
      }
    }),
    { numRuns: 20 },
  );
});

test("the ends of a range are inside; what plain fonts do is outside of every range it is known for", () => {
  expect(["under", "inside", "inside", "over"]).toEqual([0.079, 0.08, 0.21, 0.211].map((value) => judge("repeatDistance", value)));
  expect(MEASURES.length).toBe(12);
  for (const name of MEASURES) {
    const { font } = RANGES[name];
    if (font !== null) expect(judge(name, font), name).not.toBe("inside");
  }
});
