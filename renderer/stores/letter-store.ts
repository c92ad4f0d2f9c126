import { createStore, type StoreApi } from "zustand/vanilla";
import type { Block, Details, Letter, Question, Style } from "../../core/letter/letter.ts";
import { settleLetter } from "../../core/template/settle-letter.ts";
import { type DetailPath, writeDetail } from "../details/detail-paths.ts";

/** The open letter: the one thing everything else in the window is made from. */
export interface LetterState {
  /** Null until a letter is open. */
  readonly letter: Letter | null;
  /** Grows each time another letter is opened, so that the words column starts afresh with an empty history. */
  readonly opening: number;
  /** Whether a person has written in it, so that it must not be lost: false for a sample and for a letter just begun. */
  readonly touched: boolean;
  readonly open: (letter: Letter, touched: boolean) => void;
  readonly setBlocks: (blocks: readonly Block[]) => void;
  readonly setDetail: (path: DetailPath, text: string) => void;
  /** Everything the words' history holds, as it was at another time. */
  readonly setWritten: (blocks: readonly Block[], details: Details, style: Style, questions: readonly Question[]) => void;
  readonly setStyle: (style: Partial<Style>) => void;
}

/** A store with no letter open yet. */
export function createLetterStore(): StoreApi<LetterState> {
  return createStore<LetterState>()((set, get) => {
    const change = (next: (letter: Letter) => Letter) => {
      const { letter } = get();
      if (letter !== null) set({ letter: next(letter), touched: true });
    };
    return {
      letter: null,
      opening: 0,
      touched: false,
      open: (letter, touched) => set({ letter, touched, opening: get().opening + 1 }),
      setBlocks: (blocks) => change((letter) => settleLetter({ ...letter, blocks }, letter.details)),
      setDetail: (path, text) => change((letter) => settleLetter(letter, writeDetail(letter.details, path, text))),
      setWritten: (blocks, details, style, questions) => change((letter) => settleLetter({ ...letter, blocks, style, questions }, details)),
      setStyle: (style) => change((letter) => ({ ...letter, style: { ...letter.style, ...style } })),
    };
  });
}
