import { expect, test } from "vitest";
import { amountInWords, inWords, rangeMarks } from "../../../core/realism/in-words.ts";
import { MEASURES, type Measure, RANGES } from "../../../core/realism/ranges.ts";

test.each([
  ["slantDeviation", 4.2, "Letters lean back and forth by about 4 degrees, as most people’s do."],
  ["slantDeviation", 1.04, "Letters lean back and forth by about 1 degree, less than most people’s do."],
  ["slopeDeviation", 0.96, "Lines rise and fall against each other by about 1 degree, more than most people’s do."],
  ["slopeDeviation", 0.44, "Lines rise and fall against each other by about 0.4 degrees, as most people’s do."],
  ["slopeDeviation", 0.01, "Lines rise and fall against each other by less than 0.1 degrees, less than most people’s do."],
  ["repeatDistance", 0.12, "Two of the same letter differ by about 12% of a small letter’s height, as most people’s do."],
  ["heightVariation", 0.001, "The height of a letter varies by less than 1%, less than most people’s does."],
  ["closeRepeats", 0.03, "A letter comes out the same twice about 3 times in a hundred, as most people’s does."],
  ["closeRepeats", 0.004, "A letter hardly ever comes out the same twice, as most people’s does."],
  ["closeRepeats", 1, "A letter comes out the same twice about 100 times in a hundred, more than most people’s does."],
  ["coherence", 0.72, "Where a stroke strays, the next bit of it goes along about 72% of the way, as most people’s does."],
  ["marginDeviation", null, "There is too little on the page to tell how far lines begin off the margin."],
] as const)("%s of %s: %s", (measure, value, said) => {
  expect(inWords(measure, value)).toBe(said);
});

test.each(MEASURES)("%s is one whole sentence under, inside and over its range", (measure: Measure) => {
  const { low, high } = RANGES[measure];
  const [under, inside, over] = [low - 0.05, (low + high) / 2, high * 2].map((value) => inWords(measure, value));
  expect(under).toContain(", less than most people’s ");
  expect(inside).toContain(", as most people’s ");
  expect(over).toContain(", more than most people’s ");
  for (const said of [under, inside, over, inWords(measure, null)]) expect(said).toMatch(/^[A-Z][^{}]* [^{}]*\.$/);
});

test.each([
  ["slantDeviation", ["2.4°", "8°"], "about 5 degrees"],
  ["heightVariation", ["4%", "12%"], "about 8%"],
  ["closeRepeats", ["0", "10"], "about 5"],
  ["marginDeviation", ["25%", "110%"], "about 68%"],
] as const)("%s: the ends of its scale and its middle", (measure, marks, middle) => {
  expect(rangeMarks(measure)).toEqual(marks);
  const { low, high } = RANGES[measure];
  expect(amountInWords(measure, (low + high) / 2)).toBe(middle);
});
