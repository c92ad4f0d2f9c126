import { expect, test } from "vitest";
import type { Branch, Inline } from "../../../core/letter/letter.ts";
import { plainText } from "../../../core/letter/plain-text.ts";
import { speak, speakParagraph } from "../../../core/letter/speak.ts";
import { field, makeLetter, paragraph } from "./make-letter.ts";

const said = (...content: readonly (string | Inline)[]) => plainText(speak(makeLetter([paragraph("p1", content)])));
const branch = <Content>(applies: boolean, content: readonly Content[]): Branch<Content> => ({
  test: "x",
  negate: false,
  applies,
  content,
});
const text = (words: string): Inline => ({ type: "text", text: words, marks: [] });
const hard: Inline = { type: "break" };

test("the words of an answer are told apart where they were written again, and only there", () => {
  const answer = { type: "field" as const, source: "gift", value: "a tin\nkettle  of  tea", marks: [], takes: [0, 3, 0, 1] };
  const told = (takes: readonly number[] | undefined) =>
    speakParagraph({ type: "paragraph", id: "p", role: "body", content: [{ ...answer, takes }] })?.lines.map((line) =>
      line.map(({ text, take }) => (take === undefined ? text : `${text}#${take}`)),
    );
  expect(told(answer.takes)).toEqual([
    ["a ", "tin#3"],
    ["kettle  ", "of#1", "  tea"],
  ]);
  expect(told(undefined)).toEqual([["a tin"], ["kettle  of  tea"]]);
});

test("fields become words, and their own spaces stay", () => {
  expect(said("Dear ", field("recipient.name", "Ann  B "), ",")).toBe("Dear Ann  B ,");
  expect(said("To ", field("recipient.address.lines", "1 Road\nEly"), "!")).toBe("To 1 Road\nEly!");
});

test("the arm that applies is spoken, the others are not", () => {
  const condition: Inline = { type: "condition", branches: [branch(false, [text("one")]), branch(true, [text("two")])] };
  expect(said("A ", condition, ".")).toBe("A two.");
  const blocks = [
    { type: "condition", id: "c1", branches: [branch(false, [paragraph("p1", ["one"])]), branch(true, [paragraph("p2", ["two"])])] },
  ] as const;
  expect(speak(makeLetter(blocks)).map((block) => block.id)).toEqual(["p2"]);
});

test("what was left out takes its space, its line and its paragraph with it", () => {
  expect(said("See you ", field("visit", ""), " at home ", field("x", ""), ".")).toBe("See you at home.");
  expect(said("One", hard, field("visit", ""), hard, "Two")).toBe("One\nTwo");
  expect(speak(makeLetter([paragraph("p1", [field("visit", "")]), paragraph("p2", ["x"])])).map((block) => block.id)).toEqual(["p2"]);
});

test("lines are trimmed and spaces are single", () => {
  expect(said("  One   two ", hard, "  three  ")).toBe("One two\nthree");
  expect(said("   ")).toBe("");
});

test("marks and drawings survive, and words marked alike are one run", () => {
  const marked: Inline = { type: "text", text: "b", marks: ["struck"] };
  const letter = makeLetter([paragraph("p1", ["a ", "c ", marked, { type: "drawing", name: "heart" }])]);
  expect(speak(letter)[0]?.lines).toEqual([
    [
      { text: "a c ", marks: [], missing: false },
      { text: "b", marks: ["struck"], missing: false },
      { text: "♥", marks: [], missing: false },
    ],
  ]);
});

test("a drawing is spoken as its character, one that is not known as it was asked for", () => {
  expect(said("Love, ", { type: "drawing", name: "kiss" }, { type: "drawing", name: "walrus" })).toBe("Love, 💋:walrus:");
  expect(said({ type: "drawing", name: "constructor" })).toBe(":constructor:");
});

test("a missing detail says what it asks for", () => {
  const runs = (source: string) => speak(makeLetter([paragraph("p1", [field(source, null)])]))[0]?.lines[0]?.[0];
  expect(runs("good_day | upcase")).toEqual({ text: "good day", marks: [], missing: true });
  expect(runs("recipient.address_as")?.text).toBe("name");
  expect(runs("sender.name")?.text).toBe("your name");
});

test("paragraphs are parted by a blank line", () => {
  expect(plainText(speak(makeLetter([paragraph("p1", ["One."]), paragraph("p2", ["Two", hard, "three."])])))).toBe("One.\n\nTwo\nthree.");
});
