import { expect, test } from "vitest";
import { readHand } from "../../../core/hand/hand.ts";
import { inMood } from "../../../core/hand/mood.ts";
import { TRAIT_NAMES, TRAITS } from "../../../core/hand/traits.ts";
import { MOODS } from "../../../core/letter/letter.ts";

const HAND = {
  longhand: 1,
  id: "vera",
  name: "Vera",
  character: "A hand for a test.",
  source: { package: "p", file: "f", license: "l" },
  languages: ["en"],
  joined: false,
  xHeight: 2,
  companions: [],
};

test("traits that are not given are the usual ones", () => {
  const { value, diagnostics } = readHand(HAND);
  expect(diagnostics).toEqual([]);
  for (const trait of TRAIT_NAMES) expect(value?.habits[trait]).toBe(TRAITS[trait].usual);
});

test("a trait out of bounds is taken as the nearest bound, and told", () => {
  const { value, diagnostics } = readHand({ ...HAND, habits: { slant: 50, baseline: -1, wander: 0.06 } });
  expect([value?.habits.slant, value?.habits.baseline, value?.habits.wander]).toEqual([5, 0, 0.06]);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    "Vera’s slant is 50; it can be 0 to 5, and is taken as 5.",
    "Vera’s baseline is -1; it can be 0 to 0.2, and is taken as 0.",
  ]);
});

test.each([
  ["a trait in words", { ...HAND, habits: { slant: "much" } }, "habits.slant"],
  ["a trait that is no number", { ...HAND, habits: { slant: Number.NaN } }, "habits.slant"],
  ["a trait without an end", { ...HAND, habits: { slant: Number.POSITIVE_INFINITY } }, "habits.slant"],
  ["a trait there is not", { ...HAND, habits: { slnt: 1 } }, "habits"],
  ["a stroke made twice", { ...HAND, corrections: { N: [1, -1] } }, "corrections.N"],
  ["a stroke numbered nought", { ...HAND, corrections: { N: [0] } }, "corrections.N.0"],
  ["no name", { ...HAND, name: undefined }, "name"],
  ["nothing", null, ""],
])("%s: the hand cannot be used, and the place is told", (_, data, field) => {
  const { value, diagnostics } = readHand(data);
  expect(value).toBeNull();
  expect(diagnostics[0]?.field).toBe(field);
});

test("everyday is the hand's own way; careful strays less, hurried and tired more, all within bounds", () => {
  const { value } = readHand(HAND);
  if (!value) throw new Error("no hand");
  const habits = Object.fromEntries(MOODS.map((mood) => [mood, inMood(value.habits, mood)])) as Record<
    (typeof MOODS)[number],
    typeof value.habits
  >;
  expect(habits.everyday).toEqual(value.habits);
  for (const trait of ["wander", "baseline", "margin", "slopeSpread"] as const) {
    expect(habits.careful[trait]).toBeLessThan(habits.everyday[trait]);
    expect(habits.hurried[trait]).toBeGreaterThan(habits.everyday[trait]);
    expect(habits.tired[trait]).toBeGreaterThan(habits.everyday[trait]);
  }
  expect(habits.tired.slope).toBeLessThan(value.habits.slope);
  const most = Object.fromEntries(TRAIT_NAMES.map((trait) => [trait, TRAITS[trait].most])) as unknown as typeof value.habits;
  for (const mood of MOODS) for (const trait of TRAIT_NAMES) expect(inMood(most, mood)[trait]).toBeLessThanOrEqual(TRAITS[trait].most);
});
