import { expect, test } from "vitest";
import { COMMAND_IDS } from "../../../contract/commands.ts";
import { DEEDS } from "../../../renderer/commands/deeds.ts";
import { commandFor, isPressed, type Pressed, shownKeys } from "../../../renderer/commands/keys.ts";

const press = (key: string, changes: Partial<Pressed> = {}): Pressed => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...changes,
});
const ctrl = { ctrlKey: true };
const meta = { metaKey: true };

test("every command has a deed, and every deed a command", () => {
  expect(Object.keys(DEEDS)).toEqual(COMMAND_IDS);
});

test.each<readonly [string, Pressed, boolean, string | null]>([
  ["Ctrl+K", press("k", ctrl), false, "palette"],
  ["Command+K on a Mac", press("k", meta), true, "palette"],
  ["Ctrl+K on a Mac", press("k", ctrl), true, null],
  ["Ctrl+S with Caps Lock", press("S", ctrl), false, "save"],
  ["Ctrl+Shift+S", press("S", { ...ctrl, shiftKey: true }), false, "trace"],
  ["Ctrl+S on a Russian keyboard", press("ы", { ...ctrl, code: "KeyS" }), false, "save"],
  ["Ctrl+R on a Dvorak keyboard, where O is on others", press("r", { ...ctrl, code: "KeyO" }), false, null],
  ["Ctrl+/ where it is Shift+7", press("/", { ...ctrl, shiftKey: true }), false, "shortcuts"],
  ["S alone", press("s"), false, null],
  ["Alt+1", press("1", { altKey: true, code: "Digit1" }), false, "fold-details"],
  ["Control+1 on a Mac", press("1", { ...ctrl, code: "Digit1" }), true, "fold-details"],
  ["Command+1 on a Mac", press("1", { ...meta, code: "Digit1" }), true, "go-write"],
  ["Ctrl+Z, which is the words' own", press("z", ctrl), false, null],
  ["F1", press("F1"), false, "help"],
])("%s", (_what, event, mac, id) => {
  expect(commandFor(event, true, mac)).toBe(id);
});

test("a browser keeps Ctrl+N, so it is neither heard nor shown there", () => {
  expect(commandFor(press("n", ctrl), true, false)).toBe("begin");
  expect(commandFor(press("n", ctrl), false, false)).toBeNull();
  expect(shownKeys("begin", false, false)).toBeNull();
});

test("keys are shown as they are engraved", () => {
  expect(shownKeys("trace", false, false)).toEqual(["Ctrl", "Shift", "S"]);
  expect(shownKeys("trace", false, true)).toEqual(["⌘", "⇧", "S"]);
  expect(shownKeys("next-page", false, false)).toEqual(["Alt", "Page Down"]);
  expect(shownKeys("dim", false, false)).toBeNull();
});

test("more keys than asked for are another shortcut", () => {
  expect(isPressed("Mod+K", press("k", { ...ctrl, altKey: true }), false)).toBe(false);
  expect(isPressed("Mod+K", press("K", { ...ctrl, shiftKey: true }), false)).toBe(false);
});
