import { detailPath } from "../../core/letter/detail-path.ts";
import type { Block, Details, Inline, Letter, Question } from "../../core/letter/letter.ts";
import { COMMON_QUESTIONS, type DetailPath } from "./detail-paths.ts";

/** One question of the Details column. */
export interface Asked {
  readonly path: DetailPath;
  readonly label: string;
  readonly kind: "line" | "lines" | "date" | "choice";
  readonly hint: string | null;
  /** Grey words in the empty control. */
  readonly example: string | null;
  readonly choices: readonly string[];
  readonly optional: boolean;
}

/** What a letter asks, in the order in which a person thinks: who for, the letter's own questions, who from, which day. */
export function askedOf(letter: Pick<Letter, "questions" | "blocks">): readonly Asked[] {
  const used = usedPaths(letter.blocks);
  const common = (path: DetailPath, kind: Asked["kind"], extra: Partial<Asked> = {}): Asked => ({
    path,
    kind,
    label: COMMON_QUESTIONS[path] ?? path,
    hint: null,
    example: null,
    choices: [],
    optional: false,
    ...extra,
  });
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

function ownQuestion({ name, label, hint, example, choices, optional, default: fallback }: Question): Asked {
  return {
    path: name,
    label,
    kind: choices === undefined ? "line" : "choice",
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
