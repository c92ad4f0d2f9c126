import { z } from "zod";

/**
 * The letter document: what a person wrote, as typed blocks and nodes, before any hand has touched it.
 * Types, validator and (in `migrate.ts`) migrations stand side by side so that one is not changed without the others.
 */

/** The newest letter version this program writes. Older ones are migrated, newer ones are refused untouched. */
export const LETTER_VERSION = 2;

/** What a paragraph does in a letter. */
export const ROLES = [
  "sender-address",
  "date",
  "recipient-address",
  "subject",
  "salutation",
  "body",
  "closing",
  "signature",
  "postscript",
  "drawing",
  "divider",
] as const;
/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** How a stretch of words is marked by the pen. */
export const MARKS = ["underlined", "doubly-underlined", "struck"] as const;
/** One of {@link MARKS}. */
export type Mark = (typeof MARKS)[number];

/** No word is written again more often than this. */
export const MOST_TAKES = 999;

/** Words as they are. */
export interface TextNode {
  readonly type: "text";
  readonly text: string;
  readonly marks: readonly Mark[];
  /** How often its words were written again until they pleased; absent for the first take. */
  readonly take?: number | undefined;
}

/** A detail in the words. `source` is the Liquid expression between `{{` and `}}`, e.g. `recipient.name | possessive`. */
export interface FieldNode {
  readonly type: "field";
  readonly source: string;
  /** What it came to: "" when it is left out on purpose, null when it is missing and the letter cannot be printed. Never parsed again. */
  readonly value: string | null;
  readonly marks: readonly Mark[];
  /** How often each word of its value was written again, in order; the rest are first takes, and all of them where it is absent. */
  readonly takes?: readonly number[] | undefined;
}

/** A hard line break inside a paragraph. */
export interface BreakNode {
  readonly type: "break";
}

/** A small drawing in the line, by name, e.g. `heart`. */
export interface DrawingNode {
  readonly type: "drawing";
  readonly name: string;
}

/** One arm of a condition. Its content stands in the letter when `applies` is true; at most one arm of a condition applies. */
export interface Branch<Content> {
  /** The Liquid test, e.g. `visit` or `tone == "warm"`; null for `else`. */
  readonly test: string | null;
  /** True for `unless`: the arm stands when the test does not hold. */
  readonly negate: boolean;
  readonly applies: boolean;
  readonly content: readonly Content[];
}

/** A condition within a paragraph. */
export interface InlineCondition {
  readonly type: "condition";
  readonly branches: readonly Branch<Inline>[];
}

/** Anything that stands within a paragraph. */
export type Inline = TextNode | FieldNode | BreakNode | DrawingNode | InlineCondition;

/** A paragraph. `id` is unique in its letter and stays with the paragraph while it is edited: its ink is keyed by it. */
export interface Paragraph {
  readonly type: "paragraph";
  readonly id: string;
  readonly role: Role;
  readonly content: readonly Inline[];
}

/** A condition around whole paragraphs. */
export interface BlockCondition {
  readonly type: "condition";
  readonly id: string;
  readonly branches: readonly Branch<Block>[];
}

/** Anything that stands between two blank lines. */
export type Block = Paragraph | BlockCondition;

/** A person as a letter sees one. Only the name is needed, and nothing is inferred from it. */
export interface Person {
  /** In full, as written; never split, never re-cased. */
  readonly name?: string | undefined;
  /** What one calls them; the name when absent. */
  readonly address_as?: string | undefined;
  readonly sort_name?: string | undefined;
  readonly address?: { readonly lines?: readonly string[] | undefined; readonly country?: string | undefined } | undefined;
  readonly relation?: string | undefined;
  readonly language?: string | undefined;
  readonly birthday?: string | undefined;
}

/** What only the writer knows: who, from whom, when, and the answers to the template's own questions. */
export interface Details {
  readonly recipient: Person;
  readonly sender: Person;
  /** ISO date, `2026-11-22`. */
  readonly date: string;
  /** Answers by field name. An absent or empty answer to a question that is not optional is missing. */
  readonly fields: Readonly<Record<string, string | boolean>>;
}

/** A question only the writer can answer. A letter carries its own, so that it outlives the template it came from. */
export interface Question {
  /** Name under which the words use the answer, e.g. `gift`. */
  readonly name: string;
  /** The question as it is asked: "What did they give you?" */
  readonly label: string;
  readonly hint?: string | undefined;
  readonly example?: string | undefined;
  readonly optional: boolean;
  /** The answers to choose from, when they are few and known. */
  readonly choices?: readonly string[] | undefined;
  /** Stands for the answer until one is given. */
  readonly default?: string | undefined;
}

/** How a hand may be on the day a letter is written. */
export const MOODS = ["careful", "everyday", "hurried", "tired"] as const;
/** One of {@link MOODS}. */
export type Mood = (typeof MOODS)[number];

/** How the letter is to be written and on what. Ids are of hands, sizes, stocks and inks. */
export interface Style {
  readonly hand: string;
  /** How the hand is on the day: {@link MOODS}. */
  readonly mood: Mood;
  readonly size: string;
  readonly stock: string;
  readonly ink: string;
}

/** The letter document. */
export interface Letter {
  readonly longhand: typeof LETTER_VERSION;
  readonly title: string;
  /** BCP 47 tag of the letter's own language, which need not be the interface's. */
  readonly language: string;
  /** The template it came from; null for a letter begun on an empty page. */
  readonly template: string | null;
  /** 0 to 2^32 - 1. Every stroke is derived from it: same letter and seed, same ink. */
  readonly seed: number;
  readonly questions: readonly Question[];
  readonly details: Details;
  readonly style: Style;
  readonly blocks: readonly Block[];
}

/** The style a letter has until one is chosen. */
export const DEFAULT_STYLE: Style = { hand: "eleanor", mood: "everyday", size: "a5", stock: "plain", ink: "blue-black" };

const marks = z.array(z.enum(MARKS));
const take = z.number().int().min(1).max(MOST_TAKES).optional();
const takes = z.array(z.number().int().min(0).max(MOST_TAKES)).optional();
const branch = <C extends z.ZodType>(content: C) =>
  z.object({ test: z.string().nullable(), negate: z.boolean(), applies: z.boolean(), content: z.array(content) });

const inline: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.object({ type: z.literal("text"), text: z.string(), marks, take }),
    z.object({ type: z.literal("field"), source: z.string(), value: z.string().nullable(), marks, takes }),
    z.object({ type: z.literal("break") }),
    z.object({ type: z.literal("drawing"), name: z.string() }),
    z.object({ type: z.literal("condition"), branches: z.array(branch(inline)) }),
  ]),
);

/** Validates the arms of a condition within a paragraph. */
export const inlineBranchesSchema: z.ZodType<readonly Branch<Inline>[]> = z.array(branch(inline));

const block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.object({ type: z.literal("paragraph"), id: z.string(), role: z.enum(ROLES), content: z.array(inline) }),
    z.object({ type: z.literal("condition"), id: z.string(), branches: z.array(branch(block)) }),
  ]),
);

/** Validates a person. */
export const personSchema: z.ZodType<Person> = z.object({
  name: z.string().optional(),
  address_as: z.string().optional(),
  sort_name: z.string().optional(),
  address: z.object({ lines: z.array(z.string()).optional(), country: z.string().optional() }).optional(),
  relation: z.string().optional(),
  language: z.string().optional(),
  birthday: z.string().optional(),
});

/** Validates the details of a letter. */
export const detailsSchema: z.ZodType<Details> = z.object({
  recipient: personSchema,
  sender: personSchema,
  date: z.iso.date(),
  fields: z.record(z.string(), z.union([z.string(), z.boolean()])),
});

const questionSchema: z.ZodType<Question> = z.object({
  name: z.string(),
  label: z.string(),
  hint: z.string().optional(),
  example: z.string().optional(),
  optional: z.boolean(),
  choices: z.array(z.string()).optional(),
  default: z.string().optional(),
});

/** Validates a letter document of the newest version; older ones go through `migrateLetter` first. */
export const letterSchema: z.ZodType<Letter> = z.object({
  longhand: z.literal(LETTER_VERSION),
  title: z.string(),
  language: z.string(),
  template: z.string().nullable(),
  seed: z.number().int().min(0).max(0xffffffff),
  questions: z.array(questionSchema),
  details: detailsSchema,
  style: z.object({ hand: z.string(), mood: z.enum(MOODS), size: z.string(), stock: z.string(), ink: z.string() }),
  blocks: z.array(block),
});
