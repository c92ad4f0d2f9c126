import { expect, test } from "vitest";
import { createTypesetter } from "../../../core/typesetter.ts";
import { WORLD } from "../../support/hands.ts";
import { plainLetter } from "../../support/letters.ts";

const told = (...paragraphs: readonly string[]) => createTypesetter(WORLD).update(plainLetter(paragraphs)).diagnostics;
const messages = (...paragraphs: readonly string[]) => told(...paragraphs).map((one) => one.message);

test("a paragraph of a script nobody writes is told once, however long", () => {
  const found = told("Dear you,", "你好世界".repeat(50) + [..."東西南北人口手足"].join(" "));
  expect(found).toEqual([
    {
      code: "unwritable-character",
      message:
        "Neither Eleanor’s hand nor those that help it can write Chinese characters (“你好世界東西南北”, and 4 more letters), first in paragraph 2. Please write it in other letters, or choose another hand.",
      block: "p1",
      character: "你",
    },
  ]);
});

test("two odd letters are told one by one, so that each has its own place", () =>
  expect(told("鯨", "書").map((one) => [one.character, one.block])).toEqual([
    ["鯨", "p0"],
    ["書", "p1"],
  ]));

test("each script is told by its own name", () => {
  const greetings = ["こんにちは カタ", "안녕하세요", "مرحبا", "שלום רב", "नमस्ते", "สวัสดีครับผม", "ສະບາຍດີ", "Բարև", "გამარჯობა", "வணக்கம்"];
  const scripts = messages(...greetings).map((message) => /can write (.+?) \(“/.exec(message)?.[1]);
  expect(scripts).toEqual(["Japanese kana", "Korean", "Arabic", "Hebrew", "Devanagari", "Thai", "Lao", "Armenian", "Georgian", "Tamil"]);
});

test("a single odd letter is told as itself, with its word", () =>
  expect(messages("It is Աhm and Ա")).toEqual([
    "Eleanor’s hand cannot write “Ա” (U+0531) in “Աhm”, paragraph 1. Please write it another way, or choose another hand.",
  ]));

test.each([
  ["\u{1f468}\u200d\u{1f469}\u200d\u{1f467}", "a family"],
  ["\u{1f1e9}\u{1f1ea}", "a flag"],
  ["\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}", "a flag"],
  ["\u{1f44d}\u{1f3fd}", "a thumb up"],
  ["\u{1f389}", "a party"],
  ["1\ufe0f\u20e3", "a key of a telephone"],
  ["\u{1f996}", "U+1F996"],
  ["\u{1f9d1}\u200d\u{1f680}", "U+1F9D1 U+200D U+1F680"],
])("a picture is refused whole, once, by its name: %s", (picture, name) => {
  const found = told(`We are here${picture} and ${picture}`);
  expect(found.map((one) => [one.character, one.message])).toEqual([
    [
      picture,
      `Eleanor’s hand cannot draw “${picture}” (${name}) in “here${picture}”, paragraph 1. Please say it in words, or leave it out.`,
    ],
  ]);
});

test("a mountain of marks on one letter is told in a sentence of sensible length", () => {
  const [message = ""] = messages(`z${"\u20dd".repeat(5000)}`);
  expect(message.length).toBeLessThan(400);
});
