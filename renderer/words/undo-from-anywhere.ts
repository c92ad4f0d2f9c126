import { redo, undo } from "prosemirror-history";
import type { EditorView } from "prosemirror-view";
import { isMod } from "../commands/mod-key.ts";

/** Controls whose content is no part of the letter keep the undo of their own that the system gives them. */
const OWN_UNDO = "input, textarea";
/** Controls whose content the letter holds. */
const OF_THE_LETTER = ".details-body";

/** Lets Ctrl/Cmd+Z take back the last change of the letter wherever the focus is, and Shift with it or Ctrl+Y bring it again. Gives back what ends it. */
export function undoFromAnywhere(view: EditorView): () => void {
  const onKey = (event: KeyboardEvent) => {
    const command = commandOf(event);
    if (command === null || event.defaultPrevented || hasOwnUndo(event.target)) return;
    event.preventDefault();
    command(view.state, view.dispatch, view);
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}

function commandOf(event: KeyboardEvent): typeof undo | null {
  const { key, shiftKey, altKey } = event;
  if (altKey || !isMod(event)) return null;
  const pressed = key.toLowerCase();
  if (pressed === "z") return shiftKey ? redo : undo;
  return pressed === "y" && !shiftKey ? redo : null;
}

/** Whether a control holds text that is no part of the letter, and so has an undo of its own. */
export function hasOwnUndo(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OWN_UNDO) !== null && target.closest(OF_THE_LETTER) === null;
}
