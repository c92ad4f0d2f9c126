import type { Node } from "prosemirror-model";
import type { NodeView } from "prosemirror-view";
import type { ChipWorld } from "./chip-views.ts";
import { conditionWords } from "./condition-words.ts";
import type { BranchAttrs } from "./schema.ts";

/**
 * A bracketed passage with its condition in plain words. Where the condition does not hold it is folded to that one line; the little arrow
 * unfolds it, so that its words can still be changed.
 */
export function branchView(node: Node, world: ChipWorld, place: () => number | undefined): NodeView {
  const dom = document.createElement("div");
  const head = document.createElement("div");
  const arrow = document.createElement("button");
  const label = document.createElement("button");
  const body = document.createElement("div");
  let opened = false;
  let applies = true;

  const fold = () => {
    const folded = !applies && !opened;
    dom.classList.toggle("folded", folded);
    dom.classList.toggle("asleep", !applies);
    arrow.hidden = applies;
    arrow.setAttribute("aria-expanded", String(!folded));
  };
  const show = (attrs: BranchAttrs) => {
    applies = attrs.applies;
    label.textContent = `${applies ? "" : "left out, "}${conditionWords(attrs, world.letter()?.questions ?? [])}`;
    fold();
  };

  dom.className = "branch";
  head.className = "branch-head";
  head.contentEditable = "false";
  arrow.type = "button";
  arrow.className = "branch-arrow";
  arrow.setAttribute("aria-label", "Show these words");
  label.type = "button";
  label.className = "branch-label";
  body.className = "branch-body";
  head.append(arrow, label);
  dom.append(head, body);
  arrow.addEventListener("click", () => {
    opened = !opened;
    fold();
  });
  label.addEventListener("click", () => {
    const pos = place();
    if (pos !== undefined) world.open(pos);
  });
  show(node.attrs as BranchAttrs);
  return {
    dom,
    contentDOM: body,
    update: (next) => {
      if (next.type !== node.type) return false;
      show(next.attrs as BranchAttrs);
      return true;
    },
    stopEvent: (event) => head.contains(event.target as globalThis.Node),
    ignoreMutation: (mutation) => mutation.type !== "selection" && !body.contains(mutation.target),
  };
}
