import type { EditorView } from "prosemirror-view";
import { useLayoutEffect, useState } from "react";

/** A place in the window, in CSS pixels. */
export interface CaretBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the words between two positions stand in the window, followed while they are scrolled; null until it is known. `of` changes when they may have moved. */
export function useCaretBox(view: EditorView, from: number, to: number, of: unknown): CaretBox | null {
  const [box, setBox] = useState<CaretBox | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` says that the words may have moved.
  useLayoutEffect(() => {
    const measure = () => {
      const end = view.state.doc.content.size;
      if (to > end) return;
      const [start, stop] = [view.coordsAtPos(from), view.coordsAtPos(to)];
      setBox({ left: Math.min(start.left, stop.left), right: Math.max(start.right, stop.right), top: start.top, bottom: stop.bottom });
    };
    measure();
    document.addEventListener("scroll", measure, true);
    addEventListener("resize", measure);
    return () => {
      document.removeEventListener("scroll", measure, true);
      removeEventListener("resize", measure);
    };
  }, [view, from, to, of]);
  return box;
}
