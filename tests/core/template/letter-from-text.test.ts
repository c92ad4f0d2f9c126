import { expect, test } from "vitest";
import { DEFAULT_STYLE, letterSchema } from "../../../core/letter/letter.ts";
import { plainText } from "../../../core/letter/plain-text.ts";
import { speak } from "../../../core/letter/speak.ts";
import { letterFromText } from "../../../core/template/letter-from-text.ts";

const options = { title: "A note", language: "en-GB", date: "2026-11-22", style: DEFAULT_STYLE };
const read = (text: string) => letterFromText(text, options);
const roles = (text: string) => read(text).blocks.map((block) => ("role" in block ? block.role : block.type));

test("paragraphs get their roles from their place and words", () => {
  expect(roles("Dear Ada,\n\nIt came.\n\nWith love,\n\nTheo\n\nPS Come soon.")).toEqual([
    "salutation",
    "body",
    "closing",
    "signature",
    "postscript",
  ]);
  expect(roles("Dear Ada,\r\n\r\nIt came.\r\n\r\nYours,\r\nTheo")).toEqual(["salutation", "body", "closing", "signature"]);
});

test("a letter of plain words is a letter, the same each time", () => {
  const letter = read("Dear Ada,\n\nIt came.");
  expect(letterSchema.parse(letter)).toEqual(letter);
  expect(read("Dear Ada,\n\nIt came.")).toEqual(letter);
});

test("short lines keep their ends, long ones were wrapped", () => {
  const wrapped = "This line is long enough to have been wrapped by a program\nthat wrote it.";
  expect(plainText(speak(read(wrapped)))).toBe(wrapped.replace("\n", " "));
  expect(read("Roses are red\nviolets are blue").blocks[0]).toMatchObject({
    content: [{ type: "text" }, { type: "break" }, { type: "text" }],
  });
});

test("nothing in it is taken for a field, a condition or a mark", () => {
  const text = "{{ sender.name }} {% if x %} _no_ ~~no~~ :heart: \\ ok";
  expect(plainText(speak(read(text)))).toBe(text);
});
