import { expect, test } from "vitest";
import type { Block, Inline } from "../../../core/letter/letter.ts";
import { findMatches } from "../../../renderer/words/find-matches.ts";
import { docFromBlocks } from "../../../renderer/words/to-doc.ts";

const text = (words: string, marks: Extract<Inline, { type: "text" }>["marks"] = []): Inline => ({ type: "text", text: words, marks });
const field = (value: string | null): Inline => ({ type: "field", source: "gift", value, marks: [] });
const doc = (...contents: (readonly Inline[])[]) =>
  docFromBlocks(contents.map((content, i): Block => ({ type: "paragraph", id: `p${i}`, role: "body", content })));

test("capitals, curly marks and no-break spaces make no difference", () => {
  const found = findMatches(doc([text("The Blue «Bowl» — it’s blue.")]), "blue");
  expect(found.map(({ from, to }) => [from, to])).toEqual([
    [5, 9],
    [24, 28],
  ]);
  expect(findMatches(doc([text("it’s"), text(" 5\u00a0km")]), "it's 5 km")).toHaveLength(1);
});

test("a match runs on through marks and tells its place in what is spoken", () => {
  const [found, ...more] = findMatches(doc([text("a  very "), text("good", ["underlined"]), text(" day")]), "very good day");
  expect(more).toEqual([]);
  expect(found).toMatchObject({ from: 4, to: 17, block: "p0", offset: 2, end: 15, isPlain: true });
});

test("what a chip says is found, covers the chip and cannot be replaced", () => {
  const [found] = findMatches(doc([text("for "), field("the blue bowl"), text("!")]), "blue");
  expect(found).toMatchObject({ from: 5, to: 6, offset: 8, end: 12, isPlain: false });
});

test("letters that grow when they are made small shift nothing", () => {
  const [found] = findMatches(doc([text("İİİ word")]), "WORD");
  expect(found).toMatchObject({ from: 5, to: 9 });
});

test("nothing is looked for, nothing is found", () => {
  expect(findMatches(doc([text("a")]), "")).toEqual([]);
  expect(findMatches(doc([text("aaaa")], [text("a")]), "aa")).toHaveLength(2);
});
