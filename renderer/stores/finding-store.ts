import { createStore, type StoreApi } from "zustand/vanilla";
import type { Match } from "../words/find-matches.ts";

/** What is looked for in the letter, and where it was found. */
export interface FindingState {
  /** Whether the bar is open, and whether with its second line. */
  readonly bar: "closed" | "find" | "replace";
  readonly query: string;
  readonly matches: readonly Match[];
  /** Index of the match stood at; -1 when there is none. */
  readonly at: number;
  /** Grows with each asking, so that the bar takes the focus again. */
  readonly asked: number;
  readonly open: (bar: "find" | "replace", query: string | null) => void;
  readonly close: () => void;
  readonly look: (query: string) => void;
  readonly found: (matches: readonly Match[], at: number) => void;
}

/** A store in which nothing is looked for. */
export function createFindingStore(): StoreApi<FindingState> {
  return createStore<FindingState>()((set, get) => ({
    bar: "closed",
    query: "",
    matches: [],
    at: -1,
    asked: 0,
    open: (bar, query) => set({ bar, query: query ?? get().query, asked: get().asked + 1 }),
    close: () => set({ bar: "closed", matches: [], at: -1 }),
    look: (query) => set({ query }),
    found: (matches, at) => set({ matches, at }),
  }));
}
