import { expect, test } from "vitest";
import type { Scene, SceneLine } from "../../../core/scene/scene.ts";
import { createSceneStore, pageOf } from "../../../renderer/stores/scene-store.ts";

const line = (block: string, offset: number): SceneLine => ({
  block,
  index: 0,
  offset,
  role: "body",
  x: 0,
  baseline: 0,
  slope: 0,
  words: [],
});
const scene = (...pages: SceneLine[][]): Scene => ({
  longhand: 1,
  title: "t",
  language: "en",
  ink: "#1b2a49",
  rule: "#ffffff",
  paper: "#ffffff",
  text: [],
  pages: pages.map((lines) => ({ width: 1, height: 1, xHeight: 1, linePitch: 1, rules: [], lines })),
});

test.each([
  ["a", 0, 0],
  ["b", 5, 0],
  ["b", 40, 1],
  ["b", 99, 1],
  ["nowhere", 0, null],
])("the page on which paragraph %s, character %i is written", (block, offset, expected) => {
  expect(pageOf(scene([line("a", 0), line("b", 0)], [line("b", 40)]), block, offset)).toBe(expected);
});

test("the page shown is always one there is", () => {
  const store = createSceneStore();
  store.getState().setScene(scene([], [], []), []);
  store.getState().turnTo(7);
  expect(store.getState().page).toBe(2);
  store.getState().setScene(scene([]), []);
  expect(store.getState().page).toBe(0);
});

test("a letter that cannot be written leaves the last page in view", () => {
  const store = createSceneStore();
  const last = scene([]);
  store.getState().setScene(last, []);
  store.getState().setScene(null, [{ code: "too-long", message: "Too long." }]);
  expect(store.getState()).toMatchObject({ scene: last, diagnostics: [{ code: "too-long" }] });
});
