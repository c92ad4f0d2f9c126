import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { measurePage } from "../../../core/realism/measure-page.ts";
import type { GlyphStrokes, PageStrokes } from "../../../core/realism/page-strokes.ts";
import { judge, type Measure, type Measures, RANGES } from "../../../core/realism/ranges.ts";

// One person's letters, each drawn five to nine times with a pen on a tablet; kept beside the project, not in it.
const SAMPLES = new URL("../../../../shared/data/pen-samples.json", import.meta.url);
const why = existsSync(SAMPLES) ? null : "../shared/data/pen-samples.json is not there";

type Pen = readonly (readonly [number, number, number | null, number | null])[];
/** Canvas units, as the data says of itself. */
const X_HEIGHT = 55;
const BASELINE = 155;
const ACROSS = 130;
const PITCH = 230;
const SMALL = "abcdefghijklmnopqrstuvwxyz";

/** Every sample of the characters once, the first samples on the first line, one after another. */
function layOut(chars: string): PageStrokes {
  const { samples } = JSON.parse(readFileSync(SAMPLES, "utf8")) as {
    readonly samples: Readonly<Record<string, readonly (readonly Pen[])[]>>;
  };
  const glyphs = [...chars].flatMap((char, place) =>
    (samples[char] ?? []).map((strokes, line): GlyphStrokes => {
      const polylines = strokes.map((pen) => pen.flatMap(([x, y]) => [x + place * ACROSS, y + line * PITCH]));
      return { char, glyph: char, strokes: polylines, baseline: BASELINE + line * PITCH, width: 5, line, word: line };
    }),
  );
  return { xHeight: X_HEIGHT, pitch: PITCH, glyphs: glyphs.toSorted((a, b) => a.line - b.line), running: null };
}

const OF_LETTERS = ["repeatDistance", "closeRepeats", "repeatResidue", "coherence", "slantDeviation", "heightVariation"] as const;
const outside = (measures: Measures, names: readonly Measure[]) =>
  names.filter((name) => measures[name] === null || judge(name, measures[name]) !== "inside");

describe.skipIf(why !== null)(why === null ? "a real writer" : `a real writer (skipped: ${why})`, () => {
  test.each([
    ["small letters", SMALL],
    ["capitals", SMALL.toUpperCase()],
    ["small Cyrillic letters", "абвгдежзийклмнопрстуфхцчшщыьэюя"],
  ])("measures 1 to 6 of %s are inside the natural ranges", (_, chars) => {
    expect(outside(measurePage(layOut(chars)), OF_LETTERS)).toEqual([]);
  });

  test("the values stay what they were found to be", () => {
    // Small letters: a change of these is a change of what is measured, not of the writer.
    const { repeatDistance, closeRepeats, repeatResidue, coherence, slantDeviation, heightVariation, baselineDeviation } = measurePage(
      layOut(SMALL),
    );
    expect(repeatDistance).toBeCloseTo(0.121, 2);
    expect(closeRepeats).toBeCloseTo(0.013, 2);
    expect(repeatResidue).toBeCloseTo(0.081, 2);
    expect(coherence).toBeCloseTo(0.73, 1);
    expect(slantDeviation).toBeCloseTo(3.7, 0);
    expect(heightVariation).toBeCloseTo(0.072, 2);
    // Drawn one by one on a ruled canvas, at the lower end of a page's range.
    expect(Math.abs((baselineDeviation ?? 0) - RANGES.baselineDeviation.low)).toBeLessThan(0.02);
  });

  test("the same letters, each first sample used again and again, are found out as a font", () => {
    const page = layOut(SMALL);
    const first = new Map(page.glyphs.filter(({ line }) => line === 0).map((glyph) => [glyph.char, glyph]));
    const glyphs = page.glyphs.map(({ char, line, ...rest }) => {
      const { strokes } = first.get(char) as GlyphStrokes;
      return {
        ...rest,
        char,
        line,
        strokes: strokes.map((stroke) => stroke.map((value, k) => (k % 2 === 1 ? value + line * PITCH : value))),
      };
    });
    expect(outside(measurePage({ ...page, glyphs }), OF_LETTERS)).toEqual([...OF_LETTERS]);
  });
});
