import { expect, test } from "vitest";
import type { ScenePage } from "../../../core/scene/scene.ts";
import { washesOn } from "../../../renderer/paper/found-on-page.tsx";

const glyph = (char: string, x: number) => ({ char, x });
const word = (text: string, offset: number, x: number) => ({
  text,
  offset,
  x,
  width: text.length * 10,
  baseline: 50,
  glyphs: [...text].map((char, i) => glyph(char, x + i * 10)),
});
const page = { lines: [{ block: "p", offset: 4, words: [word("blue", 0, 0), word("bowl", 5, 60)] }] } as unknown as ScenePage;
const match = (offset: number, end: number, block = "p") => ({ from: 0, to: 0, block, offset, end, isPlain: true });

test("a wash covers the letters that were found and no others, in each word they run through", () => {
  expect(washesOn(page, [match(6, 11)], 0)).toEqual([
    { id: "0-4", isHere: true, left: 20, right: 40, baseline: 50 },
    { id: "0-9", isHere: true, left: 60, right: 80, baseline: 50 },
  ]);
});

test("without glyphs a word's letters are taken to be equally wide", () => {
  const lines = page.lines.map((line) => ({ ...line, words: line.words.map((one) => ({ ...one, glyphs: [] })) }));
  expect(washesOn({ ...page, lines }, [match(5, 7)], 0)).toMatchObject([{ left: 10, right: 30 }]);
});

test("what is on another page or in another paragraph is not washed", () => {
  expect(washesOn(page, [match(0, 4), match(4, 8, "q"), match(13, 20)], 0)).toEqual([]);
});
