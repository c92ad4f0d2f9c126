import { expect, test } from "vitest";
import { migrateData, readLetter } from "../../../core/letter/migrate.ts";
import { field, makeLetter, paragraph } from "./make-letter.ts";

const codes = (data: unknown) => readLetter(data).diagnostics.map((one) => one.code);

test("a letter that was kept as JSON is read back as it was", () => {
  const letter = makeLetter([paragraph("p1", ["Hello ", field("recipient.name", null)])]);
  expect(readLetter(JSON.parse(JSON.stringify(letter)))).toEqual({ value: letter, diagnostics: [] });
});

test("a newer letter is refused and not touched", () => {
  const data = Object.freeze({ longhand: 99, blocks: "of another shape" });
  expect(readLetter(data).value).toBeNull();
  expect(readLetter(data).diagnostics[0]?.message).toBe(
    "This letter was made by a newer Longhand (its version is 99, this one reads up to 2). Update Longhand to open it. The file is left as it is.",
  );
});

test.each([[null], [undefined], [3], ["x"], [[]], [{}], [{ longhand: "1" }], [{ longhand: 1.5 }], [{ longhand: -1 }]])(
  "%j is not a letter",
  (data) => {
    expect(codes(data)).toEqual(["not-a-letter"]);
  },
);

test("a damaged letter names every place", () => {
  const { value, diagnostics } = readLetter({ ...makeLetter([paragraph("p1", ["x"])]), seed: -1, blocks: [{ type: "paragraph", id: 3 }] });
  expect(value).toBeNull();
  expect(diagnostics.map((one) => one.field)).toEqual(["seed", "blocks.0.id", "blocks.0.role", "blocks.0.content"]);
});

test("hostile nesting and names are refused or harmless", () => {
  expect(codes(JSON.parse(`{"longhand":1,"a":${"[".repeat(5000)}${"]".repeat(5000)}}`))).toEqual(["damaged-letter"]);
  const letter = makeLetter([]);
  const data = JSON.parse(JSON.stringify(letter).replace('"fields":{}', '"fields":{"__proto__":"x","constructor":"y"}'));
  const fields = readLetter(data).value?.details.fields ?? {};
  expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  expect(({} as { x?: unknown }).x).toBeUndefined();
});

test("a letter of version 1 gets its hand's everyday mood, and nothing else of it changes", () => {
  const { style, ...letter } = makeLetter([paragraph("p1", ["Hello ", field("recipient.name", null)])]);
  const { mood: _, ...before } = style;
  const read = readLetter(JSON.parse(JSON.stringify({ ...letter, longhand: 1, style: before })));
  expect(read).toEqual({ value: { ...letter, style: { ...before, mood: "everyday" } }, diagnostics: [] });
  expect(codes({ ...letter, longhand: 1, style: 3 })).toEqual(["damaged-letter"]);
});

test("migrations run in order, one version at a time, on copies", () => {
  const first = Object.freeze({ longhand: 0, name: "x" });
  const steps = new Map([
    [0, (letter: Readonly<Record<string, unknown>>) => ({ title: letter["name"] })],
    [1, (letter: Readonly<Record<string, unknown>>) => ({ ...letter, title: `${letter["title"]}!` })],
  ]);
  expect(migrateData(first, steps, 2).value).toEqual({ longhand: 2, title: "x!" });
  expect(migrateData(first, new Map(), 2).diagnostics[0]?.code).toBe("older-letter");
});
