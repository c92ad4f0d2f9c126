import { expect, test } from "vitest";
import { caretPlace } from "../../../../renderer/paper/writing/caret-place.ts";
import { linesOf } from "../../../../renderer/paper/writing/letter-places.ts";
import { marksOnPage, washed } from "../../../../renderer/paper/writing/marks-on-page.ts";
import { standingParagraphs } from "../../../../renderer/paper/writing/paragraph-at.ts";
import { posAt } from "../../../../renderer/paper/writing/pos-at.ts";
import { blocksFromDoc } from "../../../../renderer/words/from-doc.ts";
import { answer, sceneOf, text, written } from "./letter-and-page.ts";

const LONG = "The garden has been slow this year, but the well-known apple tree by the wall is covered in blossom, and nobody knows why.";

test("each letter of a paragraph has its own box, line by line, from left to right", () => {
  const { scene } = written([text(LONG)]);
  const lines = linesOf(scene).get("p0") ?? [];
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.flatMap(({ boxes }) => boxes).length).toBe(LONG.replace(/\s/g, "").length);
  for (const { boxes } of lines) {
    for (const [i, { left, right }] of boxes.entries()) {
      expect(right).toBeGreaterThanOrEqual(left);
      if (i > 0) expect(left).toBeGreaterThanOrEqual(boxes[i - 1]?.left ?? 0);
    }
  }
});

test("every place a caret can stand is found again from its place on the page", () => {
  const { state, scene } = written([text(LONG)], [text("Dear "), answer("the blue bowl"), text(", yours")]);
  state.doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    for (let at = pos + 1; at <= pos + 1 + node.content.size; at++) {
      const place = caretPlace(scene, state.doc, at);
      expect(place).not.toBeNull();
      if (place === null) continue;
      const found = posAt(scene, state.doc, place.page, place.x, place.baseline) ?? -1;
      // Where a line wraps, the place after its last space is the next line's beginning.
      expect(caretPlace(scene, state.doc, found)).toEqual(place);
      expect(Math.abs(found - at)).toBeLessThanOrEqual(1);
    }
    return false;
  });
});

test("a point is taken to its line and to the nearer side of its letter", () => {
  const { state, scene } = written([text("one two")], [text("three")]);
  const boxes = linesOf(scene).get("p0")?.[0]?.boxes ?? [];
  const t = boxes[3];
  const at = (x: number, dy = 0) => posAt(scene, state.doc, 0, x, (t?.baseline ?? 0) + dy);
  expect(at((t?.left ?? 0) + 100)).toBe(5);
  expect(at((t?.right ?? 0) - 100)).toBe(6);
  expect(at(0)).toBe(1);
  expect(at(200_000)).toBe(8);
  expect(at(0, scene.pages[0]?.linePitch)).toBe(10);
});

test("an answer is one thing: a point on it is before or after it", () => {
  const { state, scene } = written([text("Dear "), answer("Margaret and all"), text(".")]);
  const boxes = linesOf(scene).get("p0")?.[0]?.boxes ?? [];
  const found = new Set(boxes.slice(4, -1).map(({ left, right, baseline }) => posAt(scene, state.doc, 0, (left + right) / 2, baseline)));
  expect([...found]).toEqual([6, 7]);
});

test("a space that was typed at the end moves the caret on, though the page does not keep it", () => {
  const { state, scene } = written([text("one")]);
  const typed = state.apply(state.tr.insertText(" ", 4));
  const [before, after] = [caretPlace(scene, state.doc, 4), caretPlace(scene, typed.doc, 5)];
  expect(after?.x).toBeGreaterThan((before?.x ?? 0) + 1000);
  expect(after?.baseline).toBe(before?.baseline);
});

test("before the ink of a typed letter is there, the caret is where it will be, or near it", () => {
  const { state, scene } = written([text("one two three")]);
  const typed = state.apply(state.tr.insertText("xy", 14));
  const guess = caretPlace(scene, typed.doc, 16);
  const exact = caretPlace(sceneOf(blocksFromDoc(typed.doc)), typed.doc, 16);
  expect(Math.abs((guess?.x ?? 0) - (exact?.x ?? 0))).toBeLessThan(4000);
  expect(guess?.x).toBeGreaterThan(caretPlace(scene, state.doc, 14)?.x ?? 0);
});

test("an empty paragraph, which is on no page, has its place a line below the one before", () => {
  const { state, scene } = written([text("one")], [], [text("three")]);
  const pitch = scene.pages[0]?.linePitch ?? 0;
  const [above, empty] = [caretPlace(scene, state.doc, 1), caretPlace(scene, state.doc, 6)];
  expect(empty?.baseline).toBeCloseTo((above?.on?.line.baseline ?? 0) + pitch, 0);
});

test("after a hard break the caret stands at the next line, also where that is still empty", () => {
  const { state, scene } = written([text("one"), { type: "break" }, text("two")]);
  const two = linesOf(scene).get("p0")?.[1]?.boxes[0];
  expect(caretPlace(scene, state.doc, 5)).toMatchObject({ x: two?.left, baseline: two?.baseline });
  const broken = state.apply(state.tr.insert(8, state.schema.nodes["break"]?.create() ?? []));
  expect(caretPlace(scene, broken.doc, 9)?.baseline).toBeGreaterThan(two?.baseline ?? 0);
});

test("what is chosen is washed line by line and letter by letter", () => {
  const { state, scene } = written([text("one two")], [text("three")]);
  const first = linesOf(scene).get("p0")?.[0]?.boxes ?? [];
  const second = linesOf(scene).get("p1")?.[0]?.boxes ?? [];
  expect(washed(scene, state, 5, 12)).toMatchObject([
    { id: "p0-0", left: first[3]?.left, right: first[5]?.right },
    { id: "p1-0", left: second[0]?.left, right: second[1]?.right },
  ]);
  expect(marksOnPage(scene, state).chosen).toEqual([]);
});

test("no point leads into a letter of several characters", () => {
  const { state, scene } = written([text("ae\u0301b")]);
  const boxes = linesOf(scene).get("p0")?.[0]?.boxes ?? [];
  const found = new Set<number | null>();
  for (let x = boxes[0]?.left ?? 0; x < (boxes.at(-1)?.right ?? 0); x += 50)
    found.add(posAt(scene, state.doc, 0, x, boxes[0]?.baseline ?? 0));
  expect([...found]).toEqual([1, 2, 4, 5]);
});

test("words that a condition leaves out are on no page, and no point leads to them", () => {
  const { state, scene } = written([text("one")]);
  const arm = state.schema.nodes["branch"]?.create(
    { test: "x", applies: false },
    state.schema.node("paragraph", { id: "out" }, state.schema.text("out")),
  );
  const doc = state.apply(state.tr.insert(5, state.schema.node("condition", { id: "c" }, arm))).doc;
  expect(posAt(scene, doc, 0, 100_000, 200_000)).toBe(4);
  expect(standingParagraphs(doc).map(({ id }) => id)).toEqual(["p0"]);
});
