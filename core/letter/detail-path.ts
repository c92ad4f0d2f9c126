import type { Question } from "./letter.ts";

/** The detail an expression begins with, e.g. `recipient.name` of `recipient.name | possessive`; null when it begins with none. */
export function detailPath(source: string): string | null {
  return /^\s*([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)/.exec(source)?.[1] ?? null;
}

const PERSON_WORDS: Readonly<Record<string, string>> = {
  name: "name",
  address_as: "name",
  relation: "relation",
  birthday: "birthday",
  language: "language",
};

/** What a missing detail is called where it should stand, in a word or three: `gift`, `good day`, `name`, `your name`. */
export function detailWords(path: string): string {
  const [person, key] = path.split(".");
  if (key !== undefined && (person === "recipient" || person === "sender")) {
    const word = Object.hasOwn(PERSON_WORDS, key) ? PERSON_WORDS[key] : "address";
    return person === "sender" ? `your ${word}` : String(word);
  }
  return path.replaceAll("_", " ");
}

/** One sentence that says a detail is missing, and in the question's own words where there is a question. */
export function missingSentence(path: string, questions: readonly Question[]): string {
  const question = questions.find((one) => one.name === path);
  if (question) return `“${question.label}” has no answer yet.`;
  if (path === "date") return "The date is missing.";
  const [person, key] = path.split(".");
  if (person === "recipient" && (key === "name" || key === "address_as")) return "Who is it for? Their name is missing.";
  if (person === "sender" && (key === "name" || key === "address_as")) return "Who is it from? Your name is missing.";
  if (person === "recipient") return `Their ${detailWords(path)} is missing.`;
  if (person === "sender") return `${detailWords(path).replace(/^y/, "Y")} is missing.`;
  return `“${detailWords(path)}” is missing.`;
}
