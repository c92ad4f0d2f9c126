import { expect, test } from "vitest";
import { COMMAND_IDS } from "../../../contract/commands.ts";
import { findCommands } from "../../../renderer/commands/find-commands.ts";

const all = new Set(COMMAND_IDS);

test("before anything is typed every command but the palette itself is there, those used lately first", () => {
  const found = findCommands("", ["dark", "save"], all);
  expect(found.slice(0, 3)).toEqual(["dark", "save", "begin"]);
  expect([...found].sort()).toEqual(COMMAND_IDS.filter((id) => id !== "palette").toSorted());
});

test.each([
  ["pdf", "save"],
  ["underl tw", "underline-twice"],
  ["twice", "underline-twice"],
  ["NIGHT", "dark"],
  ["own pen", "trace"],
  ["sét", "go-settings"],
])("%j finds %s", (sought, id) => {
  expect(findCommands(sought, [], all)[0]).toBe(id);
});

test("a name comes before what a command is also called, and what was used lately before its equals", () => {
  expect(findCommands("dark", [], all)[0]).toBe("dark");
  expect(findCommands("fold", ["fold-words"], all)[0]).toBe("fold-words");
});

test("nothing is found for what nothing is called, and nothing that cannot be used", () => {
  expect(findCommands("zebra", [], all)).toEqual([]);
  expect(findCommands("undo", [], new Set(["redo"]))).toEqual([]);
});
