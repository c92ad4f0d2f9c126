import type { Node } from "prosemirror-model";
import { type Command, type EditorState, TextSelection } from "prosemirror-state";
import { DRAWING_NAMES, drawingCharacter } from "../../core/letter/drawings.ts";
import type { Question } from "../../core/letter/letter.ts";
import { COMMON_QUESTIONS, readDetail } from "../details/detail-paths.ts";
import { nameFor } from "./name-for.ts";
import { openChipAt } from "./open-chip.ts";
import { type DocAttrs, wordsSchema } from "./schema.ts";

/** The kinds of things that can be put into the words, as the list heads them. */
export type SlashGroup = "Details" | "Passages" | "Drawings";

/** One thing that can be put where the caret is. */
export interface SlashItem {
  readonly id: string;
  readonly group: SlashGroup;
  readonly name: string;
  /** A quiet second line; null for none. */
  readonly note: string | null;
  /** A small drawing before the name; null for none. */
  readonly sign: string | null;
  /** Puts it in place of the words `from` to the caret. */
  readonly put: (from: number) => Command;
}

/** Details that every letter has, by the source a chip is made from. */
const COMMON = [
  "recipient.address_as",
  "recipient.name",
  "sender.address_as",
  "sender.name",
  "date",
  "recipient.address",
  "sender.address",
];
const { nodes } = wordsSchema;

/** What can be put into a document, what is asked for first: details, passages, drawings. A query that ends as a question can be asked anew. */
export function slashItems(doc: Node, query: string): readonly SlashItem[] {
  const { questions, details } = doc.attrs as DocAttrs;
  const own = questions ?? [];
  const value = (path: string) => (details === null ? "" : readDetail(details, path));
  const all = [
    ...own.map(({ name, label }) => detailItem(name, label, value(name))),
    ...COMMON.map((path) => detailItem(path, COMMON_QUESTIONS[path] ?? path, value(path))),
    ...own.flatMap(passageItems),
    ...DRAWING_NAMES.map(drawingItem),
  ];
  const asked = query.trim();
  const found = all.filter(({ name, group }) => holds(`${name} ${group}`, asked));
  return asked.endsWith("?") && asked.length > 3 ? [...found, newQuestion(asked, own)] : found;
}

/** Whether every word of a query begins a word of a text. */
function holds(text: string, query: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const wanted = query.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return wanted.every((want) => want === "" || words.some((word) => word.startsWith(want)));
}

function detailItem(path: string, label: string, value: string): SlashItem {
  const note = value === "" ? "not said yet" : value.replaceAll("\n", ", ");
  return { id: `detail-${path}`, group: "Details", name: label, note, sign: null, put: (from) => putField(path, from, null) };
}

function passageItems({ name, label, choices, optional }: Question): readonly SlashItem[] {
  const passage = (id: string, words: string, test: string): SlashItem => ({
    id: `passage-${id}`,
    group: "Passages",
    name: words,
    note: null,
    sign: null,
    put: (from) => putPassage(test, from),
  });
  if (choices !== undefined)
    return choices
      .filter((choice) => !choice.includes('"'))
      .map((choice, i) => passage(`${name}-${i}`, `Only if “${label}” is “${choice}”`, `${name} == "${choice}"`));
  return optional ? [passage(name, `Only if you answer “${label}”`, name)] : [];
}

function drawingItem(name: (typeof DRAWING_NAMES)[number]): SlashItem {
  const put = (from: number): Command => insert(from, () => nodes.drawing.create({ name }));
  return { id: `drawing-${name}`, group: "Drawings", name, note: null, sign: drawingCharacter(name), put };
}

function newQuestion(label: string, questions: readonly Question[]): SlashItem {
  const question: Question = { name: nameFor(label, questions), label, optional: false };
  return {
    id: "new-question",
    group: "Details",
    name: `Ask “${label}”`,
    note: "a new question of this letter",
    sign: null,
    put: (from) => putField(question.name, from, [...questions, question]),
  };
}

/** A new question's chip is opened at once, to be answered. */
function putField(source: string, from: number, questions: readonly Question[] | null): Command {
  return (state, dispatch, view) => {
    const transaction = replaceQuery(state, from, nodes.field.create({ source }));
    if (questions !== null) transaction.setDocAttribute("questions", questions);
    dispatch?.(transaction);
    if (questions !== null && view !== undefined) openChipAt(from)(view.state, view.dispatch);
    return true;
  };
}

function insert(from: number, node: () => Node): Command {
  return (state, dispatch) => {
    dispatch?.(replaceQuery(state, from, node()));
    return true;
  };
}

function replaceQuery(state: EditorState, from: number, node: Node) {
  return state.tr.replaceWith(from, state.selection.to, node).scrollIntoView();
}

/** A passage stands after the paragraph it was asked for in, or in its place where that has no other words; the caret goes into it. */
function putPassage(test: string, from: number): Command {
  return (state, dispatch) => {
    const paragraph = nodes.paragraph.create({ role: "body" });
    const arm = nodes.branch.create({ test, negate: false, applies: true }, paragraph);
    const condition = nodes.condition.create(null, arm);
    const transaction = state.tr.delete(from, state.selection.to);
    const $at = transaction.doc.resolve(from);
    const isEmpty = $at.parent.content.size === 0;
    const place = isEmpty ? $at.before() : $at.after();
    if (isEmpty) transaction.replaceWith(place, $at.after(), condition);
    else transaction.insert(place, condition);
    // Past the openings of condition, arm and paragraph.
    dispatch?.(transaction.setSelection(TextSelection.create(transaction.doc, place + 3)).scrollIntoView());
    return true;
  };
}
