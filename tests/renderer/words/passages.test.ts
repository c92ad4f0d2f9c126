import { type Command, type EditorState, NodeSelection, TextSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import type { Block, Branch, Inline, Question } from "../../../core/letter/letter.ts";
import { changeArms } from "../../../renderer/words/arm-words.ts";
import { chipHeard } from "../../../renderer/words/chip-heard.tsx";
import { editorState } from "../../../renderer/words/editor-state.ts";
import { blocksFromDoc } from "../../../renderer/words/from-doc.ts";
import { nameFor } from "../../../renderer/words/name-for.ts";
import { openChipAt, openChipPos } from "../../../renderer/words/open-chip.ts";
import { keepPassage, removePassage } from "../../../renderer/words/settle-passage.ts";
import { slashItems } from "../../../renderer/words/slash-items.ts";

const text = (words: string): Inline => ({ type: "text", text: words, marks: [] });
const paragraph = (id: string, content: readonly Inline[]): Block => ({ type: "paragraph", id, role: "body", content });
const arm = <Content>(test: string | null, content: readonly Content[], applies = true): Branch<Content> => ({
  test,
  negate: false,
  applies,
  content,
});
const question = (name: string, label: string, over: Partial<Question> = {}): Question => ({ name, label, optional: true, ...over });
const passage: Block = {
  type: "condition",
  id: "c",
  branches: [arm("visit", [paragraph("a", [text("yes")])]), arm(null, [paragraph("b", [text("no")])], false)],
};
const choice: Inline = { type: "condition", branches: [arm("visit", [text("soon")]), arm(null, [text("some day")], false)] };

function state(blocks: readonly Block[], questions: readonly Question[] = []): EditorState {
  let count = 0;
  return editorState(blocks, () => `new-${++count}`, { questions });
}

function run(before: EditorState, command: Command): EditorState {
  let next = before;
  command(before, (transaction) => {
    next = before.apply(transaction);
  });
  return next;
}

const told = (after: EditorState) => blocksFromDoc(after.doc);

test("a passage kept for good becomes its words; the other arm goes with the condition", () => {
  expect(told(run(state([passage]), keepPassage(1)))).toEqual([paragraph("a", [text("yes")])]);
});

test("an arm that is taken out leaves the others; the last one takes the condition with it, and a letter is never without a paragraph", () => {
  const once = run(state([passage]), removePassage(1));
  expect(told(once)).toMatchObject([{ type: "condition", branches: [{ test: null }] }]);
  expect(told(run(once, removePassage(1)))).toMatchObject([{ type: "paragraph", content: [] }]);
});

test("a condition within a paragraph is kept, taken out, and its arms' words changed", () => {
  const start = state([paragraph("p", [text("See you "), choice])]);
  expect(told(run(start, keepPassage(9)))).toEqual([paragraph("p", [text("See you soon")])]);
  expect(told(run(start, removePassage(9)))).toEqual([paragraph("p", [text("See you ")])]);
  const changed = told(run(start, changeArms(9, { 0: "at noon", 1: "some day" })));
  expect(changed).toEqual([
    paragraph("p", [
      text("See you "),
      { type: "condition", branches: [arm("visit", [text("at noon")]), arm(null, [text("some day")], false)] },
    ]),
  ]);
  expect(changeArms(9, { 0: "soon" })(start)).toBe(false);
});

test("an open chip stays open while words before it change, and closes when it goes, also where another comes to stand in its place", () => {
  const open = run(state([paragraph("p", [text("ab"), choice, choice])]), openChipAt(3));
  expect(openChipPos(open)).toBe(3);
  expect(openChipPos(open.apply(open.tr.insertText("xy", 1)))).toBe(5);
  expect(openChipPos(open.apply(open.tr.delete(3, 4)))).toBeNull();
});

test("a chosen chip says its question, what it came to, and what Enter does", () => {
  const start = state(
    [paragraph("p", [{ type: "field", source: "gift", value: null, marks: [] }, choice])],
    [question("gift", "What was it?"), question("visit", "When?")],
  );
  const at = (pos: number) => chipHeard(start.apply(start.tr.setSelection(NodeSelection.create(start.doc, pos))));
  expect(at(1)).toBe("What was it? Not said yet. Enter changes it.");
  expect(at(2)).toBe("Words that stand only if you answer “When?”. Enter changes them.");
});

test("what a stroke offers: questions, people, passages of optional questions and of choices, drawings", () => {
  const { doc } = state(
    [paragraph("p", [])],
    [
      question("gift", "What was it?", { optional: false }),
      question("visit", "When?"),
      question("tone", "How warm?", { choices: ["very", "not"] }),
    ],
  );
  const names = (query: string) => slashItems(doc, query).map(({ name }) => name);
  expect(names("passages")).toEqual(["Only if you answer “When?”", "Only if “How warm?” is “very”", "Only if “How warm?” is “not”"]);
  expect(names("what was")).toEqual(["What was it?"]);
  expect(names("hea")).toEqual(["heart", "hearts"]);
  expect(names("Did it rain?")).toEqual(["Ask “Did it rain?”"]);
  expect(names("Did it rain")).toEqual([]);
});

test("a passage is put after its paragraph, in its place where that is empty, and the caret goes into it", () => {
  const put = (content: readonly Inline[]) => {
    const start = state([paragraph("p", [...content, text("/")])], [question("visit", "When?")]);
    const end = start.doc.content.size - 1;
    const here = start.apply(start.tr.setSelection(TextSelection.create(start.doc, end)));
    const item = slashItems(start.doc, "only")[0];
    if (item === undefined) throw new Error("no passage offered");
    return run(here, item.put(end - 1));
  };
  expect(told(put([text("ab")]))).toMatchObject([{ type: "paragraph" }, { type: "condition", branches: [{ test: "visit" }] }]);
  const alone = put([]);
  expect(told(alone)).toMatchObject([{ type: "condition" }]);
  expect(alone.selection.$head.parent.type.name).toBe("paragraph");
});

test.each([
  ["What did you cook?", [], "cook"],
  ["Où étiez-vous hier?", [], "ou_etiez_vous"],
  ["What did you cook?", ["cook", "cook_2"], "cook_3"],
  ["谁?", [], "answer"],
  ["What is the date?", [], "answer"],
])("the name of %s", (label, taken, name) => {
  expect(
    nameFor(
      label,
      taken.map((one) => question(one, one)),
    ),
  ).toBe(name);
});
