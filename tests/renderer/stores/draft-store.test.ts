import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Client, Reply } from "../../../contract/contract.ts";
import type { Letter } from "../../../core/letter/letter.ts";
import { createDraftStore } from "../../../renderer/stores/draft-store.ts";
import { createLetterStore } from "../../../renderer/stores/letter-store.ts";
import { createNoticeStore } from "../../../renderer/stores/notice-store.ts";
import { plainLetter } from "../../support/letters.ts";

const kept: string[] = [];
let answer: (reply: Reply<null>) => void = () => undefined;
const keepDraft = vi.fn(({ letter }: { readonly letter: unknown }) => {
  kept.push((letter as Letter).style.ink);
  return new Promise<Reply<null>>((resolve) => {
    answer = resolve;
  });
});

function desk() {
  const letters = createLetterStore();
  const draft = createDraftStore({ keepDraft } as unknown as Client, letters, createNoticeStore());
  letters.getState().open(plainLetter(["Hello."]), false);
  return { draft, write: (ink: string) => letters.getState().setStyle({ ink }) };
}

beforeEach(() => {
  kept.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal("document", { addEventListener: () => undefined });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("flush keeps at once what would have waited for a pause in typing", async () => {
  const { draft, write } = desk();
  write("one");
  const flushed = draft.getState().flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(kept).toEqual(["one"]);
  answer({ ok: true, value: null });
  await flushed;
  expect(draft.getState().keeping).toBe("kept");
});

test("flush waits for what is on its way, and then keeps what was written since", async () => {
  const { draft, write } = desk();
  write("one");
  await vi.advanceTimersByTimeAsync(400);
  write("two");
  let isDone = false;
  const flushed = draft
    .getState()
    .flush()
    .then(() => (isDone = true));
  await vi.advanceTimersByTimeAsync(0);
  expect(kept).toEqual(["one"]);
  answer({ ok: true, value: null });
  await vi.advanceTimersByTimeAsync(0);
  expect([kept, isDone]).toEqual([["one", "two"], false]);
  answer({ ok: true, value: null });
  await flushed;
});

test("a letter that only was opened needs no keeping", async () => {
  await desk().draft.getState().flush();
  expect(kept).toEqual([]);
});
