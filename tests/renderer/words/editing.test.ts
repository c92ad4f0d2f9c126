import { undo } from "prosemirror-history";
import { type Command, type EditorState, TextSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import type { Block, Inline, Role } from "../../../core/letter/letter.ts";
import { isInked, newParagraph, setRole, toggleInk } from "../../../renderer/words/commands.ts";
import { editorState } from "../../../renderer/words/editor-state.ts";
import { blocksFromDoc } from "../../../renderer/words/from-doc.ts";
import { sliceFromText } from "../../../renderer/words/paste.ts";
import { reconcile } from "../../../renderer/words/reconcile.ts";
import { docFromBlocks } from "../../../renderer/words/to-doc.ts";

const text = (words: string): Inline => ({ type: "text", text: words, marks: [] });
const field = (value: string | null): Inline => ({ type: "field", source: "gift", value, marks: [] });
const paragraph = (id: string, content: readonly Inline[], role: Role = "body"): Block => ({ type: "paragraph", id, role, content });
const ids = (state: EditorState) => blocksFromDoc(state.doc).map(({ id }) => id);
const at = (state: EditorState, pos: number) => state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos)));

function fresh(): () => string {
  let count = 0;
  return () => `new-${++count}`;
}

function run(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (transaction) => {
    next = state.apply(transaction);
  });
  return next;
}

test.each([
  ["in the middle", 3, ["p", "new-1"]],
  ["at the end", 5, ["p", "new-1"]],
  ["at the start, where the words keep their id and so their ink", 1, ["new-1", "p"]],
])("a paragraph split %s: ids never repeat", (_where, pos, expected) => {
  const state = editorState([paragraph("p", [text("abcd")])], fresh());
  expect(ids(run(at(state, pos), newParagraph))).toEqual(expected);
});

test("an id that is taken is never given again", () => {
  const state = editorState([paragraph("p", [text("ab")]), paragraph("new-1", [text("c")])], fresh());
  expect(ids(run(at(state, 2), newParagraph))).toEqual(["p", "new-2", "new-1"]);
});

test("blocks that come with the same id are told apart when the letter is opened", () => {
  expect(ids(editorState([paragraph("p", [text("a")]), paragraph("p", [text("b")])], fresh()))).toEqual(["p", "new-1"]);
});

test.each<[Role, Role]>([
  ["salutation", "body"],
  ["closing", "signature"],
  ["signature", "postscript"],
])("Enter at the end of a %s begins a %s", (role, next) => {
  const state = run(at(editorState([paragraph("p", [text("ab")], role)], fresh()), 3), newParagraph);
  expect(blocksFromDoc(state.doc).map((block) => (block.type === "paragraph" ? block.role : ""))).toEqual([role, next]);
});

test("a detail that changes leaves the caret and the undo history alone", () => {
  let state = editorState([paragraph("p", [text("for "), field(null), text(" ok")])], fresh());
  state = state.apply(state.tr.insertText("X", 9));
  state = at(state, 10);
  const target = docFromBlocks([paragraph("p", [text("for "), field("the bowl"), text(" okX")])]);
  const transaction = reconcile(state, target);
  expect(transaction).not.toBeNull();
  if (transaction === null) return;
  state = state.apply(transaction);
  expect(state.doc.eq(target)).toBe(true);
  expect(state.selection.head).toBe(10);
  state = run(state, undo);
  expect(blocksFromDoc(state.doc)).toEqual([paragraph("p", [text("for "), field("the bowl"), text(" ok")])]);
});

test("a condition that comes to hold changes in place", () => {
  const condition = (applies: boolean): Block => ({
    type: "condition",
    id: "c",
    branches: [{ test: "visit", negate: false, applies, content: [paragraph("q", [text("soon")])] }],
  });
  const state = editorState([condition(false)], fresh());
  const transaction = reconcile(state, docFromBlocks([condition(true)]));
  expect(transaction && blocksFromDoc(state.apply(transaction).doc)).toEqual([condition(true)]);
});

test("words changed from outside are taken over where the structure differs", () => {
  const state = editorState([paragraph("p", [text("aa aa")]), paragraph("q", [text("b")])], fresh());
  const target = docFromBlocks([paragraph("p", [text("aa aa aa")])]);
  const transaction = reconcile(state, target);
  expect(transaction && state.apply(transaction).doc.eq(target)).toBe(true);
});

test("one underline takes the place of the other", () => {
  let state = editorState([paragraph("p", [text("abcd")])], fresh());
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1, 5)));
  state = run(run(state, toggleInk("underlined")), toggleInk("doubly-underlined"));
  expect(blocksFromDoc(state.doc)).toEqual([paragraph("p", [{ type: "text", text: "abcd", marks: ["doubly-underlined"] }])]);
});

test("a paragraph is given another role", () => {
  const state = run(editorState([paragraph("p", [text("PS")])], fresh()), setRole("postscript"));
  expect(blocksFromDoc(state.doc)).toEqual([paragraph("p", [text("PS")], "postscript")]);
});

test("pasted text: a blank line is a new paragraph, a single new line a hard break, and tags are words", () => {
  const state = editorState([paragraph("p", [])], fresh());
  const pasted = state.apply(state.tr.replaceSelection(sliceFromText("one\ntwo\r\n\r\n<script>x</script> {{ name }}\n")));
  expect(blocksFromDoc(pasted.doc)).toEqual([
    paragraph("p", [text("one"), { type: "break" }, text("two")]),
    paragraph("new-1", [text("<script>x</script> {{ name }}")]),
  ]);
});

test("what can bear no mark bears none", () => {
  const choice: Inline = { type: "condition", branches: [{ test: "a", negate: false, applies: true, content: [text("x")] }] };
  const state = editorState([paragraph("p", [choice])], fresh());
  expect(isInked("struck")(state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1, 2))))).toBe(false);
});
