import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keepWindowState, readWindowState, visibleBounds } from "../../electron/window-state.ts";
import { scratchFolder } from "./electron-double.ts";

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const bounds = { x: 100, y: 50, width: 900, height: 700 };

test("a window stands where it stood", async () => {
  const path = join(scratchFolder(), "made", "window.json");
  await keepWindowState(path, { bounds, maximised: true });
  expect(readWindowState(path)).toEqual({ bounds, maximised: true });
});

test.each([
  "",
  "{",
  "null",
  "[]",
  '{"bounds":{"x":"1"}}',
  '{"bounds":{"x":0,"y":0,"width":0,"height":5},"maximised":false}',
  '{"bounds":{"x":1e99,"y":0,"width":9,"height":5},"maximised":false}',
])("a note of %j is no place", (text) => {
  const path = join(scratchFolder(), "window.json");
  writeFileSync(path, text);
  expect(readWindowState(path)).toBeNull();
});

test("no note, and a folder that cannot be written, are no reason to complain", async () => {
  const path = join(scratchFolder({ file: "" }), "file", "window.json");
  await keepWindowState(path, { bounds, maximised: false });
  expect(readWindowState(path)).toBeNull();
});

test.each<readonly [string, Partial<typeof bounds>, typeof bounds | null]>([
  ["on the screen", {}, bounds],
  ["partly beside it", { x: 1800 }, { ...bounds, x: 1800 }],
  ["on a screen that is gone", { x: 2500 }, null],
  ["above the screen, where it cannot be gripped", { y: -40 }, null],
  ["below it", { y: 1050 }, null],
  ["larger than it", { x: 0, y: 0, width: 4000, height: 3000 }, { x: 0, y: 0, width: 1920, height: 1080 }],
])("a window that was %s", (_what, changes, expected) => {
  expect(visibleBounds({ ...bounds, ...changes }, [screen])).toEqual(expected);
});

test("a second screen counts too", () => {
  expect(visibleBounds({ ...bounds, x: -1500 }, [screen, { ...screen, x: -1920 }])).toEqual({ ...bounds, x: -1500 });
});
