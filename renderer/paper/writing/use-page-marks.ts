import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { Scene } from "../../../core/scene/scene.ts";
import { useDesk } from "../../use-desk.ts";
import { type CaretPlace, caretPlace } from "./caret-place.ts";
import { marksOnPage, type PageMarks, type Washed, washed } from "./marks-on-page.ts";
import type { Composed } from "./paper-text.ts";

/** What is marked on the pages, and where the end of it is that moves. */
export interface ShownMarks {
  readonly marks: PageMarks;
  readonly composed: readonly Washed[];
  readonly head: CaretPlace | null;
}

/** The caret and what is chosen as they stand in a scene; null while one writes nowhere. `writes` says whether the paper has the focus. */
export function usePageMarks(scene: Scene, writes: boolean, composed: Composed | null): ShownMarks | null {
  const { words } = useDesk();
  const state = useStore(words, (now) => now.state);
  const inWords = useWordsFocus();
  return useMemo(() => {
    if (state === null || !(writes || inWords)) return null;
    const size = state.doc.content.size;
    const stretch = composed === null || composed.to > size ? [] : washed(scene, state, composed.from, composed.to);
    return { marks: marksOnPage(scene, state), composed: stretch, head: caretPlace(scene, state.doc, state.selection.head) };
  }, [scene, state, writes, inWords, composed]);
}

/** Whether the words' column has the focus. */
function useWordsFocus(): boolean {
  const { words } = useDesk();
  const view = useStore(words, (now) => now.view);
  const [inWords, setInWords] = useState(false);
  useEffect(() => {
    const look = () => setInWords(view?.dom.contains(document.activeElement) === true);
    const leave = () => setInWords(false);
    look();
    view?.dom.addEventListener("focusin", look);
    view?.dom.addEventListener("focusout", leave);
    return () => {
      view?.dom.removeEventListener("focusin", look);
      view?.dom.removeEventListener("focusout", leave);
    };
  }, [view]);
  return inWords;
}
