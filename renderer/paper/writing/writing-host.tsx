import type { EditorState } from "prosemirror-state";
import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { useStore } from "zustand";
import { detailPath } from "../../../core/letter/detail-path.ts";
import { controlFor } from "../../details/asked.ts";
import { useDesk, useView } from "../../use-desk.ts";
import type { FieldAttrs } from "../../words/schema.ts";
import type { EditableElement } from "./edit-context.ts";
import { HeardWords, setHeardSelection } from "./heard-words.tsx";
import { hearClipboard } from "./paper-clipboard.ts";
import { hearKeys } from "./paper-keys.ts";
import { hearPointer } from "./paper-pointer.ts";
import { type Composed, type PaperText, takeText } from "./paper-text.ts";
import type { PaperWorld } from "./paper-world.ts";

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
  const host = useRef<HTMLDivElement>(null);
  const text = useRef<PaperText | null>(null);
  const lines = useRef(linesShown);
  lines.current = linesShown;
  const state = useStore(desk.words, (words) => words.state);
  const scene = useStore(desk.scenes, (scenes) => scenes.scene);

  useEffect(() => {
    const [element, sheets] = [host.current as EditableElement | null, pages.current];
    if (element === null || sheets === null) return;
    const { words, scenes, letters } = desk;
    const world: PaperWorld = {
      pages: sheets,
      view: () => words.getState().view,
      scene: () => scenes.getState().scene,
      linesShown: () => lines.current,
      ask: (pos) => {
        const { letter } = letters.getState();
        const node = words.getState().view?.state.doc.nodeAt(pos);
        if (letter === null || node?.type.name !== "field") return;
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
  }, [desk, pages, onComposed]);

  const folded = useView((view) => view.folded);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a column that is folded away may have had the focus; one goes on writing.
  useEffect(() => {
    if (isFocusLost()) host.current?.focus({ preventScroll: true });
  }, [folded]);

  useLayoutEffect(() => {
    if (state === null || scene === null || document.activeElement !== host.current) return;
    text.current?.follow(state);
    // Heard a moment later than seen: the ink comes first.
    const frame = requestAnimationFrame(() => {
      if (host.current !== null && document.activeElement === host.current) setHeardSelection(host.current, state);
    });
    return () => cancelAnimationFrame(frame);
  }, [state, scene]);

  const onFocusHere = (now: EditorState | null) => {
    onFocus(true);
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
      spellCheck={false}
      data-testid="page-text"
      onFocus={() => onFocusHere(state)}
      onBlur={() => onFocus(false)}
    >
      {state === null ? null : <HeardWords doc={state.doc} />}
    </div>
  );
}

/** Whether what had the focus is there no more. */
function isFocusLost(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || !focused.checkVisibility();
}
