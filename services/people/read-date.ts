import { fold } from "./fold.ts";
import { MONTHS } from "./months-table.ts";

/** A day of the year, with its year where that is known: `1990-04-03`, or `--04-03`. */
export type Day = string;

/** Which of two numbers is the day: 03/04 is 3 April day first, 4 March month first. */
export type DateOrder = "day-first" | "month-first";

/** What a date's text may mean: a day; one of two days; a guess at its century; or nothing that is a day. */
export type ReadDate =
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "century"; readonly day: Day }
  | { readonly kind: "either"; readonly dayFirst: Day; readonly monthFirst: Day }
  | { readonly kind: "none" };

/** Longest text looked at; no date is longer. */
const LONGEST = 60;
const NONE: ReadDate = { kind: "none" };

/**
 * Reads a date as people and programs write it: 1990-04-03, --04-03, 19900403, 3.4.1990, 03/04/1990, 3 April 1990, April 3. `order` says which number
 * is the day; null where that is not known. A year of two figures is taken for the latest one that is not after `today` (ISO).
 */
export function readDate(text: string, order: DateOrder | null, today: string): ReadDate {
  const plain = text.trim().replace(/[\u200e\u200f]/g, "");
  if (plain === "" || plain.length > LONGEST) return NONE;
  return readIso(plain) ?? readNumbers(plain, order, today) ?? readWords(plain, today) ?? NONE;
}

/** True for a day there is: 29 February is one where the year is not known. */
export function isDay(day: Day): boolean {
  const [, year, month, date] = /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return year !== undefined && dayOf(year === "-" ? null : Number(year), Number(month), Number(date)) === day;
}

function readIso(text: string): ReadDate | null {
  const found =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text) ??
    /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)(?:T.*)?$/.exec(text);
  if (found) return certain(dayOf(Number(found[1]), Number(found[2]), Number(found[3])));
  const yearless = /^--(\d\d)-?(\d\d)$/.exec(text);
  return yearless ? certain(dayOf(null, Number(yearless[1]), Number(yearless[2]))) : null;
}

/** Two or three numbers: points stand between day and month in that order; slashes and dashes tell no order. */
function readNumbers(text: string, order: DateOrder | null, today: string): ReadDate | null {
  const found = /^(\d{1,2})\s*([./-])\s*(\d{1,2})(?:\s*([./-])\s*(\d{4}|\d{2})?)?(?:\s+\d{1,2}:\d\d.*)?$/.exec(text);
  if (!found) return null;
  const [, first, separator, second, , year] = found;
  const read = (day: string | undefined, month: string | undefined) => withYear(year, Number(month), Number(day), today);
  const dayFirst = read(first, second);
  const monthFirst = read(second, first);
  if (separator === "." || monthFirst.kind === "none") return dayFirst;
  if (dayFirst.kind === "none" || order === "month-first") return monthFirst;
  if (order === "day-first" || first === second) return dayFirst;
  if (!("day" in dayFirst && "day" in monthFirst)) return NONE;
  return { kind: "either", dayFirst: dayFirst.day, monthFirst: monthFirst.day };
}

/** A month by its name, with a day and perhaps a year, in any order a language has. */
function readWords(text: string, today: string): ReadDate | null {
  const words = fold(text)
    .split(" ")
    .map((word) => word.replace(/^(\d{1,2})(?:st|nd|rd|th|er|re|ro|o|a)$/, "$1"));
  const month = words.map(monthOf).find((number) => number !== null);
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const [first, second] = numbers;
  if (!month || first === undefined || numbers.length > 2) return null;
  if (first.length === 4) return second === undefined ? null : withYear(first, month, Number(second), today);
  return first.length > 2 ? null : withYear(second, month, Number(first), today);
}

function monthOf(word: string): number | null {
  const index = MONTHS.findIndex((names) => names.includes(word));
  return index === -1 ? null : index + 1;
}

function withYear(year: string | undefined, month: number, date: number, today: string): ReadDate {
  if (year === undefined) return certain(dayOf(null, month, date));
  if (year.length === 4) return certain(dayOf(Number(year), month, date));
  if (year.length !== 2) return NONE;
  const century = Number(today.slice(0, 2)) * 100;
  const here = dayOf(century + Number(year), month, date);
  const day = here !== null && here <= today ? here : dayOf(century - 100 + Number(year), month, date);
  return day === null ? NONE : { kind: "century", day };
}

function certain(day: Day | null): ReadDate {
  return day === null ? NONE : { kind: "day", day };
}

/** A day in writing; null where there is none such. */
export function dayOf(year: number | null, month: number, date: number): Day | null {
  // 2000 is a leap year, so that a 29 February of no year is a day.
  const full = `${String(year ?? 2000).padStart(4, "0")}-${two(month)}-${two(date)}`;
  const parsed = new Date(`${full}T00:00:00Z`);
  if (year === 0 || Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(full)) return null;
  return year === null ? `--${full.slice(5)}` : full;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
