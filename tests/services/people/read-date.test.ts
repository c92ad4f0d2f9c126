import { expect, test } from "vitest";
import { type ReadDate, readDate } from "../../../services/people/read-date.ts";

const TODAY = "2026-11-25";
const day = (text: string): ReadDate => ({ kind: "day", day: text });
const NONE: ReadDate = { kind: "none" };

test.each<[string, ReadDate]>([
  ["1990-04-03", day("1990-04-03")],
  ["1990/4/3", day("1990-04-03")],
  ["1990-04-03T12:00:00Z", day("1990-04-03")],
  ["1990-04-03 00:00", day("1990-04-03")],
  ["19900403", day("1990-04-03")],
  ["--04-03", day("--04-03")],
  [" --0403", day("--04-03")],
  ["3.4.1990", day("1990-04-03")],
  ["3. 4. 1990", day("1990-04-03")],
  ["3.4.", day("--04-03")],
  ["31/12/1990", day("1990-12-31")],
  ["12/31/1990", day("1990-12-31")],
  ["7/7/1990", day("1990-07-07")],
  ["25/12", day("--12-25")],
  ["12/31/1990 0:00", day("1990-12-31")],
  ["3 April 1990", day("1990-04-03")],
  ["April 3, 1990", day("1990-04-03")],
  ["3rd of April", day("--04-03")],
  ["3-Apr-1990", day("1990-04-03")],
  ["3. März 1990", day("1990-03-03")],
  ["1er mai 1990", day("1990-05-01")],
  ["le 14 juillet", day("--07-14")],
  ["22 de septiembre de 1987", day("1987-09-22")],
  ["29 February", day("--02-29")],
  ["3.4.29", { kind: "century", day: "1929-04-03" }],
  ["3.4.12", { kind: "century", day: "2012-04-03" }],
  ["25.11.26", { kind: "century", day: "2026-11-25" }],
  ["26.11.26", { kind: "century", day: "1926-11-26" }],
  ["03/04/1990", { kind: "either", dayFirst: "1990-04-03", monthFirst: "1990-03-04" }],
  ["3-4", { kind: "either", dayFirst: "--04-03", monthFirst: "--03-04" }],
  ["30.2.1990", NONE],
  ["29.2.1990", NONE],
  ["0/0/00", NONE],
  ["1990", NONE],
  ["April 1990", NONE],
  ["3 4 5", NONE],
  ["spring", NONE],
  ["", NONE],
  ["1".repeat(100_000), NONE],
])("%j", (text, wanted) => {
  expect(readDate(text, null, TODAY)).toEqual(wanted);
});

test("said which number is the day, no date has two meanings", () => {
  expect(readDate("03/04/1990", "day-first", TODAY)).toEqual(day("1990-04-03"));
  expect(readDate("03/04/1990", "month-first", TODAY)).toEqual(day("1990-03-04"));
  expect(readDate("31/04/1990", "month-first", TODAY)).toEqual(NONE);
});
