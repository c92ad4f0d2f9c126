import { type EditorState, NodeSelection, type Selection, type Transaction } from "prosemirror-state";
import type { Scene } from "../../../core/scene/scene.ts";
import { IS_MAC } from "../../commands/mod-key.ts";
import type { BranchAttrs } from "../../words/schema.ts";
import { deleted, type Move, moved } from "./moves.ts";
import type { PaperWorld } from "./paper-world.ts";

/** The part of a key press that says what it does. */
export type Press = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/** What a key does to the caret; null where it does not move it. `lines` is how many a page-long step goes. */
export function moveOf(press: Press, isMac: boolean, lines: number): Move | null {
  const { key, ctrlKey, metaKey, altKey } = press;
  const way = key === "ArrowLeft" || key === "ArrowUp" || key === "Home" || key === "PageUp" ? -1 : 1;
  const byWord = isMac ? altKey : ctrlKey;
  const toEnd = isMac ? metaKey : ctrlKey;
  switch (key) {
    case "ArrowLeft":
    case "ArrowRight":
      if (isMac && metaKey) return { by: "line", way };
      return altKey && !isMac ? null : { by: byWord ? "word" : "letter", way };
    case "ArrowUp":
    case "ArrowDown":
      if (altKey) return null;
      return isMac && metaKey ? { by: "letter's end", way } : { by: "lines", way, count: 1 };
    case "Home":
    case "End":
      return { by: toEnd ? "letter's end" : "line", way };
    case "PageUp":
    case "PageDown":
      return ctrlKey || altKey ? null : { by: "lines", way, count: lines };
    default:
      return null;
  }
}

/** What a key takes away beside the caret, or of what is chosen; null where it takes nothing away. */
export function deletionOf(state: EditorState, { key, ctrlKey, altKey }: Press, isMac: boolean): Transaction | null {
  if (key !== "Backspace" && key !== "Delete") return null;
  const { doc, selection } = state;
  if (!selection.empty) return state.tr.deleteSelection();
  const stretch = deleted(doc, selection.head, (isMac ? altKey : ctrlKey) ? "word" : "letter", key === "Backspace" ? -1 : 1);
  return stretch === null ? null : state.tr.delete(stretch.from, stretch.to);
}

/** What Enter asks about: an answer, and a passage within a paragraph. */
const ASKED = ["field", "choice"];

/** Hears the keys of the host. Those that it does not take are the browser's. */
export function hearKeys(world: PaperWorld, isComposing: () => boolean): (event: KeyboardEvent) => void {
  let column: { readonly x: number; readonly selection: Selection } | null = null;

  const move = (scene: Scene, state: EditorState, event: KeyboardEvent, wanted: Move): Transaction => {
    const kept = column?.selection.eq(state.selection) ? column.x : null;
    const { selection, column: x } = moved(state, scene, wanted, event.shiftKey, kept);
    const transaction = state.tr.setSelection(selection);
    column = x === null ? null : { x, selection };
    return transaction;
  };

  return (event) => {
    const view = world.view();
    const scene = world.scene();
    if (view === null || isComposing() || event.isComposing) return;
    const { selection } = view.state;
    if (isUnseenBeside(view.state, event.key)) return event.preventDefault();
    if (event.key === "Enter" && selection instanceof NodeSelection && ASKED.includes(selection.node.type.name)) {
      event.preventDefault();
      world.ask(selection.from);
      return;
    }
    // The words' own keys: marks, Undo, a new paragraph, joining two.
    if (view.someProp("handleKeyDown", (handle) => handle(view, event)) === true) return event.preventDefault();
    const wanted = moveOf(event, IS_MAC, world.linesShown());
    if (wanted !== null && scene !== null) {
      event.preventDefault();
      view.dispatch(move(scene, view.state, event, wanted));
      return;
    }
    const deletion = deletionOf(view.state, event, IS_MAC);
    if (deletion === null) return;
    event.preventDefault();
    view.dispatch(deletion);
  };
}

/**
 * Whether Backspace or Delete at the edge of a paragraph would reach a passage that the letter leaves out: it is on no page, and nobody deletes what
 * they do not see.
 */
export function isUnseenBeside({ selection }: EditorState, key: string): boolean {
  if (!selection.empty || (key !== "Backspace" && key !== "Delete")) return false;
  const { $head } = selection;
  const isAtEdge = key === "Backspace" ? $head.parentOffset === 0 : $head.parentOffset === $head.parent.content.size;
  if (!isAtEdge || $head.depth === 0) return false;
  const $edge = $head.doc.resolve(key === "Backspace" ? $head.before() : $head.after());
  const beside = key === "Backspace" ? $edge.nodeBefore : $edge.nodeAfter;
  return beside?.type.name === "condition" && !beside.children.some((branch) => (branch.attrs as BranchAttrs).applies);
}
