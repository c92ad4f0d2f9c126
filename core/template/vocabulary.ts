import type { Details, Person, Question } from "../letter/letter.ts";
import { nearest } from "./nearest.ts";

/** What an answer or a test can come to; null is blank. */
export type Answer = string | number | boolean | null;

/** The details every letter has for each of its two people. */
export const PERSON_KEYS = [
  "name",
  "address_as",
  "sort_name",
  "address.lines",
  "address.country",
  "relation",
  "language",
  "birthday",
] as const;

/** Names that cannot be a question's, because they are always there or mean something in a test. */
export const RESERVED: ReadonlySet<string> = new Set(
  "recipient sender date and or not contains true false nil null undefined empty blank constructor prototype".split(" "),
);

/** What a question may be called: it is used as a word in tests and on the command line. */
export const QUESTION_NAME = /^[a-z][a-z0-9_]{0,39}$/;

/** Every detail the words of a letter may use, given the names of its questions. */
export function knownPaths(names: readonly string[]): ReadonlySet<string> {
  const people = ["recipient", "sender"].flatMap((person) => PERSON_KEYS.map((key) => `${person}.${key}`));
  return new Set([...people, "date", ...names]);
}

/** What a person most likely meant by a detail that is not known; null when nothing is near. */
export function nearestPath(path: string, known: ReadonlySet<string>): string | null {
  if (path === "recipient" || path === "sender") return `${path}.name`;
  const dot = path.indexOf(".");
  const [first, rest] = dot === -1 ? [path, ""] : [path.slice(0, dot), path.slice(dot + 1)];
  if (first !== "recipient" && first !== "sender") return rest !== "" && known.has(first) ? first : nearest(path, known);
  const key = rest === "address" ? "address.lines" : nearest(rest, PERSON_KEYS);
  return key === null ? null : `${first}.${key}`;
}

/** Looks details up by path: text exactly as it was written, a yes or no, or null when blank or unknown. Never reaches a prototype. */
export function lookUp(path: string, details: Details, questions: ReadonlyMap<string, Question>): Answer {
  if (path === "date") return filled(details.date);
  const dot = path.indexOf(".");
  if (dot !== -1) {
    const person = path.slice(0, dot);
    return person === "recipient" || person === "sender" ? lookUpPerson(details[person], path.slice(dot + 1)) : null;
  }
  const question = questions.get(path);
  const answer = Object.hasOwn(details.fields, path) ? details.fields[path] : undefined;
  if (typeof answer === "boolean") return answer;
  return filled(answer) ?? filled(question?.default);
}

function lookUpPerson(person: Person, key: string): Answer {
  switch (key) {
    case "name":
    case "sort_name":
    case "relation":
    case "language":
    case "birthday":
      return filled(person[key]);
    case "address_as":
      return filled(person.address_as) ?? filled(person.name);
    case "address.lines":
      return filled(person.address?.lines?.filter((line) => line.trim() !== "").join("\n"));
    case "address.country":
      return filled(person.address?.country);
    default:
      return null;
  }
}

/** True when the letter has a hole without this detail. An address may be left out; an optional question too. */
export function isNeeded(path: string, questions: ReadonlyMap<string, Question>): boolean {
  if (path.includes(".address.")) return false;
  return !(questions.get(path)?.optional ?? false);
}

function filled(text: string | undefined): string | null {
  return text === undefined || text.trim() === "" ? null : text;
}
