import { NodeSelection, type Selection, TextSelection } from "prosemirror-state";
import { isBeside } from "../use-chosen-word.ts";
import { linesOf, placeOfLetter } from "./letter-places.ts";
import { pagePoint } from "./paper-geometry.ts";
import type { PaperWorld } from "./paper-world.ts";
import { paragraphAt, spotsIn } from "./paragraph-at.ts";
import { posAt } from "./pos-at.ts";
import { wordAround } from "./stops.ts";

/** Lets the pages be clicked and dragged over as text is: once for the caret, twice for a word, three times for a paragraph. Gives back what ends it. */
export function hearPointer(world: PaperWorld, focus: () => void): () => void {
  let anchor: { readonly from: number; readonly to: number } | null = null;

  const down = (event: MouseEvent) => {
    const view = world.view();
    if (view === null || event.button !== 0 || isBeside(event)) return;
    const pos = posUnder(world, event);
    // The page keeps the focus that is on it, and the browser selects nothing of its own.
    event.preventDefault();
    focus();
    if (pos === null) return;
    const { doc, selection } = view.state;
    const chip = event.shiftKey ? null : chipUnder(world, event);
    if (chip !== null && event.detail === 2) return world.ask(chip.from);
    if (chip !== null) anchor = { from: chip.from, to: chip.to };
    else if (event.shiftKey) anchor = { from: selection.anchor, to: selection.anchor };
    else if (event.detail === 2) anchor = wordAround(doc, pos);
    else if (event.detail >= 3) anchor = wholeParagraph(world, pos);
    else anchor = { from: pos, to: pos };
    choose(chip ?? between(anchor, event.shiftKey || event.detail === 1 ? pos : anchor.to));
  };
  const move = (event: MouseEvent) => {
    if (anchor === null) return;
    if (event.buttons === 0) {
      anchor = null;
      return;
    }
    const pos = posUnder(world, event);
    if (pos !== null && (pos < anchor.from || pos > anchor.to || anchor.from === anchor.to)) choose(between(anchor, pos));
  };
  const up = () => {
    anchor = null;
  };
  /** From the far end of what was begun with to where the pointer is. */
  const between = ({ from, to }: { readonly from: number; readonly to: number }, pos: number): Selection | null => {
    const doc = world.view()?.state.doc;
    if (doc === undefined) return null;
    return TextSelection.between(doc.resolve(pos < from ? to : from), doc.resolve(pos));
  };
  const choose = (selection: Selection | null) => {
    const view = world.view();
    if (view !== null && selection !== null && !selection.eq(view.state.selection)) view.dispatch(view.state.tr.setSelection(selection));
  };

  world.pages.addEventListener("mousedown", down);
  window.addEventListener("mousemove", move);
  window.addEventListener("mouseup", up);
  return () => {
    world.pages.removeEventListener("mousedown", down);
    window.removeEventListener("mousemove", move);
    window.removeEventListener("mouseup", up);
  };
}

function posUnder(world: PaperWorld, { clientX, clientY }: MouseEvent): number | null {
  const [view, scene] = [world.view(), world.scene()];
  const point = scene && pagePoint(world.pages, scene, clientX, clientY);
  return view === null || scene === null || point === null ? null : posAt(scene, view.state.doc, point.page, point.x, point.y);
}

/** The chip whose ink is under the pointer. */
function chipUnder(world: PaperWorld, { clientX, clientY }: MouseEvent): NodeSelection | null {
  const [view, scene] = [world.view(), world.scene()];
  const point = scene && pagePoint(world.pages, scene, clientX, clientY);
  if (view === null || scene === null || point === null) return null;
  const { doc } = view.state;
  const pos = posAt(scene, doc, point.page, point.x, point.y);
  const paragraph = pos === null ? null : paragraphAt(doc, pos);
  if (pos === null || paragraph === null) return null;
  const spots = spotsIn(paragraph);
  for (const [letter, { from }] of spots.entries()) {
    const node = doc.nodeAt(from);
    if (node === null || node.isText || !NodeSelection.isSelectable(node) || (from !== pos && from + 1 !== pos)) continue;
    const box = placeOfLetter(linesOf(scene).get(paragraph.id) ?? [], letter)?.box;
    if (
      box !== undefined &&
      box.left <= point.x &&
      point.x < box.right &&
      Math.abs(box.baseline - point.y) < reach(scene.pages[point.page]?.linePitch)
    )
      return NodeSelection.create(doc, from);
  }
  return null;
}

function reach(linePitch = 0): number {
  return linePitch / 2;
}

function wholeParagraph(world: PaperWorld, pos: number): { readonly from: number; readonly to: number } {
  const doc = world.view()?.state.doc;
  const paragraph = doc === undefined ? null : paragraphAt(doc, pos);
  return paragraph === null ? { from: pos, to: pos } : { from: paragraph.start, to: paragraph.end };
}
