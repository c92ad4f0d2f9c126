import { expect, test } from "vitest";
import type { Scene, ScenePage, SceneWord } from "../../../core/scene/scene.ts";
import { createTypesetter } from "../../../core/typesetter.ts";
import { boxOf, wordAt, wordsOn } from "../../../renderer/paper/word-at.ts";
import { WORLD } from "../../support/hands.ts";
import { plainLetter } from "../../support/letters.ts";

const word = (text: string, x: number, baseline: number, offset: number, ...ink: number[][]): SceneWord => ({
  text,
  x,
  baseline,
  width: 1000 * text.length,
  offset,
  darkness: 1,
  missing: false,
  glyphs: [],
  marks: [],
  ink: ink.map((path) => Int32Array.from(path)),
});
const line = (offset: number, ...words: SceneWord[]) => ({
  block: "p",
  index: 0,
  role: "body",
  offset,
  x: 0,
  baseline: 0,
  slope: 0,
  words,
});
const page: ScenePage = {
  width: 148_000,
  height: 210_000,
  xHeight: 2000,
  linePitch: 8000,
  rules: [],
  lines: [line(0, word("one", 10_000, 20_000, 0), word("two", 16_000, 20_000, 4)), line(8, word("three", 10_000, 28_000, 0))],
};

test.each([
  ["on a word", 11_000, 19_000, "one 0"],
  ["above it, where its tall letters reach", 11_000, 17_100, "one 0"],
  ["below it, where its tails hang", 11_000, 21_100, "one 0"],
  ["in the gap, nearer to the left", 13_900, 19_000, "one 0"],
  ["in the gap, nearer to the right", 15_200, 19_000, "two 4"],
  ["in the middle of a wide gap", 14_500, 19_000, null],
  ["on the next line, whose offset counts too", 12_000, 27_000, "three 8"],
  ["between two lines", 11_000, 23_200, null],
  ["in the margin", 2000, 19_000, null],
])("a point %s", (_where, x, y, expected) => {
  const found = wordAt(page, x, y);
  expect(found && `${found.word.text} ${found.offset}`).toBe(expected);
});

test("a word's box holds the nodes of its ink, and its own place where it has none", () => {
  const inked = word("one", 10_000, 20_000, 0, [9000, 20_500, 0, 0, 0, 0, 12_000, 17_000]);
  expect(boxOf({ block: "p", offset: 0, word: inked })).toEqual({ left: 9000, top: 17_000, right: 13_000, bottom: 20_500 });
  expect(boxOf({ block: "p", offset: 0, word: word("one", 10_000, 20_000, 0) })).toEqual({
    left: 10_000,
    top: 20_000,
    right: 13_000,
    bottom: 20_000,
  });
});

test("on a written page every word is found in its own middle, and says where it stands in the letter", () => {
  const text = "The garden has been slow this year, but the well-known apple tree by the wall is covered in blossom.";
  const { scene } = createTypesetter(WORLD).update(plainLetter([text, "Yours"])) as { readonly scene: Scene };
  for (const written of scene.pages) {
    for (const one of wordsOn(written)) {
      const { x, width, baseline } = one.word;
      expect(wordAt(written, x + width / 2, baseline - written.xHeight / 2)).toEqual(one);
      const spoken = scene.text.find(({ block }) => block === one.block)?.text ?? "";
      expect(spoken.slice(one.offset, one.offset + one.word.text.length)).toBe(one.word.text);
    }
  }
});
