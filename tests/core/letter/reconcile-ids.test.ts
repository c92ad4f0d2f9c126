import { expect, test } from "vitest";
import type { Block } from "../../../core/letter/letter.ts";
import { reconcileIds } from "../../../core/letter/reconcile-ids.ts";
import { paragraph } from "./make-letter.ts";

const blocks = (words: string, prefix = "p"): readonly Block[] =>
  [...words].map((word, index) => paragraph(`${prefix}${index + 1}`, [word]));
const ids = (before: readonly Block[], after: readonly Block[]) =>
  reconcileIds(before, after)
    .map((block) => block.id)
    .join(" ");

test.each([
  ["abc", "abc", "p1 p2 p3"],
  ["abc", "axc", "p1 p2 p3"],
  ["abc", "axbc", "p1 p4 p2 p3"],
  ["abc", "ac", "p1 p3"],
  ["abc", "abcd", "p1 p2 p3 p4"],
  ["abc", "xabc", "p4 p1 p2 p3"],
  ["abc", "axyzc", "p1 p2 p4 p5 p3"],
  ["aaa", "aa", "p1 p2"],
  ["", "ab", "p1 p2"],
  ["ab", "", ""],
])("%s -> %s keeps %s", (before, after, expected) => {
  expect(ids(blocks(before), blocks(after, "new"))).toBe(expected);
});

test("blocks that did not change are the previous objects", () => {
  const before = blocks("abc");
  expect(reconcileIds(before, blocks("abc", "new"))).toBe(before);
  expect(reconcileIds(before, blocks("axc", "new"))[2]).toBe(before[2]);
});

test("paragraphs within conditions keep their ids too, and fresh ids are unique in the letter", () => {
  const around = (content: readonly Block[], id: string): Block => ({
    type: "condition",
    id,
    branches: [{ test: "x", negate: false, applies: true, content }],
  });
  const before = [paragraph("p1", ["a"]), around([paragraph("p7", ["b"]), paragraph("p8", ["c"])], "c9")];
  const after = [
    paragraph("z", ["a"]),
    around([paragraph("z", ["b"]), paragraph("z", ["n"]), paragraph("z", ["c"])], "z"),
    paragraph("z", ["d"]),
  ];
  const result = reconcileIds(before, after);
  const inner = result[1]?.type === "condition" ? result[1].branches[0]?.content.map((block) => block.id) : [];
  expect([result.map((block) => block.id), inner]).toEqual([
    ["p1", "c9", "p11"],
    ["p7", "p10", "p8"],
  ]);
});
