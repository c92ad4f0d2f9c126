import { expect, test } from "vitest";
import { HAND_IDS, opened } from "../../support/hands.ts";
import { capitalOf, LANGUAGES } from "../../support/languages.ts";

const tags = Object.keys(LANGUAGES);
const writersOf = (tag: string) => HAND_IDS.filter((id) => opened(id).hand.languages.includes(tag));

/** The letters of a language, small and capital, that a hand's own font lacks. */
function lacking(id: (typeof HAND_IDS)[number], tag: string): string {
  const letters = new Set([...(LANGUAGES[tag] ?? "")].flatMap((letter) => [letter, ...capitalOf(letter, tag)]));
  const { font } = opened(id);
  return [...letters].filter((letter) => !font.has(letter.codePointAt(0) as number)).join("");
}

test.each(HAND_IDS)("%s names every language it has all the letters of, and no other", (id) => {
  expect(opened(id).hand.languages).toEqual(tags.filter((tag) => lacking(id, tag) === ""));
});

test.each(HAND_IDS)("%s and the companions of that hand write every language between them", (id) => {
  const { languages, companions } = opened(id).hand;
  const all = new Set([
    ...languages,
    ...HAND_IDS.filter((other) => companions.includes(other)).flatMap((other) => opened(other).hand.languages),
  ]);
  expect(tags.filter((tag) => !all.has(tag))).toEqual([]);
});

test("every language has a hand; Russian and Ukrainian three, Vietnamese two", () => {
  expect(tags.filter((tag) => writersOf(tag).length === 0)).toEqual([]);
  for (const tag of ["ru", "uk"]) expect(writersOf(tag).length, tag).toBeGreaterThanOrEqual(3);
  expect(writersOf("el").length).toBeGreaterThanOrEqual(1);
  expect(writersOf("vi").length).toBeGreaterThanOrEqual(2);
});

test("every tag is a language people have a name for, and there are sixteen hands or more", () => {
  const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  expect(tags.filter((tag) => names.of(tag) === undefined)).toEqual([]);
  expect(HAND_IDS.length).toBeGreaterThanOrEqual(16);
});

test.each(HAND_IDS)("%s has companions that exist", (id) => {
  for (const companion of opened(id).hand.companions) expect(HAND_IDS).toContain(companion);
});
