import { createStore, type StoreApi } from "zustand/vanilla";
import type { Block, Letter, Style } from "../../core/letter/letter.ts";
import { settleLetter } from "../../core/template/settle-letter.ts";
import { type DetailPath, writeDetail } from "../details/detail-paths.ts";

/** The open letter: the one thing everything else in the window is made from. */
export interface LetterState {
  /** Null until a letter is open. */
  readonly letter: Letter | null;
  /** Grows each time another letter is opened, so that the words column starts afresh with an empty history. */
  readonly opening: number;
  readonly open: (letter: Letter) => void;
  readonly setBlocks: (blocks: readonly Block[]) => void;
  readonly setDetail: (path: DetailPath, text: string) => void;
  readonly setStyle: (style: Partial<Style>) => void;
}

/** A store with no letter open yet. */
export function createLetterStore(): StoreApi<LetterState> {
  return createStore<LetterState>()((set, get) => {
    const change = (next: (letter: Letter) => Letter) => {
      const { letter } = get();
      if (letter !== null) set({ letter: next(letter) });
    };
    return {
      letter: null,
      opening: 0,
      open: (letter) => set({ letter, opening: get().opening + 1 }),
      setBlocks: (blocks) => change((letter) => settleLetter({ ...letter, blocks }, letter.details)),
      setDetail: (path, text) => change((letter) => settleLetter(letter, writeDetail(letter.details, path, text))),
      setStyle: (style) => change((letter) => ({ ...letter, style: { ...letter.style, ...style } })),
    };
  });
}
