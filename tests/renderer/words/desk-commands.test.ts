import { expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import type { Desk } from "../../../renderer/desk.ts";
import { createFindingStore } from "../../../renderer/stores/finding-store.ts";
import { createWordsStore } from "../../../renderer/stores/words-store.ts";
import { WORDS_COMMANDS } from "../../../renderer/words/desk-commands.ts";

function desk(): Desk {
  const writing = { focus: false, typewriter: false };
  const nothing = () => undefined;
  const view = createStore(() => ({
    writing,
    go: nothing,
    show: nothing,
    fold: nothing,
    setWriting: (change: object) => view.setState({ writing: { ...view.getState().writing, ...change } }),
  }));
  return { view, words: createWordsStore(), finding: createFindingStore() } as unknown as Desk;
}

test("each command has a name of its own and does no harm where no words are open", () => {
  expect(new Set(WORDS_COMMANDS.map(({ id }) => id)).size).toBe(WORDS_COMMANDS.length);
  expect(new Set(WORDS_COMMANDS.map(({ name }) => name)).size).toBe(WORDS_COMMANDS.length);
  for (const { run } of WORDS_COMMANDS) expect(() => run(desk())).not.toThrow();
});

test("a mode goes on and off, and the search opens", () => {
  const one = desk();
  const command = (id: string) => WORDS_COMMANDS.find((it) => it.id === id);
  for (const isOn of [true, false]) {
    command("focus-mode")?.run(one);
    expect(command("focus-mode")?.isOn?.(one)).toBe(isOn);
  }
  command("replace")?.run(one);
  expect(one.finding.getState().bar).toBe("replace");
});
