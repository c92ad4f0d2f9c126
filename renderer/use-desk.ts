import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Letter } from "../core/letter/letter.ts";
import type { Desk } from "./desk.ts";
import type { ViewState } from "./stores/view-store.ts";

/** Hands the desk down to every part of the window. */
export const DeskContext = createContext<Desk | null>(null);

/** The desk of this window. Throws where no DeskContext stands above. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("no desk above this part");
  return desk;
}

/** Something of the open letter; null while none is open. */
export function useLetter<Value>(pick: (letter: Letter) => Value): Value | null {
  return useStore(useDesk().letters, ({ letter }) => (letter === null ? null : pick(letter)));
}

/** Something of what is shown. */
export function useView<Value>(pick: (view: ViewState) => Value): Value {
  return useStore(useDesk().view, pick);
}
