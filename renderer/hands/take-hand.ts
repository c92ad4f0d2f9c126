import type { Desk } from "../desk.ts";
import { HAND_CONTROL } from "../paper/paper-bar.tsx";

/** Writes the open letter in another hand and goes back to it, to the list of hands below the paper. */
export function takeHand({ letters, view }: Desk, hand: string): void {
  letters.getState().setStyle({ hand });
  view.getState().go("write");
  view.getState().show("paper");
  // The paper has to be drawn first.
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(HAND_CONTROL)?.focus()));
}
