import { createStore, type StoreApi } from "zustand/vanilla";

/** How a letter leaves the desk; `trace` is a sheet to copy it out from in one's own pen. */
export type Way = "print" | "save" | "trace";

/** A way out that was asked for elsewhere than at the paper, until the paper's bar takes it up. */
export interface WantedState {
  readonly way: Way | null;
  readonly want: (way: Way) => void;
  /** What was wanted; null when nothing was. It is wanted no more. */
  readonly take: () => Way | null;
}

/** A store in which nothing is wanted. */
export function createWantedStore(): StoreApi<WantedState> {
  return createStore<WantedState>()((set, get) => ({
    way: null,
    want: (way) => set({ way }),
    take: () => {
      const { way } = get();
      if (way !== null) set({ way: null });
      return way;
    },
  }));
}
