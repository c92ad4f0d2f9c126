import type { Command, EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { createStore, type StoreApi } from "zustand/vanilla";

/** A word that was pointed at on the page, by its place in the letter. */
export interface ChosenWord {
  readonly block: string;
  /** Index of its first character in its paragraph's spoken text. */
  readonly offset: number;
  readonly text: string;
}

/** The open words, for those that stand outside their column. */
export interface WordsState {
  /** Null while no words are open. */
  readonly view: EditorView | null;
  /** The words as they were when they were last put away, and which opening of a letter they are of. */
  readonly left: { readonly state: EditorState; readonly opening: number } | null;
  /** What is written, chosen and remembered: the one state behind the words' column and the paper. Null while no words are open. */
  readonly state: EditorState | null;
  /** What takes writing in place of the words' column: the paper, while that is folded away. */
  readonly paper: HTMLElement | null;
  /** Grows with each time that words are written again. */
  readonly writtenAgain: number;
  /** The word on the page that can be written again at a press; null while none was pointed at. */
  readonly chosen: ChosenWord | null;
  readonly choose: (word: ChosenWord | null) => void;
  readonly hold: (view: EditorView | null) => void;
  readonly leave: (state: EditorState, opening: number) => void;
  readonly setState: (state: EditorState) => void;
  readonly setPaper: (paper: HTMLElement | null) => void;
  /** Brings the focus to where one writes. */
  readonly focus: () => void;
  /** Runs a command on the open words; false where it does not apply or no words are open. */
  readonly run: (command: Command) => boolean;
  readonly countWrittenAgain: () => void;
}

/** A store with no words open. */
export function createWordsStore(): StoreApi<WordsState> {
  return createStore<WordsState>()((set, get) => ({
    view: null,
    left: null,
    state: null,
    paper: null,
    chosen: null,
    choose: (chosen) => set({ chosen }),
    writtenAgain: 0,
    hold: (view) => set({ view, state: view?.state ?? null }),
    setState: (state) => set({ state }),
    setPaper: (paper) => set({ paper }),
    focus: () => {
      const { view, paper } = get();
      if (paper !== null) paper.focus({ preventScroll: true });
      else view?.focus();
    },
    leave: (state, opening) => set({ left: { state, opening } }),
    run: (command) => {
      const { view } = get();
      return view !== null && command(view.state, view.dispatch, view);
    },
    countWrittenAgain: () => set({ writtenAgain: get().writtenAgain + 1 }),
  }));
}
