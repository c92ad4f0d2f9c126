import type { Details, Person, Question } from "../../core/letter/letter.ts";

/** A detail's path as the words use it: `recipient.name`, `date`, or a question's own name. */
export type DetailPath = string;

/** The questions every letter asks, by path, as they are put to the writer. */
export const COMMON_QUESTIONS: Readonly<Record<string, string>> = {
  "recipient.name": "Who is it for?",
  "recipient.address_as": "What do you call them?",
  "recipient.address": "Where do they live?",
  "recipient.address.lines": "Where do they live?",
  "recipient.address.country": "Which country do they live in?",
  "recipient.relation": "Who are they to you?",
  "recipient.birthday": "When is their birthday?",
  "sender.name": "Who is it from?",
  "sender.address_as": "How do you sign?",
  "sender.address": "Where do you live?",
  "sender.address.lines": "Where do you live?",
  "sender.address.country": "Which country do you live in?",
  date: "Which day?",
};

/** Id of the control that asks for a detail. */
export function controlId(path: DetailPath): string {
  return `detail-${path === "recipient.address" || path === "sender.address" ? `${path}.lines` : path}`;
}

/** The question behind a path, as the writer sees it; the path itself when nobody asks for it. */
export function questionFor(path: DetailPath, questions: readonly Question[]): string {
  const own = questions.find((question) => question.name === path);
  return own?.label ?? (Object.hasOwn(COMMON_QUESTIONS, path) ? (COMMON_QUESTIONS[path] ?? path) : path);
}

/** A detail as the text of its control; "" when it has none. */
export function readDetail(details: Details, path: DetailPath): string {
  if (path === "date") return details.date;
  const [who, what, part] = path.split(".");
  if ((who === "recipient" || who === "sender") && what !== undefined) {
    const person = details[who];
    if (what === "address") return part === "country" ? (person.address?.country ?? "") : (person.address?.lines ?? []).join("\n");
    return (Object.hasOwn(person, what) ? (person[what as "name"] ?? "") : "").toString();
  }
  const answer = Object.hasOwn(details.fields, path) ? details.fields[path] : undefined;
  return typeof answer === "boolean" ? (answer ? "yes" : "") : (answer ?? "");
}

/** The details with one of them said anew. An address is split into its lines. */
export function writeDetail(details: Details, path: DetailPath, text: string): Details {
  if (path === "date") return { ...details, date: text };
  const [who, what, part] = path.split(".");
  if ((who === "recipient" || who === "sender") && what !== undefined) {
    return { ...details, [who]: writePerson(details[who], what, part, text) };
  }
  return { ...details, fields: { ...details.fields, [path]: text } };
}

function writePerson(person: Person, what: string, part: string | undefined, text: string): Person {
  if (what !== "address") return { ...person, [what]: text };
  const address =
    part === "country" ? { ...person.address, country: text } : { ...person.address, lines: text === "" ? [] : text.split("\n") };
  return { ...person, address };
}
