import type { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { useEffect, useRef } from "react";
import type { Block, Letter } from "../../core/letter/letter.ts";
import type { Desk } from "../desk.ts";
import { useDesk, useView } from "../use-desk.ts";
import { keepInMiddle } from "./at-caret.ts";
import { branchView } from "./branch-view.ts";
import { type ChipWorld, choiceView, fieldView } from "./chip-views.ts";
import { editorState } from "./editor-state.ts";
import { createBlockReader } from "./from-doc.ts";
import { tellOfMany } from "./many-pages.ts";
import { openChipAt } from "./open-chip.ts";
import { sliceFromText } from "./paste.ts";
import { FROM_LETTER, reconcile } from "./reconcile.ts";
import { groupsOfSaying } from "./said-elsewhere.ts";
import type { DocAttrs } from "./schema.ts";
import { takePasted, tellOfPicture } from "./take-pasted.ts";
import { docFromBlocks } from "./to-doc.ts";
import { undoFromAnywhere } from "./undo-from-anywhere.ts";
import { WRITTEN_AGAIN } from "./write-again.ts";

/** The letter's words, open to editing. `onState` hears of every new state, for the tools above it. */
export function WordsEditor({ onState }: { readonly onState: (state: EditorState, view: EditorView) => void }) {
  const desk = useDesk();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return;
    return mountEditor(place.current, desk, onState);
  }, [desk, onState]);
  const { focus, typewriter } = useView(({ writing }) => writing);
  return <div className="words-editor" data-focus={focus} data-typewriter={typewriter} ref={place} />;
}

/** Mounts an editor that follows the letter and changes it; gives back what takes it down. */
function mountEditor(place: HTMLElement, desk: Desk, onState: (state: EditorState, view: EditorView) => void): () => void {
  const letters = desk.letters;
  const readBlocks = createBlockReader();
  const world: ChipWorld = {
    letter: () => letters.getState().letter,
    open: (pos) => openChipAt(pos)(view.state, view.dispatch),
  };
  const groups = groupsOfSaying();
  // What the words say, to tell a letter that only heard of them from one that was changed elsewhere.
  let told: readonly Block[] | null = null;
  const view = new EditorView(place, {
    state: leftOr(desk),
    attributes: { role: "textbox", "aria-multiline": "true", "aria-label": "The words of the letter", spellcheck: "false" },
    nodeViews: {
      field: (node, _view, place) => fieldView(node, world, place),
      choice: (node, _view, place) => choiceView(node, world, place),
      branch: (node, _view, place) => branchView(node, world, place),
    },
    clipboardTextParser: sliceFromText,
    handlePaste: (_view, { clipboardData }) => tellOfPicture(clipboardData, desk),
    transformPastedHTML: (html) => takePasted(html, desk),
    dispatchTransaction(transaction) {
      const before = view.state;
      const state = before.apply(transaction);
      view.updateState(state);
      if (state.doc !== before.doc && transaction.getMeta(FROM_LETTER) !== true) {
        groups.close();
        told = readBlocks(state.doc);
        tell(desk, told, state.doc.attrs as DocAttrs);
      }
      if (transaction.getMeta("paste") === true) tellOfMany(desk, state.doc.content.size - before.doc.content.size);
      const isWrittenAgain = transaction.getMeta(WRITTEN_AGAIN) === true;
      if (isWrittenAgain) desk.words.getState().countWrittenAgain();
      if ((isWrittenAgain || !state.selection.eq(before.selection)) && view.hasFocus()) follow(state, desk);
      if (desk.view.getState().writing.typewriter) keepInMiddle(view, place);
      onState(view.state, view);
    },
  });
  onState(view.state, view);
  desk.words.getState().hold(view);

  const stop = letters.subscribe((now, before) => {
    if (now.letter === null || now.letter === before.letter) return;
    if (now.opening !== before.opening || before.letter === null) {
      view.updateState(freshState(desk, now.letter));
      onState(view.state, view);
      return;
    }
    const beside = besideWords(now.letter);
    if (now.letter.blocks === told && isBeside(view.state, beside)) return;
    const transaction = reconcile(view.state, docFromBlocks(now.letter.blocks, beside), groups.next(before.letter, now.letter, Date.now()));
    if (transaction !== null) view.dispatch(transaction);
  });
  const stopUndo = undoFromAnywhere(view);
  return () => {
    stop();
    stopUndo();
    desk.words.getState().leave(view.state, letters.getState().opening);
    desk.words.getState().hold(null);
    view.destroy();
  };
}

/** The words as they were left, with their history, where the same letter is still open; else the open letter's, with none. */
function leftOr(desk: Desk): EditorState {
  const { letter, opening } = desk.letters.getState();
  const { left } = desk.words.getState();
  if (left === null || left.opening !== opening || letter === null) return freshState(desk, letter);
  const transaction = reconcile(left.state, docFromBlocks(letter.blocks, besideWords(letter)));
  return transaction === null ? left.state : left.state.apply(transaction);
}

function freshState({ letters }: Desk, letter: Letter | null): EditorState {
  const language = () => letters.getState().letter?.language ?? "en";
  return editorState(letter?.blocks ?? [], freshId, letter === null ? {} : besideWords(letter), language);
}

function besideWords({ details, style, questions }: Letter): DocAttrs {
  return { details, style, questions };
}

function isBeside({ doc }: EditorState, beside: DocAttrs): boolean {
  return Object.entries(beside).every(([name, value]) => doc.attrs[name] === value);
}

/** Tells the letter what the words have come to; what stands beside them only where the history changed it. */
function tell(desk: Desk, blocks: readonly Block[], { details, style, questions }: DocAttrs): void {
  const { setBlocks, setWritten } = desk.letters.getState();
  if (details === null || style === null || questions === null) setBlocks(blocks);
  else setWritten(blocks, details, style, questions);
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
