import { createStore, type StoreApi } from "zustand/vanilla";
import { type Column, type Light, type Remembered, remember, type Writing } from "./remembered.ts";

/** The rooms there are. */
export type Room = "write" | "templates" | "hands";
/** The columns of the Write room; one at a time on a narrow window. */
export type Tab = Column | "paper";

/** What is shown, none of which belongs to the letter. */
export interface ViewState extends Remembered {
  readonly room: Room;
  readonly tab: Tab;
  readonly go: (room: Room) => void;
  readonly show: (tab: Tab) => void;
  readonly fold: (column: Column, folded: boolean) => void;
  readonly setLight: (light: Light) => void;
  readonly setWriting: (writing: Partial<Writing>) => void;
}

/** A store that starts as it was left and remembers what is folded, the light and how one writes. */
export function createViewStore(start: Remembered): StoreApi<ViewState> {
  const store = createStore<ViewState>()((set, get) => ({
    ...start,
    room: "write",
    tab: "words",
    go: (room) => set({ room }),
    show: (tab) => set({ tab }),
    fold: (column, folded) => set({ folded: [...get().folded.filter((name) => name !== column), ...(folded ? [column] : [])] }),
    setLight: (light) => set({ light }),
    setWriting: (writing) => set({ writing: { ...get().writing, ...writing } }),
  }));
  store.subscribe((now, before) => {
    if (now.folded !== before.folded || now.light !== before.light || now.writing !== before.writing) remember(now);
  });
  return store;
}
