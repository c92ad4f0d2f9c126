import { expect, test } from "vitest";
import { COMMAND_IDS, COMMANDS, type Command, commandName, keysOf, SECTIONS } from "../../contract/commands.ts";

const SYSTEMS = [
  { mac: true, shell: true },
  { mac: true, shell: false },
  { mac: false, shell: true },
  { mac: false, shell: false },
] as const;

test.each(SYSTEMS)("no two commands share a shortcut, on a Mac: $mac, in the shell: $shell", (system) => {
  const keys = COMMAND_IDS.flatMap((id) => keysOf(id, system) ?? []);
  expect(keys.length).toBeGreaterThan(15);
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});

test("every section has a command, and every command a name of its own in plain words", () => {
  expect([...new Set(COMMAND_IDS.map((id) => COMMANDS[id].section))]).toEqual(SECTIONS);
  const names = COMMAND_IDS.map(commandName);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Z][^&]*$/);
});

test("within a menu no two commands answer to the same letter", () => {
  for (const section of SECTIONS) {
    const letters = COMMAND_IDS.filter((id) => COMMANDS[id].section === section).flatMap(
      (id) => /&(.)/.exec(COMMANDS[id].label)?.[1] ?? [],
    );
    const lower = letters.map((letter) => letter.toLowerCase());
    expect(new Set(lower).size, `${section}: ${lower.join(" ")}`).toBe(lower.length);
  }
});

test("keys are written one way: modifiers first, then one key", () => {
  for (const id of COMMAND_IDS) {
    const { keys }: Command = COMMANDS[id];
    for (const one of keys === undefined ? [] : typeof keys === "string" ? [keys] : [keys.mac, keys.other])
      expect(one).toMatch(/^(Mod\+)?(Ctrl\+)?(Alt\+)?(Shift\+)?([A-Z0-9,/]|F\d|Page(Up|Down))$/);
  }
});
