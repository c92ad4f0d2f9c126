import { detailPath } from "../../core/letter/detail-path.ts";
import type { Block, Details, Inline, Letter, Question } from "../../core/letter/letter.ts";
import { COMMON_QUESTIONS, type DetailPath, questionFor } from "./detail-paths.ts";

/** One question of the Details column. */
export interface Asked {
  readonly path: DetailPath;
  readonly label: string;
  readonly kind: "line" | "lines" | "date" | "choice" | "amount";
  readonly hint: string | null;
  /** Grey words in the empty control. */
  readonly example: string | null;
  readonly choices: readonly string[];
  readonly optional: boolean;
}

/** A day as it is kept, and a sum or a number of things, with or without its unit before or behind it. */
const DAY = /^\d{4}-\d\d-\d\d$/;
const AMOUNT = /^(?:\p{Sc}|[A-Z]{3})?\s?\d[\d.,\s]*(?:\p{Sc}|%|[A-Z]{3})?$/u;

/** What a letter asks, in the order in which a person thinks: who for, the letter's own questions, who from, which day. */
export function askedOf(letter: Pick<Letter, "questions" | "blocks">): readonly Asked[] {
  const used = usedPaths(letter.blocks);
  const when = (path: DetailPath, asked: Asked) => (used.has(path) ? [asked] : []);
  const callThem = common("recipient.address_as", "line", { optional: true, example: "as you would say it" });
  const signAs = common("sender.address_as", "line", { optional: true, example: "as you would sign it" });
  return [
    common("recipient.name", "line", { example: "their name" }),
    ...when("recipient.address_as", callThem),
    ...when("recipient.relation", common("recipient.relation", "line")),
    ...when("recipient.birthday", common("recipient.birthday", "line")),
    ...when("recipient.address", common("recipient.address.lines", "lines", { optional: true })),
    ...letter.questions.map(ownQuestion),
    common("sender.name", "line", { example: "your name" }),
    ...when("sender.address_as", signAs),
    ...when("sender.address", common("sender.address.lines", "lines", { optional: true })),
    common("date", "date"),
  ];
}

/** The questions behind a detail in the words: for a person who they are and what one calls them, else one. Also of those that the column does not ask. */
export function askedBehind(letter: Letter, path: DetailPath): readonly Asked[] {
  const all = askedOf(letter);
  const person = /^(recipient|sender)\.(?:name|address_as)$/.exec(path)?.[1];
  if (person !== undefined) return all.filter((asked) => asked.path === `${person}.name` || asked.path === `${person}.address_as`);
  const full = path === "recipient.address" || path === "sender.address" ? `${path}.lines` : path;
  return [all.find((asked) => asked.path === full) ?? common(full, "line", { label: questionFor(full, letter.questions), optional: true })];
}

function common(path: DetailPath, kind: Asked["kind"], extra: Partial<Asked> = {}): Asked {
  return { path, kind, label: COMMON_QUESTIONS[path] ?? path, hint: null, example: null, choices: [], optional: false, ...extra };
}

/** What an answer is, by the example or the answer that a question comes with. */
function kindOf({ choices, example, default: fallback }: Question): Asked["kind"] {
  if (choices !== undefined) return "choice";
  const shown = (fallback ?? example ?? "").trim();
  if (DAY.test(shown)) return "date";
  return AMOUNT.test(shown) ? "amount" : "line";
}

function ownQuestion(question: Question): Asked {
  const { name, label, hint, example, choices, optional, default: fallback } = question;
  return {
    path: name,
    label,
    kind: kindOf(question),
    hint: hint ?? null,
    example: fallback ?? (example === undefined ? (optional ? "leave out, or say" : null) : `for example: ${example}`),
    choices: choices ?? [],
    optional,
  };
}

/** The control in which a detail is to be given: a missing form of address is mended by the name. */
export function controlFor(path: DetailPath, details: Details): DetailPath {
  const person = path === "recipient.address_as" ? details.recipient : path === "sender.address_as" ? details.sender : null;
  return person !== null && (person.name ?? "").trim() === "" ? path.replace("address_as", "name") : path;
}

/** Every detail the words use, an address under its first two parts. */
export function usedPaths(blocks: readonly Block[]): ReadonlySet<DetailPath> {
  const used = new Set<DetailPath>();
  const note = (source: string) => used.add((detailPath(source) ?? "").split(".").slice(0, 2).join("."));
  const inlines = (content: readonly Inline[]) => {
    for (const inline of content) {
      if (inline.type === "field") note(inline.source);
      if (inline.type === "condition") for (const branch of inline.branches) inlines(branch.content);
    }
  };
  const walk = (content: readonly Block[]) => {
    for (const block of content) {
      if (block.type === "paragraph") inlines(block.content);
      else for (const branch of block.branches) walk(branch.content);
    }
  };
  walk(blocks);
  return used;
}
