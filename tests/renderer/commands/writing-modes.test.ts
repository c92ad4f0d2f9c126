import { expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import { runCommand } from "../../../renderer/commands/deeds.ts";
import type { Desk } from "../../../renderer/desk.ts";
import { createFindingStore } from "../../../renderer/stores/finding-store.ts";
import { createWordsStore } from "../../../renderer/stores/words-store.ts";

function desk(): Desk {
  const nothing = () => undefined;
  const view = createStore(() => ({
    writing: { focus: false, typewriter: false },
    go: nothing,
    show: nothing,
    fold: nothing,
    setWriting: (change: object) => view.setState({ writing: { ...view.getState().writing, ...change } }),
  }));
  return { view, words: createWordsStore(), finding: createFindingStore() } as unknown as Desk;
}

test("a way of writing goes on and off, and leaves the other as it is", () => {
  const one = desk();
  for (const isOn of [true, false]) {
    runCommand(one, "focus-mode");
    expect(one.view.getState().writing).toEqual({ focus: isOn, typewriter: false });
  }
});

test("the search opens with what was asked for", () => {
  const one = desk();
  runCommand(one, "replace");
  expect(one.finding.getState().bar).toBe("replace");
});
