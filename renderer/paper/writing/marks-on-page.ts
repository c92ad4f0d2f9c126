import type { EditorState } from "prosemirror-state";
import type { Scene } from "../../../core/scene/scene.ts";
import { type CaretPlace, caretPlace, countBefore } from "./caret-place.ts";
import { linesOf } from "./letter-places.ts";
import { paragraphAt, standingParagraphs } from "./paragraph-at.ts";
import { wordAround } from "./stops.ts";

/** A stretch of a written line under a wash, in micrometres on its page; `slope` is the line's. */
export interface Washed {
  readonly id: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly slope: number;
}

/** What is shown of the selection on the pages. */
export interface PageMarks {
  /** Null where words are chosen, or the caret is on no page. */
  readonly caret: CaretPlace | null;
  /** What is chosen. */
  readonly chosen: readonly Washed[];
  /** The word the caret stands at. */
  readonly word: readonly Washed[];
}

/** Where the caret and what is chosen stand on the pages. */
export function marksOnPage(scene: Scene, state: EditorState): PageMarks {
  const { doc, selection } = state;
  const { from, to, empty } = selection;
  const around = wordAround(doc, selection.head);
  return {
    caret: empty ? caretPlace(scene, doc, selection.head) : null,
    chosen: empty ? [] : washed(scene, state, from, to),
    word: empty && around.from < around.to ? washed(scene, state, around.from, around.to) : [],
  };
}

/** The lines that a stretch of the words is written on, as far as it reaches. */
export function washed(scene: Scene, { doc }: EditorState, from: number, to: number): readonly Washed[] {
  const lines = linesOf(scene);
  const near = paragraphAt(doc, from);
  const paragraphs = near !== null && to <= near.end ? [near] : standingParagraphs(doc);
  return paragraphs.flatMap((paragraph) => {
    if (paragraph.end < from || paragraph.start > to) return [];
    const first = countBefore(paragraph, Math.max(from, paragraph.start));
    const end = countBefore(paragraph, Math.min(to, paragraph.end));
    return (lines.get(paragraph.id) ?? []).flatMap((line): readonly Washed[] => {
      const boxes = line.boxes.slice(Math.max(0, first - line.first), Math.max(0, end - line.first));
      const [left, right] = [boxes[0], boxes.at(-1)];
      if (left === undefined || right === undefined) return [];
      const id = `${paragraph.id}-${line.line.index}`;
      return [{ id, page: line.page, left: left.left, right: right.right, baseline: left.baseline, slope: line.line.slope }];
    });
  });
}
