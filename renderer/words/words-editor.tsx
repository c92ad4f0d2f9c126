import type { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { useEffect, useRef } from "react";
import type { Desk } from "../desk.ts";
import { controlFor } from "../details/asked.ts";
import { useDesk } from "../use-desk.ts";
import { branchView } from "./branch-view.ts";
import { type ChipWorld, choiceView, fieldView } from "./chip-views.ts";
import { editorState } from "./editor-state.ts";
import { createBlockReader } from "./from-doc.ts";
import { sliceFromText } from "./paste.ts";
import { FROM_LETTER, reconcile } from "./reconcile.ts";
import { docFromBlocks } from "./to-doc.ts";
import { WRITTEN_AGAIN } from "./write-again.ts";

/** The letter's words, open to editing. `onState` hears of every new state, for the tools above it. */
export function WordsEditor({ onState }: { readonly onState: (state: EditorState, view: EditorView) => void }) {
  const desk = useDesk();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return;
    return mountEditor(place.current, desk, onState);
  }, [desk, onState]);
  return <div className="words-editor" ref={place} />;
}

/** Mounts an editor that follows the letter and changes it; gives back what takes it down. */
function mountEditor(place: HTMLElement, desk: Desk, onState: (state: EditorState, view: EditorView) => void): () => void {
  const letters = desk.letters;
  const readBlocks = createBlockReader();
  const world: ChipWorld = {
    letter: () => letters.getState().letter,
    focusDetail: (path) => {
      const { letter } = letters.getState();
      if (letter !== null) desk.focusDetail(controlFor(path, letter.details));
    },
  };
  const fresh = (): EditorState => editorState(letters.getState().letter?.blocks ?? [], freshId);
  const view = new EditorView(place, {
    state: fresh(),
    attributes: { role: "textbox", "aria-multiline": "true", "aria-label": "The words of the letter", spellcheck: "false" },
    nodeViews: {
      field: (node) => fieldView(node, world),
      choice: (node) => choiceView(node, world),
      branch: (node) => branchView(node, world),
    },
    clipboardTextParser: sliceFromText,
    dispatchTransaction(transaction) {
      const before = view.state;
      const state = before.apply(transaction);
      view.updateState(state);
      if (state.doc !== before.doc && transaction.getMeta(FROM_LETTER) !== true) letters.getState().setBlocks(readBlocks(state.doc));
      const isWrittenAgain = transaction.getMeta(WRITTEN_AGAIN) === true;
      if (isWrittenAgain) desk.words.getState().countWrittenAgain();
      if ((isWrittenAgain || !state.selection.eq(before.selection)) && view.hasFocus()) follow(state, desk);
      onState(view.state, view);
    },
  });
  onState(view.state, view);
  desk.words.getState().hold(view);

  const stop = letters.subscribe((now, before) => {
    if (now.letter === null || now.letter.blocks === before.letter?.blocks) return;
    if (now.opening !== before.opening) {
      view.updateState(fresh());
      onState(view.state, view);
      return;
    }
    const transaction = reconcile(view.state, docFromBlocks(now.letter.blocks));
    if (transaction !== null) view.dispatch(transaction);
  });
  return () => {
    stop();
    desk.words.getState().hold(null);
    view.destroy();
  };
}

/** Turns the paper to where the caret is. */
function follow(state: EditorState, desk: Desk): void {
  const { $head } = state.selection;
  const { id } = $head.parent.attrs as { id?: string };
  if (id === undefined) return;
  const offset = $head.parent.textBetween(0, $head.parentOffset).length;
  desk.scenes.getState().follow(id, offset);
}

function freshId(): string {
  return crypto.randomUUID().slice(0, 8);
}
