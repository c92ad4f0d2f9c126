import { expect, test } from "vitest";
import type { Question } from "../../../core/letter/letter.ts";
import { readDetails } from "../../../core/template/read-details.ts";
import { setDetail } from "../../../core/template/set-detail.ts";

const questions: readonly Question[] = [
  { name: "gift", label: "What?", optional: false },
  { name: "timing", label: "When?", optional: true, choices: ["early", "late"] },
];
const read = (data: unknown) => readDetails(data, { questions }, "2026-11-22");
const says = (data: unknown) => read(data).diagnostics.map((one) => `${one.field ?? ""}: ${one.message}`);

test("the flat form people write becomes details", () => {
  expect(
    read({
      recipient: { name: "M", address: { lines: ["a", "b"], country: "GB" } },
      sender: "E",
      date: "2026-03-01",
      gift: 3,
      timing: "late",
    }).value,
  ).toEqual({
    recipient: { name: "M", address: { lines: ["a", "b"], country: "GB" } },
    sender: { name: "E" },
    date: "2026-03-01",
    fields: { gift: "3", timing: "late" },
  });
  expect(read(null).value).toEqual({ recipient: {}, sender: {}, date: "2026-11-22", fields: {} });
  expect(read({ recipient: { address: "a\nb" } }).value?.recipient).toEqual({ address: { lines: ["a", "b"] } });
});

test.each([
  [{ gfit: "x" }, ["gfit: The letter does not ask for gfit. Did you mean gift?"]],
  [{ recipient: { nmae: "x" } }, ["recipient.nmae: There is no detail called recipient.nmae. Did you mean name?"]],
  [{ date: "22/11/2026" }, ["date: The date has to be written as year-month-day, such as 2026-11-22."]],
  [{ date: "2026-02-30" }, ["date: The date has to be written as year-month-day, such as 2026-11-22."]],
  [{ timing: "soon" }, ["timing: “When?” can be answered with early, late."]],
  [{ gift: { a: 1 } }, ["gift: The answer to “What?” has to be text."]],
  [{ sender: [1] }, ["sender: sender has to be a name, or entries such as name and address_as."]],
  ["text", [": The details have to be entries such as recipient, sender and date."]],
])("%j is told what is wrong", (data, expected) => {
  expect(says(data)).toEqual(expected);
  expect(read(data).value).toBeNull();
});

test("everything that is wrong is told at once", () => {
  expect(says({ gfit: 1, recipient: { x: 1, address: { y: 1 } }, date: 3 })).toHaveLength(4);
});

test("names that reach into the program are unknown names", () => {
  const data = JSON.parse('{"__proto__":{"gift":"x"},"constructor":"y","recipient":{"__proto__":{"name":"z"}}}');
  expect(read(data).diagnostics.map((one) => one.field)).toEqual(["__proto__", "constructor", "recipient.__proto__"]);
  expect(setDetail({}, "__proto__.x", "1").value).toBeNull();
  expect(setDetail({}, "recipient.constructor", "1").value).toBeNull();
  expect(({} as { x?: unknown }).x).toBeUndefined();
});

test("a detail is set by its path, and nothing else changes", () => {
  const data = Object.freeze({ recipient: "Margaret", gift: "a" });
  expect(setDetail(data, "recipient.address_as", "M").value).toEqual({ recipient: { name: "Margaret", address_as: "M" }, gift: "a" });
  expect(setDetail(data, "gift", "b").value).toEqual({ recipient: "Margaret", gift: "b" });
  expect(setDetail({}, "recipient.address.lines", "a\nb").value).toEqual({ recipient: { address: { lines: "a\nb" } } });
  expect(setDetail({}, "", "x").value).toBeNull();
});
