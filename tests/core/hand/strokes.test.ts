import { expect, test } from "vitest";
import type { Habits } from "../../../core/hand/hand.ts";
import { glyphOf } from "../../../core/hand/open-hand.ts";
import { makeRig } from "../../../core/hand/rig/rig.ts";
import { createShaper } from "../../../core/layout/shape-word.ts";
import type { RestStroke } from "../../../core/write/contacts.ts";
import { inkOutline } from "../../../core/write/ink-outline.ts";
import { lineField } from "../../../core/write/line-field.ts";
import { type RestWord, restWord } from "../../../core/write/rest-word.ts";
import { type WrittenStroke, warpWord } from "../../../core/write/warp-stroke.ts";
import { bendAtCrossings } from "../../support/crossings.ts";
import { BENT_CROSSINGS, EXPECTED_STROKES, type Exception, OTHER_STROKES, PARTING, SHORT_STROKES } from "../../support/expected-strokes.ts";
import { HAND_IDS, opened } from "../../support/hands.ts";
import { raster } from "../../support/raster.ts";

const LETTERS = Object.keys(EXPECTED_STROKES).filter((char) => /[\p{L}\p{N}]/u.test(char));

/** A letter that stands alone, at rest. */
function rest(id: (typeof HAND_IDS)[number], char: string): RestWord {
  return restWord(createShaper([opened(id)]).shape(char), []);
}

/** The letters of a hand that break a rule, less those excepted; an exception that is no longer needed is named too. */
function broken(id: string, excepted: readonly Exception[], found: readonly string[]): readonly string[] {
  const known = excepted.filter(({ hand }) => hand === id).map(({ char }) => char);
  return [
    ...found.filter((char) => !known.includes(char)),
    ...known.filter((char) => !found.includes(char)).map((char) => `${char} needs no exception`),
  ];
}

test.each(HAND_IDS)("%s makes each letter of as many strokes as a hand would", (id) => {
  const hand = opened(id);
  const found: string[] = [];
  for (const [char, [least, most]] of Object.entries(EXPECTED_STROKES)) {
    const count = hand.samples(glyphOf(hand.font, char) ?? 0)[0]?.length ?? 0;
    const other = OTHER_STROKES.find((one) => one.hand === id && one.char === char);
    if (other) expect(count, char).toBe(other.strokes);
    if (count < least || count > most) found.push(char);
  }
  expect(broken(id, OTHER_STROKES, found)).toEqual([]);
});

test.each(HAND_IDS)("%s: no stroke is a splinter, shorter than one and a half times the pen's width", (id) => {
  const found = LETTERS.filter((char) => {
    const { strokes, radius } = rest(id, char);
    return strokes.some(({ kind, along }) => kind === "main" && strokes.length > 1 && (along.at(-1) as number) < 3 * radius);
  });
  expect(broken(id, SHORT_STROKES, found)).toEqual([]);
});

test.each(HAND_IDS)(
  "%s: where strokes cross, each goes on within 15 degrees of how it came",
  (id) => {
    const found = LETTERS.filter((char) => {
      const { strokes, radius } = rest(id, char);
      return (
        bendAtCrossings(
          strokes.map(({ path }) => path),
          2 * radius,
        ) > 15
      );
    });
    expect(broken(id, BENT_CROSSINGS, found)).toEqual([]);
  },
  60_000,
);

/** What bends a letter; the pen's pressure and where dots and bars land are not meant. */
const BENDING: readonly (keyof Habits)[] = ["wander", "height", "width", "slant", "wordSlant", "size", "baseline"];
const SEEDS = [1, 2, 3, 4];

function ink(strokes: readonly (RestStroke | WrittenStroke)[]): Int32Array[] {
  return strokes.flatMap(({ path, radii }) => inkOutline({ path, widths: Array.from(radii, (r) => 2 * r) }));
}

test.each(HAND_IDS)(
  "%s: ink bent twice as far as the hand bends it neither tears nor gets holes",
  (id) => {
    const { habits } = opened(id).hand;
    const doubled = { ...habits, ...Object.fromEntries(BENDING.map((trait) => [trait, 2 * habits[trait]])), pressure: 0 };
    const found = LETTERS.filter((char) => {
      const word = rest(id, char);
      const still = raster(ink(word.strokes), 20, 6);
      return SEEDS.some((seed) => {
        const field = lineField({ seed, above: 0, width: 3000 }, doubled, 1);
        const bent = raster(ink(warpWord(word, { x: 0, down: 0, press: 1, squeeze: 1, runOn: 0, seed }, field, doubled)), 20, 6);
        // A loop may close or open; a second new counter is a hole.
        return bent.pieces > still.pieces || bent.counters > still.counters + 1;
      });
    });
    expect(broken(id, PARTING, found)).toEqual([]);
  },
  120_000,
);

test.each(HAND_IDS)("%s: every correction is of a letter and of strokes that are there, and changes them", (id) => {
  const { hand, font } = opened(id);
  for (const [name, correction] of Object.entries(hand.corrections)) {
    const glyph = glyphOf(font, name);
    expect(glyph, name).not.toBeNull();
    const rig = makeRig(font.outline(glyph ?? 0), font.xHeight);
    expect(Math.max(...correction.map(Math.abs)), name).toBeLessThanOrEqual(rig.length);
    expect(correction, name).not.toEqual(rig.map((_, i) => i + 1));
  }
});
