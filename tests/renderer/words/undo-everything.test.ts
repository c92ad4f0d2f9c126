import { redo, undo } from "prosemirror-history";
import type { Command, EditorState } from "prosemirror-state";
import { expect, test } from "vitest";
import type { Letter } from "../../../core/letter/letter.ts";
import { settleLetter } from "../../../core/template/settle-letter.ts";
import { writeDetail } from "../../../renderer/details/detail-paths.ts";
import { editorState } from "../../../renderer/words/editor-state.ts";
import { blocksFromDoc } from "../../../renderer/words/from-doc.ts";
import { reconcile } from "../../../renderer/words/reconcile.ts";
import { groupsOfSaying, whatChanged } from "../../../renderer/words/said-elsewhere.ts";
import { docFromBlocks } from "../../../renderer/words/to-doc.ts";
import { plainLetter } from "../../support/letters.ts";

const letter = plainLetter([], {
  blocks: [{ type: "paragraph", id: "p", role: "body", content: [{ type: "field", source: "gift", value: null, marks: [] }] }],
  questions: [{ name: "gift", label: "What did they give you?", optional: false }],
});
const beside = ({ details, style, questions }: Letter) => ({ details, style, questions });
const gift = (state: EditorState) => JSON.stringify(blocksFromDoc(state.doc));

function run(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (transaction) => {
    next = state.apply(transaction);
  });
  return next;
}

function say(state: EditorState, before: Letter, path: string, text: string, group: number): [EditorState, Letter] {
  const now = settleLetter(before, writeDetail(before.details, path, text));
  const transaction = reconcile(state, docFromBlocks(now.blocks, beside(now)), group);
  if (transaction === null) throw new Error("nothing changed");
  return [state.apply(transaction), now];
}

test("an answer typed elsewhere is taken back in one step, and brought again", () => {
  const start = editorState(letter.blocks, () => "n", beside(letter));
  const [first, one] = say(start, letter, "gift", "a", -2);
  const [second] = say(first, one, "gift", "a kettle", -2);
  expect(gift(second)).toContain("a kettle");
  const back = run(second, undo);
  expect(back.doc.eq(start.doc)).toBe(true);
  expect(run(back, redo).doc.eq(second.doc)).toBe(true);
});

test("answers to two questions are two steps, and words typed between are a third", () => {
  const start = editorState(letter.blocks, () => "n", beside(letter));
  const [first, one] = say(start, letter, "gift", "a kettle", -2);
  const typed = first.apply(first.tr.insertText("X", 2));
  const [last] = say(typed, { ...one, blocks: blocksFromDoc(typed.doc) }, "recipient.name", "Ada", -3);
  const [once, twice, thrice] = [1, 2, 3].map((times) => Array.from({ length: times }).reduce<EditorState>((now) => run(now, undo), last));
  expect(once?.doc.attrs["details"].recipient.name).toBe("Eleanor Vance");
  expect(once?.doc.textContent).toContain("X");
  expect(twice?.doc.textContent).not.toContain("X");
  expect(twice?.doc.textContent).toContain("a kettle");
  expect(thrice?.doc.textContent).not.toContain("a kettle");
});

test("what is typed in one control in one go bears one number", () => {
  const groups = groupsOfSaying();
  const to = (path: string, text: string) => settleLetter(letter, writeDetail(letter.details, path, text));
  const first = groups.next(letter, to("gift", "a"), 0);
  expect(groups.next(to("gift", "a"), to("gift", "ab"), 900)).toBe(first);
  expect(groups.next(letter, to("recipient.name", "Ada"), 950)).not.toBe(first);
  const later = groups.next(letter, to("gift", "abc"), 5_000);
  groups.close();
  expect(groups.next(letter, to("gift", "abcd"), 5_001)).not.toBe(later);
});

test.each([
  ["recipient.name", "recipient.name"],
  ["sender.address.lines", "sender.address"],
  ["gift", "gift"],
  ["date", "date"],
])("a change of %s is told by its name", (path, told) => {
  expect(whatChanged(letter, { ...letter, details: writeDetail(letter.details, path, "2026-01-01") })).toBe(told);
});
