import { expect, test } from "vitest";
import { conditionWords } from "../../../renderer/words/condition-words.ts";

const questions = [
  { name: "visit", label: "When will you meet?", optional: true },
  { name: "tone", label: "How warm?", optional: false },
];

test.each([
  ["visit", false, "only if you answer “When will you meet?”"],
  ["visit", true, "only if you leave out “When will you meet?”"],
  ['tone == "warm"', false, "only if “How warm?” is “warm”"],
  ['tone != "warm"', false, "only if “How warm?” is not “warm”"],
  ["tone == 'warm'", true, "only if “How warm?” is not “warm”"],
  ['visit != ""', false, "only if you answer “When will you meet?”"],
  ["visit == blank", false, "only if you leave out “When will you meet?”"],
  ["visit and tone", false, "only if you answer “When will you meet?” and you answer “How warm?”"],
  ["visit or tone", true, "only if you leave out “When will you meet?” and you leave out “How warm?”"],
  ["not visit", false, "only if you leave out “When will you meet?”"],
  ["recipient.name", false, "only if you answer “Who is it for?”"],
  ["constructor", false, "only if you answer “constructor”"],
  [null, false, "otherwise"],
])("%s (unless: %s)", (test, negate, expected) => {
  expect(conditionWords({ test, negate }, questions)).toBe(expected);
});
