import { splitBlock } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { type Command, type EditorState, NodeSelection, TextSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import { type Block, type Inline, type Letter, MOST_TAKES } from "../../../core/letter/letter.ts";
import { settleLetter } from "../../../core/template/settle-letter.ts";
import { editorState } from "../../../renderer/words/editor-state.ts";
import { blocksFromDoc } from "../../../renderer/words/from-doc.ts";
import { reconcile } from "../../../renderer/words/reconcile.ts";
import { docFromBlocks } from "../../../renderer/words/to-doc.ts";
import { standInWord, wordsWrittenAgain, writeAgain, writeWordAgain } from "../../../renderer/words/write-again.ts";
import { wordsOfBlock } from "../../../renderer/words/written-words.ts";
import { plainLetter } from "../../support/letters.ts";

const text = (words: string, take?: number): Inline => ({ type: "text", text: words, marks: [], ...(take === undefined ? {} : { take }) });
const gift = (value: string | null, ...takes: number[]): Inline => ({
  type: "field",
  source: "gift",
  value,
  marks: [],
  ...(takes.length === 0 ? {} : { takes }),
});
const choice = (...content: Inline[]): Inline => ({
  type: "condition",
  branches: [
    { test: "visit", negate: false, applies: false, content: [text("not these")] },
    { test: null, negate: false, applies: true, content },
  ],
});
const paragraph = (...content: Inline[]): Block => ({ type: "paragraph", id: "p", role: "body", content });
const opened = (...content: Inline[]) => editorState([paragraph(...content)], () => "new");
const at = (state: EditorState, from: number, to = from) => state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
const contentOf = (state: EditorState) => {
  const [block] = blocksFromDoc(state.doc);
  return block?.type === "paragraph" ? block.content : [];
};
/** The words with their takes: `again#2`. */
const takes = (state: EditorState) =>
  wordsOfBlock(state.doc, "p")
    .map(({ from, to, take }) => `${state.doc.textBetween(from, to)}${take > 0 ? `#${take}` : ""}`)
    .join(" ");

function run(state: EditorState, ...commands: Command[]): EditorState {
  let now = state;
  for (const command of commands) {
    const done = command(now, (transaction) => {
      now = now.apply(transaction);
    });
    expect(done).toBe(true);
  }
  return now;
}

test.each([
  ["at its start", 5],
  ["within it", 7],
  ["at its end", 8],
])("the word whose caret is %s is written again, and no other", (_where, pos) => {
  const state = run(at(opened(text("one two three")), pos), writeAgain);
  expect(contentOf(state)).toEqual([text("one "), text("two", 1), text(" three")]);
  expect(state.selection.head).toBe(pos);
});

test("it is written again as often as it is asked for, and each time is one step back", () => {
  let state = at(opened(text("one two")), 2);
  state = run(state.apply(state.tr.insertText("x")), writeAgain, writeAgain, writeAgain);
  expect(takes(state)).toBe("oxne#3 two");
  state = run(state, undo);
  expect(takes(state)).toBe("oxne#2 two");
  state = run(state, undo, undo);
  expect(takes(state)).toBe("oxne two");
  expect(takes(run(state, redo))).toBe("oxne#1 two");
});

test("every word that is chosen in part or whole is written again", () => {
  const state = run(at(opened(text("one two three"), { type: "break" }, text("four")), 3, 7), writeAgain);
  expect(takes(state)).toBe("one#1 two#1 three four");
});

test("where a dash parts two words the caret means the one behind it", () => {
  expect(takes(run(at(opened(text("well-known")), 6), writeAgain))).toBe("well- known#1");
});

test("beside an answer the caret means its first word, or its last", () => {
  const state = opened(text("for "), gift("the old bowl"));
  expect(contentOf(run(at(state, 5), writeAgain))).toEqual([text("for "), gift("the old bowl", 1, 0, 0)]);
  expect(contentOf(run(at(state, 6), writeAgain))).toEqual([text("for "), gift("the old bowl", 0, 0, 1)]);
});

test("there is nothing to write again between two spaces or in an empty paragraph", () => {
  expect(writeAgain(at(opened(text("a   b")), 3))).toBe(false);
  expect(writeAgain(opened())).toBe(false);
});

test("after the last take comes the first again", () => {
  expect(takes(run(at(opened(text("one", MOST_TAKES)), 2), writeAgain))).toBe("one#1");
});

test("a word marked in part is one word", () => {
  const state = opened(text("un"), { type: "text", text: "der", marks: ["underlined"], take: 4 }, text("line"));
  expect(takes(run(at(state, 2), writeAgain))).toBe("underline#5");
});

test("each word of an answer is written again by itself, all of them where the answer is chosen", () => {
  const state = opened(text("for "), gift("the bowl"), text(", and"));
  const chosen = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 5)));
  expect(contentOf(run(chosen, writeAgain))).toEqual([text("for "), gift("the bowl", 1, 1), text(",", 1), text(" and")]);
  const once = run(state, writeWordAgain("p", 4));
  expect(contentOf(once)).toEqual([text("for "), gift("the bowl", 1, 0), text(", and")]);
  expect(contentOf(run(once, writeWordAgain("p", 8)))).toEqual([text("for "), gift("the bowl", 1, 1), text(",", 1), text(" and")]);
  expect(contentOf(run(once, undo))).toEqual(contentOf(state));
});

test("what asks for a missing detail is not written again", () => {
  const state = opened(text("for "), gift(null));
  expect(writeWordAgain("p", 5)(state)).toBe(false);
  expect(writeAgain(at(state, 6))).toBe(false);
  expect(run(state, standInWord("p", 5)).selection.head).toBe(5);
});

test.each([
  [4, ["the"]],
  [12, ["well-", "made"]],
  [21, ["bowl,"]],
  [0, ["for"]],
  [99, []],
])("what would be written again with the word at %i", (offset, expected) => {
  const spoken = "for the well-made bowl, and";
  const words = wordsWrittenAgain(opened(text("for "), gift("the well-made bowl"), text(", and")), "p", offset);
  expect(words.map((word) => spoken.slice(word.offset, word.end))).toEqual(expected);
});

test("words within a condition are written again where they stand in it", () => {
  const state = opened(text("a "), choice(text("b cc "), gift("d")), text(" e"));
  const once = run(state, writeWordAgain("p", 4));
  expect(contentOf(once)).toEqual([text("a "), choice(text("b "), text("cc", 1), text(" "), gift("d")), text(" e")]);
  expect(contentOf(run(once, writeWordAgain("p", 7)))[1]).toEqual(choice(text("b "), text("cc", 1), text(" "), gift("d", 1)));
  expect(contentOf(run(once, undo))).toEqual(contentOf(state));
});

test("all words of a condition at once", () => {
  const state = run(at(opened(choice(text("b cc"))), 1, 2), writeAgain);
  expect(contentOf(state)).toEqual([choice(text("b", 1), text(" "), text("cc", 1))]);
});

test("a word keeps its take while letters are put into it, at its end and its start", () => {
  let state = run(at(opened(text("one two")), 2), writeAgain);
  for (const pos of [2, 5, 1]) state = state.apply(at(state, pos).tr.insertText("x"));
  expect(takes(state)).toBe("xoxnex#1 two");
});

test("what comes after the word is a first take", () => {
  let state = run(at(opened(text("one")), 2), writeAgain);
  state = state.apply(state.tr.insertText(" more", 4));
  expect(takes(state)).toBe("one#1 more");
});

test("words that are joined keep the take of the one that was written more often; those that are split keep theirs", () => {
  let state = run(at(opened(text("one two")), 2), writeAgain, writeAgain);
  state = state.apply(state.tr.delete(4, 5));
  expect(takes(state)).toBe("onetwo#2");
  state = run(at(state, 2), writeAgain);
  expect(takes(state.apply(state.tr.insertText(" ", 3)))).toBe("on#3 etwo#3");
  expect(takes(run(at(state, 3), splitBlock))).toBe("on#3");
});

test("the caret stands before the word that is looked for", () => {
  const state = opened(text("  one  "), gift("the bowl"), text("two"));
  expect(run(state, standInWord("p", 0)).selection.head).toBe(3);
  expect(run(state, standInWord("p", 4)).selection.head).toBe(8);
  expect(standInWord("q", 0)(state)).toBe(false);
});

test("a change of details keeps what was written again", () => {
  const letter: Letter = {
    ...plainLetter(["x"]),
    questions: [{ name: "gift", label: "What?", optional: false }],
    blocks: [paragraph(text("one", 2), text(" "), gift("the bowl", 1), choice(text("b", 3)))],
  };
  const settled = settleLetter(letter, { ...letter.details, fields: { gift: "a kettle" } });
  expect(settled.blocks).toEqual([paragraph(text("one", 2), text(" "), gift("a kettle", 1), choice(text("b", 3)))]);
});

test("another take from outside the editor is taken over", () => {
  const state = opened(text("one", 1));
  const transaction = reconcile(state, docFromBlocks([paragraph(text("one", 2))]));
  expect(transaction && contentOf(state.apply(transaction))).toEqual([text("one", 2)]);
});
