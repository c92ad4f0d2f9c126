import { Schema } from "prosemirror-model";
import { drawingCharacter } from "../../core/letter/drawings.ts";
import type { Branch, Details, Inline, Question, Role, Style } from "../../core/letter/letter.ts";

/**
 * What stands beside the words in a letter and can be taken back with them: it rides on the document, so that one history holds everything.
 * Null where the words stand alone.
 */
export interface DocAttrs {
  readonly details: Details | null;
  readonly style: Style | null;
  readonly questions: readonly Question[] | null;
}

/** What a paragraph node carries besides its words. */
export interface ParagraphAttrs {
  readonly id: string;
  readonly role: Role;
}

/** What a field chip carries: its Liquid source, what it came to (null when missing), and how often its words were written again (null: none). */
export interface FieldAttrs {
  readonly source: string;
  readonly value: string | null;
  readonly takes: readonly number[] | null;
}

/** What one arm of a block condition carries. */
export interface BranchAttrs {
  readonly test: string | null;
  readonly negate: boolean;
  readonly applies: boolean;
}

/** The arms of a condition inside a paragraph, kept whole in one chip. */
export interface InlineConditionAttrs {
  readonly branches: readonly Branch<Inline>[];
}

/**
 * The letter document as the words column edits it. One node for each kind of node in the letter, so that nothing is lost on the way;
 * what belongs to a letter only (role, ids, sources) rides in attributes.
 */
export const wordsSchema = new Schema({
  nodes: {
    doc: { content: "block+", attrs: { details: { default: null }, style: { default: null }, questions: { default: null } } },
    paragraph: {
      group: "block",
      content: "inline*",
      attrs: { id: { default: "" }, role: { default: "body" } },
      parseDOM: [{ tag: "p" }, { tag: "div" }],
      toDOM: (node) => ["p", { "data-role": node.attrs.role, "data-block": node.attrs.id }, 0],
    },
    condition: {
      group: "block",
      content: "branch+",
      attrs: { id: { default: "" } },
      isolating: true,
      toDOM: () => ["div", { class: "condition" }, 0],
    },
    branch: {
      content: "block*",
      attrs: { test: { default: null }, negate: { default: false }, applies: { default: true } },
      isolating: true,
      defining: true,
      toDOM: () => ["div", { class: "branch" }, 0],
    },
    text: { group: "inline" },
    field: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: { source: {}, value: { default: null }, takes: { default: null } },
      toDOM: (node) => ["span", { class: "chip" }, node.attrs.value ?? ""],
      leafText: (node) => node.attrs.value ?? "",
    },
    break: {
      group: "inline",
      inline: true,
      selectable: false,
      parseDOM: [{ tag: "br" }],
      toDOM: () => ["br"],
      leafText: () => "\n",
    },
    drawing: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: { name: {} },
      toDOM: (node) => [
        "span",
        {
          class: "drawing",
          role: "img",
          "aria-label": node.attrs.name,
          "data-shown": drawingCharacter(node.attrs.name) ?? `:${node.attrs.name}:`,
        },
      ],
    },
    choice: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: { branches: {} },
      toDOM: () => ["span", { class: "choice" }],
    },
  },
  marks: {
    underlined: { parseDOM: [{ tag: "u" }], toDOM: () => ["u", 0] },
    "doubly-underlined": { toDOM: () => ["u", { class: "double" }, 0] },
    /** How often these words were written again on the paper; it shows on the page, not in the words. */
    take: { attrs: { number: {} }, inclusive: false, toDOM: () => ["span", 0] },
    struck: { parseDOM: [{ tag: "s" }, { tag: "del" }], toDOM: () => ["s", 0] },
  },
});
