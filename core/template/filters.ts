import type { Answer } from "./vocabulary.ts";

/** Makes words of a value that is not blank, in the letter's language. */
type Filter = (text: string, language: string, argument: string) => string;

/** The filters a letter may use, besides `default`; with how many arguments each may be given. */
export const FILTERS: ReadonlyMap<string, { readonly most: number; readonly apply: Filter }> = new Map([
  ["default", { most: 1, apply: (text: string) => text }],
  ["date", { most: 1, apply: (text: string, language: string, style: string) => printDate(text, language, style) }],
  ["upcase", { most: 0, apply: (text: string, language: string) => text.toLocaleUpperCase(safeLanguage(language)) }],
  ["downcase", { most: 0, apply: (text: string, language: string) => text.toLocaleLowerCase(safeLanguage(language)) }],
  ["capitalize", { most: 0, apply: capitalize }],
  ["possessive", { most: 0, apply: possessive }],
  ["ordinal", { most: 0, apply: ordinal }],
  ["list", { most: 1, apply: list }],
  ["a_an", { most: 0, apply: withArticle }],
  ["phrase", { most: 0, apply: (text: string) => text.trim().replace(/[\s.,;:]+$/, "") }],
  ["sentence", { most: 0, apply: sentence }],
]);

/** How a date may be printed: `date: "full"`. */
export const DATE_STYLES: ReadonlyMap<string, Readonly<Intl.DateTimeFormatOptions>> = new Map([
  ["long", { dateStyle: "long" }],
  ["full", { dateStyle: "full" }],
  ["day", { day: "numeric", month: "long" }],
  ["month", { month: "long", year: "numeric" }],
  ["weekday", { weekday: "long" }],
  ["year", { year: "numeric" }],
]);

/** A value after one filter. Blank stays blank, except that `default` stands in for it. */
export function applyFilter(name: string, value: Answer, argument: Answer, language: string): Answer {
  if (isBlank(value)) return name === "default" ? argument : value;
  const filter = FILTERS.get(name);
  return filter ? filter.apply(printAnswer(value), language, printAnswer(argument)) : value;
}

/** True for what leaves a hole: nothing, or nothing but spaces. */
export function isBlank(value: Answer): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

/** The words for a value; "" for a blank one. */
export function printAnswer(value: Answer): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}

/** An ISO date as the language spells it, the month always in letters; any other text as it stands. */
export function printDate(text: string, language: string, style: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text.trim());
  if (!match) return text;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  const options = DATE_STYLES.get(style) ?? DATE_STYLES.get("long");
  return new Intl.DateTimeFormat(safeLanguage(language), { ...options, timeZone: "UTC" }).format(time);
}

/** The tag itself when this machine can read it, else English. */
function safeLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? "en";
  } catch {
    return "en";
  }
}

function capitalize(text: string, language: string): string {
  const first = [...text][0] ?? "";
  return first.toLocaleUpperCase(safeLanguage(language)) + text.slice(first.length);
}

function sentence(text: string, language: string): string {
  const whole = capitalize(text.trim(), language);
  return /[.!?…][”’"')]*$/.test(whole) ? whole : `${whole.replace(/[,;:]+$/, "")}.`;
}

function possessive(text: string, language: string): string {
  const trimmed = text.trimEnd();
  if (language.startsWith("en")) return `${trimmed}’s`;
  if (language.startsWith("de")) return /[sßxz]$/i.test(trimmed) ? `${trimmed}’` : `${trimmed}s`;
  return text;
}

function ordinal(text: string, language: string): string {
  if (!/^\s*\d+\s*$/.test(text)) return text;
  const number = Number(text);
  if (language.startsWith("fr")) return number === 1 ? "1er" : `${number}e`;
  if (!language.startsWith("en")) return `${number}.`;
  const suffix = { one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" };
  return number + suffix[new Intl.PluralRules("en", { type: "ordinal" }).select(number)];
}

/** "a, b and c" from lines, or from commas where there is one line; `list: "or"` gives "a, b or c". */
function list(text: string, language: string, joiner: string): string {
  const items = text.split(/\n/.test(text) ? /\n/ : /[,;]/).map((item) => item.trim());
  const type = joiner === "or" ? "disjunction" : "conjunction";
  return new Intl.ListFormat(safeLanguage(language), { style: "long", type }).format(items.filter((item) => item !== ""));
}

/** English only: a or an by sound, as far as spelling tells it. Words that have an article already keep it. */
function withArticle(text: string, language: string): string {
  if (!language.startsWith("en") || /^(an?|the|my|your|our|his|her|their|some)\s/i.test(text)) return text;
  const vowel = /^([aeio]|u(?!ni(?!n|m)|s[aeiu]|k|t[ei])|hour|honou?r|honest|heir)/i.test(text) && !/^(eu|ew|one\b|once\b)/i.test(text);
  return `${vowel ? "an" : "a"} ${text}`;
}
