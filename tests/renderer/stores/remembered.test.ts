import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { recall, remember, usedLately } from "../../../renderer/stores/remembered.ts";
import { createViewStore } from "../../../renderer/stores/view-store.ts";

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  });
  vi.stubGlobal("document", { cookie: "" });
});
afterEach(() => vi.unstubAllGlobals());

test("what is changed is there the next time", () => {
  const view = createViewStore(recall()).getState();
  view.fold("words", true);
  view.setLight("dark");
  view.set({ contrast: "more", motion: "less", isDimmed: true });
  view.widen("details", 317.4);
  view.use("save");
  view.setWriting({ typewriter: true });
  expect(recall()).toEqual({
    writing: { focus: false, typewriter: true },
    folded: ["words"],
    light: "dark",
    contrast: "more",
    motion: "less",
    isDimmed: true,
    widths: { details: 317, words: null },
    lately: ["save"],
  });
});

test("a room and what lies over it are not", () => {
  const view = createViewStore(recall()).getState();
  view.go("settings");
  view.setOver("palette");
  expect(kept.size).toBe(0);
});

test("where storage belongs to another port, the cookie has it", () => {
  const view = createViewStore(recall()).getState();
  view.setLight("dark");
  kept.clear();
  expect(recall().light).toBe("dark");
});

test.each([
  "",
  "{",
  "[]",
  "null",
  '"dark-details"',
  '{"light":"blue","widths":{"details":9,"words":1e9},"folded":["paper"],"lately":["x"]}',
])("a note of %j is the plain window", (text) => {
  kept.set("longhand-window", text);
  expect(recall()).toEqual(recall());
  expect(recall()).toMatchObject({ light: "system", folded: [], widths: { details: null, words: null }, lately: [] });
});

test("one part that cannot be read does not take the others with it", () => {
  kept.set("longhand-window", '{"light":"dark","widths":"wide"}');
  expect(recall()).toMatchObject({ light: "dark", widths: { details: null, words: null } });
});

test("a column is never narrower or wider than it may be", () => {
  const view = createViewStore(recall());
  view.getState().widen("details", 1);
  view.getState().widen("words", 9_000);
  expect(view.getState().widths).toEqual({ details: 200, words: 640 });
});

test("where nothing can be kept nobody complains", () => {
  vi.stubGlobal("localStorage", undefined);
  expect(() => remember(recall())).not.toThrow();
});

test("the command used last stands first, once, and only so many are kept", () => {
  expect(usedLately(["save", "dark"], "dark")).toEqual(["dark", "save"]);
  expect(usedLately(["save", "dark", "light", "undo", "redo", "print"], "trace")).toEqual([
    "trace",
    "save",
    "dark",
    "light",
    "undo",
    "redo",
  ]);
});
