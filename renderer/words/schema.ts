import { Schema } from "prosemirror-model";
import { drawingCharacter } from "../../core/letter/drawings.ts";
import type { Branch, Details, Inline, Question, Role, Style } from "../../core/letter/letter.ts";
import { armFrom, choiceFrom, fieldFrom, roleFrom, wordsOfLeaf } from "./clipboard-attrs.ts";

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

/** Our own nodes are looked for before anything a web page might mean. */
const OWN = 60;

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
      parseDOM: [{ tag: "p", getAttrs: roleFrom }, { tag: "div" }],
      toDOM: (node) => ["p", { "data-role": node.attrs.role, "data-block": node.attrs.id }, 0],
    },
    condition: {
      group: "block",
      content: "branch+",
      attrs: { id: { default: "" } },
      isolating: true,
      parseDOM: [{ tag: "div[data-longhand=condition]", priority: OWN }],
      toDOM: () => ["div", { class: "condition", "data-longhand": "condition" }, 0],
    },
    branch: {
      content: "block*",
      attrs: { test: { default: null }, negate: { default: false }, applies: { default: true } },
      isolating: true,
      defining: true,
      parseDOM: [{ tag: "div[data-longhand=branch]", priority: OWN, getAttrs: armFrom }],
      toDOM: ({ attrs }) => ["div", { "data-longhand": "branch", "data-arm": JSON.stringify(attrs) }, 0],
    },
    text: { group: "inline" },
    field: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: { source: {}, value: { default: null }, takes: { default: null } },
      parseDOM: [{ tag: "span[data-longhand=field]", getAttrs: fieldFrom }],
      toDOM: ({ attrs }) => ["span", { "data-longhand": "field", "data-source": attrs["source"] }, attrs["value"] ?? ""],
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
      parseDOM: [{ tag: "span[data-drawing]", getAttrs: (dom) => ({ name: dom.dataset["drawing"] }) }],
      leafText: ({ attrs }) => drawingCharacter(attrs["name"]) ?? `:${attrs["name"]}:`,
      toDOM: (node) => [
        "span",
        {
          class: "drawing",
          "data-drawing": node.attrs.name,
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
      parseDOM: [{ tag: "span[data-longhand=choice]", getAttrs: choiceFrom }],
      toDOM: (node) => ["span", { "data-longhand": "choice", "data-branches": JSON.stringify(node.attrs["branches"]) }, wordsOfLeaf(node)],
      leafText: wordsOfLeaf,
    },
  },
  marks: {
    underlined: { parseDOM: [{ tag: "u:not(.double)" }], toDOM: () => ["u", 0] },
    "doubly-underlined": { parseDOM: [{ tag: "u.double" }], toDOM: () => ["u", { class: "double" }, 0] },
    /** How often these words were written again on the paper; it shows on the page, not in the words. */
    take: { attrs: { number: {} }, inclusive: false, toDOM: () => ["span", 0] },
    struck: { parseDOM: [{ tag: "s" }, { tag: "del" }], toDOM: () => ["s", 0] },
  },
});
