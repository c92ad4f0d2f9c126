import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DEFAULT_STYLE } from "../../../core/letter/letter.ts";
import { readBrought } from "../../../renderer/drop/read-brought.ts";
import { plainLetter } from "../../support/letters.ts";

const birthday = readFileSync(new URL("../../../templates/birthday.letter.md", import.meta.url), "utf8");
const style = { ...DEFAULT_STYLE, hand: "thomas" };
const sender = { name: "Tomas Oak" };

test("a kept letter is opened as it is, and is the person's", () => {
  const letter = plainLetter(["Hello."]);
  expect(readBrought("a.LETTER.JSON", JSON.stringify(letter), style, sender).value).toEqual({
    letter,
    fileName: "a.LETTER.JSON",
    touched: true,
  });
});

test.each(["mine.letter.md", "mine.txt"])("a template in %s is a letter just begun, from the person, in their style", (name) => {
  const { value } = readBrought(name, birthday, style, sender);
  expect(value).toMatchObject({ touched: false, letter: { template: null, style, details: { sender, recipient: {} } } });
});

test("plain words are a letter of their own, named for the file", () => {
  const { value } = readBrought("To Ada.txt", "Dear Ada,\n\nIt came.", null, sender);
  expect(value).toMatchObject({ touched: true, letter: { title: "To Ada", style: DEFAULT_STYLE } });
  expect(value?.letter.blocks.map((block) => ("role" in block ? block.role : ""))).toEqual(["salutation", "body"]);
});

test.each([
  ["a.letter.json", '{"longhand":99}', "newer-letter"],
  ["a.letter.json", "{", "not-a-letter"],
  ["a.letter.md", "Hello", "no-front-matter"],
  ["a.txt", " \n", "no-text"],
])("%s with %j is refused", (name, text, code) => {
  const { value, diagnostics } = readBrought(name, text, null, sender);
  expect(value).toBeNull();
  expect(diagnostics[0]?.code).toBe(code);
});
