import { createStore, type StoreApi } from "zustand/vanilla";
import type { CommandId } from "../../contract/commands.ts";
import { COLUMN_WIDTHS, type Column, type Light, type Remembered, remember, usedLately, type Writing } from "./remembered.ts";

/** The rooms there are. */
export type Room = "write" | "templates" | "hands" | "settings";
/** The columns of the Write room; one at a time on a narrow window. */
export type Tab = Column | "paper";
/** What lies over the room: the command palette, the keyboard shortcuts, how it works. */
export type Over = "palette" | "shortcuts" | "help";

/** What is shown, none of which belongs to the letter. */
export interface ViewState extends Remembered {
  readonly room: Room;
  readonly tab: Tab;
  /** Null while nothing lies over the room. */
  readonly over: Over | null;
  readonly go: (room: Room) => void;
  readonly show: (tab: Tab) => void;
  readonly fold: (column: Column, folded: boolean) => void;
  readonly setLight: (light: Light) => void;
  readonly setOver: (over: Over | null) => void;
  readonly setWriting: (writing: Partial<Writing>) => void;
  readonly set: (change: Partial<Pick<Remembered, "contrast" | "motion" | "isDimmed">>) => void;
  /** Makes a column `width` CSS pixels wide, within its bounds; null as the window has it. */
  readonly widen: (column: Column, width: number | null) => void;
  readonly use: (command: CommandId) => void;
}

/** A store that starts as it was left and remembers all that {@link Remembered} holds. */
export function createViewStore(start: Remembered): StoreApi<ViewState> {
  const store = createStore<ViewState>()((set, get) => ({
    ...start,
    room: "write",
    tab: "words",
    over: null,
    go: (room) => set({ room }),
    show: (tab) => set({ tab }),
    fold: (column, folded) => set({ folded: [...get().folded.filter((name) => name !== column), ...(folded ? [column] : [])] }),
    setLight: (light) => set({ light }),
    setWriting: (writing) => set({ writing: { ...get().writing, ...writing } }),
    setOver: (over) => set({ over }),
    set: (change) => set(change),
    widen: (column, width) => set({ widths: { ...get().widths, [column]: width === null ? null : within(column, width) } }),
    use: (command) => set({ lately: usedLately(get().lately, command) }),
  }));
  const kept = Object.keys(start) as (keyof Remembered)[];
  store.subscribe((now, before) => {
    if (kept.some((part) => now[part] !== before[part])) remember(now);
  });
  return store;
}

function within(column: Column, width: number): number {
  const { least, most } = COLUMN_WIDTHS[column];
  return Math.round(Math.min(most, Math.max(least, width)));
}
