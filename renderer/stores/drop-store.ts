import { createStore, type StoreApi } from "zustand/vanilla";
import type { Letter } from "../../core/letter/letter.ts";

/** A letter that came from a file. */
export interface Brought {
  readonly letter: Letter;
  /** The file's own name. */
  readonly fileName: string;
  /** Whether it is a person's letter rather than one just begun from a template. */
  readonly touched: boolean;
}

/** A file over the window, and a letter that waits for the person's word before it takes the place of theirs. */
export interface DropState {
  readonly isOver: boolean;
  readonly waiting: Brought | null;
  readonly setOver: (isOver: boolean) => void;
  readonly wait: (brought: Brought | null) => void;
}

/** A store with nothing over the window. */
export function createDropStore(): StoreApi<DropState> {
  return createStore<DropState>()((set) => ({
    isOver: false,
    waiting: null,
    setOver: (isOver) => set({ isOver }),
    wait: (waiting) => set({ waiting }),
  }));
}
