import type { Command, EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { createStore, type StoreApi } from "zustand/vanilla";

/** The open words, for those that stand outside their column. */
export interface WordsState {
  /** Null while no words are open. */
  readonly view: EditorView | null;
  /** The words as they were when they were last put away, and which opening of a letter they are of. */
  readonly left: { readonly state: EditorState; readonly opening: number } | null;
  /** Grows with each time that words are written again. */
  readonly writtenAgain: number;
  readonly hold: (view: EditorView | null) => void;
  readonly leave: (state: EditorState, opening: number) => void;
  /** Runs a command on the open words; false where it does not apply or no words are open. */
  readonly run: (command: Command) => boolean;
  readonly countWrittenAgain: () => void;
}

/** A store with no words open. */
export function createWordsStore(): StoreApi<WordsState> {
  return createStore<WordsState>()((set, get) => ({
    view: null,
    left: null,
    writtenAgain: 0,
    hold: (view) => set({ view }),
    leave: (state, opening) => set({ left: { state, opening } }),
    run: (command) => {
      const { view } = get();
      return view !== null && command(view.state, view.dispatch, view);
    },
    countWrittenAgain: () => set({ writtenAgain: get().writtenAgain + 1 }),
  }));
}
