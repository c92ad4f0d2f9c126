import type { Node } from "prosemirror-model";
import { type EditorState, NodeSelection, Selection, TextSelection } from "prosemirror-state";
import type { Scene } from "../../../core/scene/scene.ts";
import { caretPlace } from "./caret-place.ts";
import { linesOf, type WrittenLine } from "./letter-places.ts";
import { neighbour, type Paragraph, paragraphAt, standingParagraphs } from "./paragraph-at.ts";
import { lineEnd, posOnLine } from "./pos-at.ts";
import { letterFrom, wordFrom } from "./stops.ts";

/** A movement of the caret. `lines` goes that many lines down the page; `line` to the line's end. */
export type Move =
  | { readonly by: "letter" | "word" | "line" | "letter's end"; readonly way: -1 | 1 }
  | { readonly by: "lines"; readonly way: -1 | 1; readonly count: number };

/** What a movement came to. `column` is where across the page (micrometres) further lines are entered; null where a movement sets it anew. */
export interface Moved {
  readonly selection: Selection;
  readonly column: number | null;
}

/** The selection after a movement, on the page as it is written: by its own lines, past words that are left out. A chip that is met is chosen whole. */
export function moved(state: EditorState, scene: Scene, move: Move, extend: boolean, column: number | null): Moved {
  const { doc, selection } = state;
  const head = headOf(selection, move.way);
  const isSideways = move.by === "letter" || move.by === "word";
  if (isSideways && !selection.empty && !extend && move.by === "letter")
    return { selection: caretAt(doc, move.way < 0 ? selection.from : selection.to, move.way), column: null };
  const goal = move.by === "lines" ? (column ?? caretPlace(scene, doc, head)?.x ?? 0) : null;
  const target = targetOf(doc, scene, move, head, goal ?? 0);
  const chip = move.by === "letter" && !extend ? chipBetween(doc, head, target) : null;
  if (chip !== null) return { selection: chip, column: null };
  const anchor = extend ? anchorOf(selection, move.way) : target;
  return { selection: TextSelection.between(doc.resolve(anchor), doc.resolve(target), move.way), column: goal };
}

/** What a deletion takes away before or after the caret: a chip whole, a letter or a word; null where there is nothing in the paragraph. */
export function deleted(doc: Node, pos: number, by: "letter" | "word", way: -1 | 1): { readonly from: number; readonly to: number } | null {
  const paragraph = paragraphAt(doc, pos);
  if (paragraph === null || pos === (way < 0 ? paragraph.start : paragraph.end)) return null;
  const other = by === "letter" ? letterFrom(doc, pos, way) : wordFrom(doc, pos, way);
  return { from: Math.min(pos, other), to: Math.max(pos, other) };
}

function targetOf(doc: Node, scene: Scene, move: Move, head: number, column: number): number {
  switch (move.by) {
    case "letter":
      return letterFrom(doc, head, move.way);
    case "word":
      return wordFrom(doc, head, move.way);
    case "line":
      return endOfLine(doc, scene, head, move.way);
    case "letter's end": {
      const all = standingParagraphs(doc);
      return (move.way < 0 ? all[0]?.start : all.at(-1)?.end) ?? head;
    }
    case "lines": {
      let pos = head;
      for (let left = move.count; left > 0; left--) {
        const next = nextLine(doc, scene, pos, move.way, column);
        if (next === null) return left === move.count ? targetOf(doc, scene, { by: "line", way: move.way }, pos, column) : pos;
        pos = next;
      }
      return pos;
    }
  }
}

function endOfLine(doc: Node, scene: Scene, head: number, way: -1 | 1): number {
  const paragraph = paragraphAt(doc, head);
  if (paragraph === null) return head;
  const on = caretPlace(scene, doc, head)?.on ?? null;
  const lines = linesOf(scene).get(paragraph.id) ?? [];
  if (on === null && lines.length > 0) return head;
  if (on === null) return way < 0 ? paragraph.start : paragraph.end;
  // Spaces at the paragraph's ends are on no page, but the caret goes there.
  if (way < 0 && on === lines[0]) return paragraph.start;
  return way > 0 && on === lines.at(-1) ? paragraph.end : lineEnd(paragraph, on, way);
}

/** The position one line up or down; null where there is none. */
function nextLine(doc: Node, scene: Scene, pos: number, way: -1 | 1, column: number): number | null {
  const paragraph = paragraphAt(doc, pos);
  if (paragraph === null) return null;
  const lines = linesOf(scene).get(paragraph.id) ?? [];
  const on = caretPlace(scene, doc, pos)?.on;
  const index = on == null ? -1 : lines.indexOf(on);
  const within = index < 0 ? undefined : lines[index + way];
  if (within !== undefined) return posOnLine(paragraph, within, column);
  const next = neighbour(doc, paragraph, way);
  return next === null ? null : enter(next, linesOf(scene).get(next.id) ?? [], way, column);
}

function enter(paragraph: Paragraph, lines: readonly WrittenLine[], way: -1 | 1, column: number): number {
  const line = way > 0 ? lines[0] : lines.at(-1);
  return line === undefined ? paragraph.start : posOnLine(paragraph, line, column);
}

function chipBetween(doc: Node, from: number, to: number): NodeSelection | null {
  const at = Math.min(from, to);
  const node = Math.abs(to - from) === 1 ? doc.nodeAt(at) : null;
  return node?.isInline && NodeSelection.isSelectable(node) && !node.isText ? NodeSelection.create(doc, at) : null;
}

function headOf(selection: Selection, way: -1 | 1): number {
  if (selection.$head.parent.inlineContent && !(selection instanceof NodeSelection)) return selection.head;
  const $edge = way < 0 ? selection.$from : selection.$to;
  return $edge.parent.inlineContent ? $edge.pos : Selection.near($edge, -way).head;
}

function anchorOf(selection: Selection, way: -1 | 1): number {
  if (selection instanceof NodeSelection) return way < 0 ? selection.to : selection.from;
  return selection.$anchor.parent.inlineContent ? selection.anchor : Selection.near(selection.$anchor, way).anchor;
}

function caretAt(doc: Node, pos: number, way: -1 | 1): Selection {
  return TextSelection.near(doc.resolve(pos), way);
}
