import type { Desk } from "../desk.ts";
import { goToMatch, openFind } from "./find.ts";
import { isMod, isReplaceKey } from "./keys-here.ts";

/** Opens the search by its keys wherever the focus is in the Write room: Ctrl/Cmd+F, Ctrl+H (on a Mac Alt+Cmd+F), and F3 or Ctrl/Cmd+G goes on. Gives back what ends it. */
export function listenForFind(desk: Desk): () => void {
  const onKey = (event: KeyboardEvent) => {
    const act = event.defaultPrevented ? null : askedFor(event, desk);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}

function askedFor(event: KeyboardEvent, desk: Desk): (() => void) | null {
  const { key, shiftKey, altKey } = event;
  const pressed = key.toLowerCase();
  if (isMod(event) && !shiftKey && pressed === "f") return () => openFind(desk, altKey ? "replace" : "find");
  if (isReplaceKey(event)) return () => openFind(desk, "replace");
  if (pressed !== "f3" && !(isMod(event) && pressed === "g")) return null;
  const { view } = desk.words.getState();
  if (view === null || desk.finding.getState().bar === "closed") return () => openFind(desk, "find");
  return () => goToMatch(desk, view, shiftKey ? -1 : 1);
}
