import { createStore, type StoreApi } from "zustand/vanilla";
import type { Client } from "../../contract/contract.ts";
import type { Letter } from "../../core/letter/letter.ts";
import type { LetterState } from "./letter-store.ts";
import type { NoticeState } from "./notice-store.ts";

/** Where the open letter stands: kept, on its way, or not kept. */
export type Keeping = "kept" | "keeping" | "not-kept";

/** See {@link Keeping}. */
export interface DraftState {
  readonly keeping: Keeping;
  /** Keeps what is not kept yet, now. Resolves when that was tried. */
  readonly flush: () => Promise<void>;
}

/** A pause in typing after which the letter is kept, and how soon a refused letter is tried again, in milliseconds. */
const PAUSE = 400;
const AGAIN = 5_000;

/** Keeps the open letter within a second of its last change, one save at a time, and again until it is kept. */
export function createDraftStore(client: Client, letters: StoreApi<LetterState>, notices: StoreApi<NoticeState>): StoreApi<DraftState> {
  const store = createStore<DraftState>()(() => ({ keeping: "kept", flush: () => flush() }));
  let waiting: Letter | null = null;
  let busy = false;
  let current: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), delay);
  };
  const keep = () => {
    clearTimeout(timer);
    if (!busy && waiting !== null) current = keepWaiting(waiting);
    return current;
  };
  const flush = async () => {
    await current;
    await keep();
  };
  const keepWaiting = async (letter: Letter) => {
    waiting = null;
    busy = true;
    const reply = await client.keepDraft({ letter });
    busy = false;
    if (reply.ok) {
      notices.getState().clear("draft");
      if (waiting === null) store.setState({ keeping: "kept" });
      else later(PAUSE);
      return;
    }
    waiting ??= letter;
    store.setState({ keeping: "not-kept" });
    notices.getState().refuse("draft", reply.refusal, "Your words are still here; keep this window open and it will be tried again.");
    later(AGAIN);
  };

  letters.subscribe((now, before) => {
    // A letter just opened is either kept already or has nothing of the person's in it yet.
    if (now.letter === null || now.letter === before.letter || now.opening !== before.opening) return;
    waiting = now.letter;
    store.setState({ keeping: "keeping" });
    if (!busy) later(PAUSE);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void keep();
  });
  return store;
}
