import { type EditorState, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { useStore } from "zustand";
import { detailPath } from "../../../core/letter/detail-path.ts";
import { controlFor } from "../../details/asked.ts";
import { useDesk, useView } from "../../use-desk.ts";
import { openChipAt } from "../../words/open-chip.ts";
import type { FieldAttrs } from "../../words/schema.ts";
import type { EditableElement } from "./edit-context.ts";
import { HeardWords, setHeardSelection } from "./heard-words.tsx";
import { hearClipboard } from "./paper-clipboard.ts";
import { hearKeys } from "./paper-keys.ts";
import { hearPointer } from "./paper-pointer.ts";
import { type Composed, type PaperText, takeText } from "./paper-text.ts";
import type { PaperWorld } from "./paper-world.ts";
import { isStanding, standingParagraphs } from "./paragraph-at.ts";

/**
 * What takes the writing while one writes on the paper. It is not seen: the ink, the caret and what is chosen are on the pages. Those who hear the
 * page hear the letter's words in it, with the caret among them.
 */
export function WritingHost(props: {
  readonly pages: RefObject<HTMLElement | null>;
  readonly linesShown: number;
  readonly onFocus: (hasFocus: boolean) => void;
  readonly onComposed: (composed: Composed | null) => void;
}) {
  const { pages, linesShown, onFocus, onComposed } = props;
  const desk = useDesk();
  const { words } = desk;
  const host = useRef<HTMLDivElement>(null);
  const text = useRef<PaperText | null>(null);
  const lines = useRef(linesShown);
  lines.current = linesShown;
  const state = useStore(words, (now) => now.state);
  const scene = useStore(desk.scenes, (scenes) => scenes.scene);

  useEffect(() => {
    const [element, sheets] = [host.current as EditableElement | null, pages.current];
    if (element === null || sheets === null) return;
    const { scenes, letters } = desk;
    const world: PaperWorld = {
      pages: sheets,
      view: () => words.getState().view,
      scene: () => scenes.getState().scene,
      linesShown: () => lines.current,
      ask: (pos) => {
        const { letter } = letters.getState();
        const { view } = words.getState();
        const node = view?.state.doc.nodeAt(pos);
        if (letter === null || view === null) return;
        if (node?.type.name === "choice") {
          // Its words can only be changed in the words' column.
          desk.view.getState().fold("words", false);
          openChipAt(pos)(view.state, view.dispatch);
        }
        if (node?.type.name !== "field") return;
        const { source } = node.attrs as FieldAttrs;
        desk.focusDetail(controlFor(detailPath(source) ?? source.trim(), letter.details));
      },
    };
    const input = takeText(element, world, onComposed);
    text.current = input;
    const onKey = hearKeys(world, input.isComposing);
    const stopPointer = hearPointer(world, () => element.focus({ preventScroll: true }));
    const stopClipboard = hearClipboard(element, world);
    element.addEventListener("keydown", onKey);
    // The column that is folded away takes the focus with it: it goes on here.
    words.getState().setPaper(element);
    if (isFocusLost()) element.focus({ preventScroll: true });
    return () => {
      element.removeEventListener("keydown", onKey);
      stopPointer();
      stopClipboard();
      input.close();
      text.current = null;
      words.getState().setPaper(null);
      requestAnimationFrame(() => isFocusLost() && words.getState().focus());
    };
  }, [desk, words, pages, onComposed]);

  const folded = useView((view) => view.folded);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a column that is folded away may have had the focus; one goes on writing.
  useEffect(() => {
    if (isFocusLost()) host.current?.focus({ preventScroll: true });
  }, [folded]);

  useLayoutEffect(() => {
    if (state === null || scene === null || document.activeElement !== host.current) return;
    standOnPage(words.getState().view);
    text.current?.follow(state);
    // Heard a moment later than seen: the ink comes first.
    const frame = requestAnimationFrame(() => {
      if (host.current !== null && document.activeElement === host.current) setHeardSelection(host.current, state);
    });
    return () => cancelAnimationFrame(frame);
  }, [state, scene, words]);

  const onFocusHere = (now: EditorState | null) => {
    onFocus(true);
    standOnPage(words.getState().view);
    if (now !== null) text.current?.follow(now);
  };
  return (
    <div
      ref={host}
      className="writing-host"
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-label="The letter, on the page"
      lang={scene?.language}
      spellCheck={false}
      data-testid="page-text"
      onFocus={() => onFocusHere(state)}
      onBlur={() => onFocus(false)}
    >
      {state === null ? null : <HeardWords doc={state.doc} />}
    </div>
  );
}

/** Brings a caret in words that a condition leaves out to the next ones that are on the page, so that nothing is written out of sight. */
function standOnPage(view: EditorView | null): void {
  if (view === null || isStanding(view.state.selection.$head)) return;
  const { doc, selection } = view.state;
  const all = standingParagraphs(doc);
  const next = all.find(({ start }) => start > selection.head) ?? all.at(-1);
  if (next !== undefined) view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, next.start)));
}

/** Whether what had the focus is there no more. */
function isFocusLost(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || !focused.checkVisibility();
}
