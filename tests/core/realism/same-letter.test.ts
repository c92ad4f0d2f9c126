import { expect, test } from "vitest";
import { derive } from "../../../core/geometry/hash.ts";
import { contentSeed } from "../../../core/letter/content-seed.ts";
import type { Letter } from "../../../core/letter/letter.ts";
import { type LetterForm, letterForms, type Occurrence } from "../../../core/realism/letter-forms.ts";
import { affineResidue } from "../../../core/realism/repeats.ts";
import { sceneStrokes } from "../../../core/realism/scene-strokes.ts";
import type { ScenePage } from "../../../core/scene/scene.ts";
import { createTypesetter } from "../../../core/typesetter.ts";
import { HAND_IDS, WORLD } from "../../support/hands.ts";
import { LONG_LETTER, plainLetter } from "../../support/letters.ts";

/** What is left of the distance of two letters after the best affine fit, in x-heights, where they differ to the eye. Of a real writer's pairs .98 % do not. */
const DIFFER = 0.02;
const SHARE = 0.99;
const COPIES = 1000;
const SAMPLED = 20_000;

type Pair = readonly [Occurrence, Occurrence];

/** The letters of pages of one hand, by form. */
function formsOf(pages: readonly ScenePage[]): readonly LetterForm[] {
  const strokes = pages.map(sceneStrokes);
  const [first] = strokes;
  if (!first) throw new Error("nothing written");
  return letterForms({ ...first, glyphs: strokes.flatMap(({ glyphs }) => glyphs) }, Number.POSITIVE_INFINITY);
}

function expectDifferent(hand: string, forms: readonly LetterForm[], pairs: readonly Pair[]): void {
  // Letters whose first points are the same are taken for equal.
  for (const { char, occurrences } of forms) {
    const seen = new Set(occurrences.map(({ points }) => points.subarray(0, 24).join()));
    expect(seen.size, `two equal ${char}`).toBe(occurrences.length);
  }
  const different = pairs.filter(([a, b]) => affineResidue(a, b) > DIFFER).length;
  expect(different / pairs.length, hand).toBeGreaterThanOrEqual(SHARE);
}

function write(letters: readonly Letter[]): readonly ScenePage[] {
  const typesetter = createTypesetter(WORLD);
  return letters.flatMap((letter) => typesetter.update(letter).scene?.pages ?? []);
}

test.each(HAND_IDS)("%s writes no letter twice alike in a letter of 250 words", (hand) => {
  const letter = plainLetter(LONG_LETTER);
  const forms = formsOf(write([{ ...letter, style: { ...letter.style, hand, size: "a4" } }]));
  const pairs = forms.flatMap(({ occurrences }) => occurrences.flatMap((a, i) => occurrences.slice(i + 1).map((b): Pair => [a, b])));
  expect(pairs.length).toBeGreaterThan(5000);
  expectDifferent(hand, forms, pairs);
});

test.each(HAND_IDS)("%s writes 1,000 copies of a letter, each name's afresh, and no letter twice alike", { timeout: 60_000 }, (hand) => {
  const copies = Array.from({ length: COPIES }, (_, i) => {
    const letter = plainLetter([`Roses for ${nameOf(i)}`]);
    return { ...letter, seed: contentSeed(letter), style: { ...letter.style, hand } };
  });
  const forms = formsOf(write(copies));
  expect(forms.reduce((sum, { occurrences }) => sum + occurrences.length, 0)).toBeGreaterThan(8 * COPIES);
  expectDifferent(hand, forms, sampledPairs(forms));
});

/** Some of all pairs of the same letter, each pair as likely as any other. */
function sampledPairs(forms: readonly LetterForm[]): readonly Pair[] {
  const counts = forms.map(({ occurrences: { length } }) => (length * (length - 1)) / 2);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return Array.from({ length: SAMPLED }, (_, k): Pair => {
    let at = derive(1, k) % total;
    const letter = counts.findIndex((count) => {
      at -= count;
      return at < 0;
    });
    const { occurrences } = forms[letter] as LetterForm;
    const one = derive(2, k) % occurrences.length;
    const away = 1 + (derive(3, k) % (occurrences.length - 1));
    return [occurrences[one] as Occurrence, occurrences[(one + away) % occurrences.length] as Occurrence];
  });
}

/** A thousand names, all different. */
function nameOf(i: number): string {
  const first = ["Ada", "Ben", "Clara", "Daniel", "Edith", "Frank", "Greta", "Hugo", "Iris", "Jack"];
  const last = ["Ashby", "Brand", "Cole", "Dunn", "Ellis", "Ford", "Grant", "Hale", "Ives", "Jones"];
  const middle = ["A", "B", "C", "D", "E", "F", "G", "H", "J", "K"];
  return `${first[i % 10]} ${middle[Math.floor(i / 10) % 10]} ${last[Math.floor(i / 100) % 10]}`;
}
