import type { Command } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { createStore, type StoreApi } from "zustand/vanilla";

/** The open words, for those that stand outside their column. */
export interface WordsState {
  /** Null while no words are open. */
  readonly view: EditorView | null;
  /** Grows with each time that words are written again. */
  readonly writtenAgain: number;
  readonly hold: (view: EditorView | null) => void;
  /** Runs a command on the open words; false where it does not apply or no words are open. */
  readonly run: (command: Command) => boolean;
  readonly countWrittenAgain: () => void;
}

/** A store with no words open. */
export function createWordsStore(): StoreApi<WordsState> {
  return createStore<WordsState>()((set, get) => ({
    view: null,
    writtenAgain: 0,
    hold: (view) => set({ view }),
    run: (command) => {
      const { view } = get();
      return view !== null && command(view.state, view.dispatch, view);
    },
    countWrittenAgain: () => set({ writtenAgain: get().writtenAgain + 1 }),
  }));
}
