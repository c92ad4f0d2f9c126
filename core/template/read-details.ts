import type { Diagnostic, Outcome } from "../letter/diagnostic.ts";
import type { Details, Person, Question } from "../letter/letter.ts";
import { didYouMean } from "./nearest.ts";
import type { Report } from "./report.ts";
import type { FlatDetails } from "./template.ts";

type Note = (code: string, message: string, path: readonly string[]) => void;

const PERSON_TEXTS = ["name", "address_as", "sort_name", "relation", "language", "birthday"] as const;
const PERSON_ENTRIES = [...PERSON_TEXTS, "address"];

/**
 * Details from the flat form people write in YAML and JSON, for a template or letter with these questions. The date is `today` (ISO) when it is
 * not given. Null with every diagnostic, each with its `field`, when a name is unknown or a value is not what belongs there.
 */
export function readDetails(data: unknown, template: { readonly questions: readonly Question[] }, today: string): Outcome<Details> {
  const diagnostics: Diagnostic[] = [];
  const details = read(data, template.questions, today, (code, message, path) => {
    diagnostics.push({ code, message, ...(path.length === 0 ? {} : { field: path.join(".") }) });
  });
  return { value: diagnostics.length > 0 ? null : details, diagnostics };
}

/** Reports what is wrong with a template's own sample; `offsetOf` finds an entry of the sample in the file. */
export function checkSample(
  sample: FlatDetails,
  questions: readonly Question[],
  offsetOf: (path: readonly string[]) => number,
  report: Report,
): void {
  read(sample, questions, "2000-01-01", (code, message, path) => report(code, message, offsetOf(path), path.join(".")));
}

function read(data: unknown, questions: readonly Question[], today: string, note: Note): Details {
  const empty: Details = { recipient: {}, sender: {}, date: today, fields: {} };
  if (data === null || data === undefined) return empty;
  if (!isRecord(data)) {
    note("wrong-details", "The details have to be entries such as recipient, sender and date.", []);
    return empty;
  }
  const known = ["recipient", "sender", "date", ...questions.map((question) => question.name)];
  const fields: [string, string | boolean][] = [];
  for (const [name, value] of Object.entries(data)) {
    if (name === "recipient" || name === "sender" || name === "date" || value === null) continue;
    const question = questions.find((one) => one.name === name);
    const answer = readAnswer(value);
    if (!question) note("unknown-field", `The letter does not ask for ${name.slice(0, 60)}.${didYouMean(name, known)}`, [name]);
    else if (answer === null) note("wrong-detail", `The answer to “${question.label}” has to be text.`, [name]);
    else if (question.choices && typeof answer === "string" && answer.trim() !== "" && !question.choices.includes(answer))
      note("wrong-detail", `“${question.label}” can be answered with ${question.choices.join(", ")}.`, [name]);
    else fields.push([name, answer]);
  }
  return {
    recipient: readPerson(own(data, "recipient"), "recipient", note),
    sender: readPerson(own(data, "sender"), "sender", note),
    date: readDate(own(data, "date"), today, note),
    fields: Object.fromEntries(fields),
  };
}

function readPerson(data: unknown, who: string, note: Note): Person {
  if (data === null || data === undefined) return {};
  if (typeof data === "string") return { name: data };
  if (!isRecord(data)) {
    note("wrong-detail", `${who} has to be a name, or entries such as name and address_as.`, [who]);
    return {};
  }
  const texts: Partial<Record<(typeof PERSON_TEXTS)[number], string>> = {};
  for (const [key, value] of Object.entries(data)) {
    if (value === null || key === "address") continue;
    const text = PERSON_TEXTS.find((one) => one === key);
    if (!text) note("unknown-field", `There is no detail called ${who}.${key.slice(0, 60)}.${didYouMean(key, PERSON_ENTRIES)}`, [who, key]);
    else if (typeof value === "string" || typeof value === "number") texts[text] = String(value);
    else note("wrong-detail", `${who}.${key} has to be text.`, [who, key]);
  }
  const address = readAddress(own(data, "address"), who, note);
  return address ? { ...texts, address } : texts;
}

function readAddress(data: unknown, who: string, note: Note): Person["address"] {
  if (data === null || data === undefined) return undefined;
  const lines = readLines(data);
  if (lines) return { lines };
  if (!isRecord(data)) {
    note("wrong-detail", `${who}.address has to be lines of text.`, [who, "address"]);
    return undefined;
  }
  for (const key of Object.keys(data)) {
    if (key === "lines" || key === "country") continue;
    const hint = didYouMean(key, ["lines", "country"]);
    note("unknown-field", `There is no detail called ${who}.address.${key.slice(0, 60)}.${hint}`, [who, "address", key]);
  }
  const given = own(data, "lines");
  const country = own(data, "country");
  const inner = readLines(given);
  if (given !== undefined && given !== null && !inner)
    note("wrong-detail", `${who}.address.lines has to be lines of text.`, [who, "address", "lines"]);
  if (country !== undefined && country !== null && typeof country !== "string")
    note("wrong-detail", `${who}.address.country has to be two letters, such as GB.`, [who, "address", "country"]);
  return { ...(inner ? { lines: inner } : {}), ...(typeof country === "string" ? { country } : {}) };
}

function readLines(data: unknown): readonly string[] | null {
  if (typeof data === "string") return data.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (!Array.isArray(data) || !data.every((line) => typeof line === "string" || typeof line === "number")) return null;
  return data.map(String);
}

function readDate(data: unknown, today: string, note: Note): string {
  if (data === null || data === undefined || data === "") return today;
  if (typeof data === "string" && isDate(data.trim())) return data.trim();
  note("wrong-detail", "The date has to be written as year-month-day, such as 2026-11-22.", ["date"]);
  return today;
}

/** True for a day there is, written as year-month-day: `2026-11-22`, but not `2026-02-30`. */
export function isDate(text: string): boolean {
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Text as it is written, a yes or no, or the lines of a list; null for anything else. */
function readAnswer(value: unknown): string | boolean | null {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return String(value);
  return readLines(value)?.join("\n") ?? null;
}

function own(data: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
