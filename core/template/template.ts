import type { Block, Question, Style } from "../letter/letter.ts";

/** The newest template version this program reads; it stands in the front matter as `longhand: 1`. */
export const TEMPLATE_VERSION = 1;

/** Details as people write them in YAML and JSON: `recipient`, `sender`, `date` and the template's own questions, side by side. */
export type FlatDetails = Readonly<Record<string, unknown>>;

/** Where a detail is used in a template's source: 1-based line and column. */
export interface Use {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** A letter that is still to be filled. Its blocks are those of a letter whose fields are empty and whose conditions are unsettled. */
export interface Template {
  readonly title: string;
  /** BCP 47 tag of the letter's own language. */
  readonly language: string;
  /** "" when the template does not say. */
  readonly occasion: string;
  readonly description: string;
  readonly questions: readonly Question[];
  /** What the template asks for of hand, mood, size, stock and ink; the rest is the writer's. */
  readonly style: Readonly<Partial<Style>>;
  /** The template's own example of details, as they stand in the file; empty when it has none. */
  readonly sample: FlatDetails;
  /** Kept as they stand for card panels and for variants by tone and relation. */
  readonly panels?: unknown;
  readonly variants?: unknown;
  readonly blocks: readonly Block[];
  /** Every use of a detail, in the order of the text. */
  readonly uses: readonly Use[];
}
