import { type EditorState, NodeSelection, TextSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import type { Block } from "../../../../core/letter/letter.ts";
import type { Scene } from "../../../../core/scene/scene.ts";
import { type Move, moved } from "../../../../renderer/paper/writing/moves.ts";
import { deletionOf, isUnseenBeside, moveOf, type Press } from "../../../../renderer/paper/writing/paper-keys.ts";
import { editorState } from "../../../../renderer/words/editor-state.ts";
import { answer, text, written } from "./letter-and-page.ts";

const LONG = "The garden has been slow this year, but the apple tree by the wall is covered in blossom, and nobody at all knows why.";
const at = (state: EditorState, anchor: number, head = anchor) =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)));
const press = (key: string, ...held: ("shift" | "ctrl" | "meta" | "alt")[]): Press => ({
  key,
  shiftKey: held.includes("shift"),
  ctrlKey: held.includes("ctrl"),
  metaKey: held.includes("meta"),
  altKey: held.includes("alt"),
});
const go = (state: EditorState, scene: Scene, move: Move, extend = false) => {
  const { anchor, head } = moved(state, scene, move, extend, null).selection;
  return anchor === head ? head : [anchor, head];
};

test.each([
  ["ArrowLeft", [], { by: "letter", way: -1 }],
  ["ArrowRight", ["ctrl"], { by: "word", way: 1 }],
  ["ArrowUp", ["shift"], { by: "lines", way: -1, count: 1 }],
  ["Home", [], { by: "line", way: -1 }],
  ["End", ["ctrl"], { by: "letter's end", way: 1 }],
  ["PageDown", [], { by: "lines", way: 1, count: 20 }],
  ["ArrowLeft", ["alt"], null],
  ["a", [], null],
] as const)("%s with %o", (key, held, expected) => {
  expect(moveOf(press(key, ...held), false, 20)).toEqual(expected);
});

test.each([
  ["ArrowLeft", ["alt"], { by: "word", way: -1 }],
  ["ArrowRight", ["meta"], { by: "line", way: 1 }],
  ["ArrowDown", ["meta"], { by: "letter's end", way: 1 }],
] as const)("on a Mac, %s with %o", (key, held, expected) => {
  expect(moveOf(press(key, ...held), true, 20)).toEqual(expected);
});

test("letter by letter, over the end of a paragraph, and no further than the letter", () => {
  const { state, scene } = written([text("one")], [text("two")]);
  expect(go(at(state, 2), scene, { by: "letter", way: 1 })).toBe(3);
  expect(go(at(state, 4), scene, { by: "letter", way: 1 })).toBe(6);
  expect(go(at(state, 6), scene, { by: "letter", way: -1 })).toBe(4);
  expect(go(at(state, 9), scene, { by: "letter", way: 1 })).toBe(9);
  expect(go(at(state, 2), scene, { by: "letter", way: 1 }, true)).toEqual([2, 3]);
  expect(go(at(state, 2, 4), scene, { by: "letter", way: -1 })).toBe(2);
});

test("a letter of several characters is one step", () => {
  const { state, scene } = written([text("a👩‍👧e\u0301b")]);
  const stops = [1];
  for (let now = at(state, 1); stops.length < 5; now = at(state, stops.at(-1) ?? 1))
    stops.push(moved(now, scene, { by: "letter", way: 1 }, false, null).selection.head);
  expect(stops).toEqual([1, 2, 7, 9, 10]);
});

test("word by word", () => {
  const { state, scene } = written([text("one, two")], [text("three")]);
  expect(go(at(state, 1), scene, { by: "word", way: 1 })).toBe(4);
  expect(go(at(state, 4), scene, { by: "word", way: 1 })).toBe(9);
  expect(go(at(state, 9), scene, { by: "word", way: 1 })).toBe(11);
  expect(go(at(state, 9), scene, { by: "word", way: -1 })).toBe(6);
});

test("line by line the caret keeps its column, and goes to the ends of the letter", () => {
  const { state, scene } = written([text(LONG)], [text("short")]);
  const start = at(state, 60);
  const up = moved(start, scene, { by: "lines", way: -1, count: 1 }, false, null);
  expect(up.selection.head).toBeLessThan(60);
  const back = moved(start.apply(start.tr.setSelection(up.selection)), scene, { by: "lines", way: 1, count: 1 }, false, up.column);
  expect(back.selection.head).toBe(60);
  expect(go(start, scene, { by: "lines", way: 1, count: 50 })).toBeGreaterThan(LONG.length + 2);
  expect(go(at(state, 3), scene, { by: "lines", way: -1, count: 1 })).toBe(1);
  expect(go(start, scene, { by: "letter's end", way: 1 })).toBe(state.doc.content.size - 1);
});

test("through a short line the column of the long one is kept", () => {
  const { state, scene } = written([text("one two three four")], [text("I")], [text("one two three four")]);
  const down: Move = { by: "lines", way: 1, count: 1 };
  const start = at(state, 12);
  const short = moved(start, scene, down, false, null);
  const long = moved(start.apply(start.tr.setSelection(short.selection)), scene, down, false, short.column);
  expect(Math.abs(long.selection.head - (12 + 20 + 3))).toBeLessThanOrEqual(2);
  expect(short.selection.head).toBe(22);
});

test("down into an empty paragraph and out of it", () => {
  const { state, scene } = written([text("one")], [], [text("three")]);
  expect(go(at(state, 2), scene, { by: "lines", way: 1, count: 1 })).toBe(6);
  expect(go(at(state, 6), scene, { by: "lines", way: 1, count: 1 })).toBe(8);
});

test("Home and End go to the ends of the written line", () => {
  const { state, scene } = written([text(LONG)]);
  const home = go(at(state, 60), scene, { by: "line", way: -1 }) as number;
  const end = go(at(state, 60), scene, { by: "line", way: 1 }) as number;
  expect(LONG[home - 2]).toBe(" ");
  expect(LONG[end - 1]).toBe(" ");
  expect(home).toBeLessThan(60);
  expect(end).toBeGreaterThan(60);
  expect(go(at(state, 3), scene, { by: "line", way: -1 })).toBe(1);
});

test("an answer that is met is chosen whole, then passed", () => {
  const { state, scene } = written([text("a "), answer("blue bowl"), text(" b")]);
  const onto = moved(at(state, 3), scene, { by: "letter", way: 1 }, false, null).selection;
  expect(onto).toBeInstanceOf(NodeSelection);
  const on = state.apply(state.tr.setSelection(onto));
  expect(go(on, scene, { by: "letter", way: 1 })).toBe(4);
  expect(go(on, scene, { by: "letter", way: -1 })).toBe(3);
});

test.each([
  ["Backspace", [], "one to three"],
  ["Delete", [], "one tw three"],
  ["Backspace", ["ctrl"], "one o three"],
  ["Delete", ["ctrl"], "one tw three"],
] as const)("%s %o", (key, held, expected) => {
  const { state } = written([text("one two three")]);
  const transaction = deletionOf(at(state, 7), press(key, ...held), false);
  expect(transaction?.doc.textContent).toBe(expected);
});

test("Backspace takes an answer away whole, and what is chosen at once", () => {
  const { state } = written([text("a "), answer("blue bowl"), text(" b")]);
  expect(deletionOf(at(state, 4), press("Backspace"), false)?.doc.textContent).toBe("a  b");
  expect(deletionOf(at(state, 1, 6), press("Delete"), false)?.doc.textContent).toBe("");
  expect(deletionOf(at(state, 1), press("Backspace"), false)).toBeNull();
});

test("at a passage that the letter leaves out Backspace and Delete stop: what is on no page is not deleted", () => {
  const paragraph = (id: string): Block => ({ type: "paragraph", id, role: "body", content: [text(id)] });
  const passage = (applies: boolean): Block => ({
    type: "condition",
    id: "c",
    branches: [{ test: "visit", negate: false, applies, content: [paragraph("hidden")] }],
  });
  const words = (applies: boolean) => editorState([paragraph("one"), passage(applies), paragraph("two")], () => "new");
  const place = (state: EditorState, id: string, edge: "start" | "end") => {
    let pos = 0;
    state.doc.forEach((node, offset) => {
      if (node.attrs["id"] === id) pos = edge === "start" ? offset + 1 : offset + node.nodeSize - 1;
    });
    return at(state, pos);
  };
  expect(isUnseenBeside(place(words(false), "two", "start"), "Backspace")).toBe(true);
  expect(isUnseenBeside(place(words(false), "one", "end"), "Delete")).toBe(true);
  expect(isUnseenBeside(place(words(false), "one", "end"), "Backspace")).toBe(false);
  expect(isUnseenBeside(place(words(true), "two", "start"), "Backspace")).toBe(false);
});
