import type { Node, ResolvedPos } from "prosemirror-model";
import { inlineFromNode } from "../../words/from-doc.ts";
import { lettersOf } from "../../words/letters-of.ts";
import type { BranchAttrs, ParagraphAttrs } from "../../words/schema.ts";
import { type Spot, spotsOf } from "../../words/written-words.ts";

/** A paragraph of the words. */
export interface Paragraph {
  readonly node: Node;
  readonly id: string;
  /** Position of its first character, and the one after its last. */
  readonly start: number;
  readonly end: number;
}

/** The paragraph that holds a position; null where none does. */
export function paragraphAt(doc: Node, pos: number): Paragraph | null {
  const $pos = doc.resolve(pos);
  return $pos.parent.isTextblock ? paragraphFrom($pos.parent, $pos.start()) : null;
}

/** Where a paragraph's characters stand in the document, spaces left out. */
export function spotsIn({ node, start }: Paragraph): readonly Spot[] {
  return spotsOf(node, start - 1);
}

/** The paragraphs that stand in the letter, in order: those that a condition leaves out are on no page. */
export function standingParagraphs(doc: Node): readonly Paragraph[] {
  const found: Paragraph[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === "branch") return (node.attrs as BranchAttrs).applies;
    if (node.isTextblock) found.push(paragraphFrom(node, pos + 1));
    return !node.isTextblock;
  });
  return found;
}

/** The paragraph before or after one among those that stand; null at the letter's ends. */
export function neighbour(doc: Node, { start }: Paragraph, way: -1 | 1): Paragraph | null {
  const all = standingParagraphs(doc);
  return (way > 0 ? all.find((other) => other.start > start) : all.findLast((other) => other.start < start)) ?? null;
}

/** Whether a position is in words that stand in the letter. */
export function isStanding($pos: ResolvedPos): boolean {
  for (let depth = $pos.depth; depth > 0; depth--) {
    const node = $pos.node(depth);
    if (node.type.name === "branch" && !(node.attrs as BranchAttrs).applies) return false;
  }
  return true;
}

/** A character for each position of a paragraph: its text, "\n" for a hard break, an object's sign for a chip. */
export function charactersOf(node: Node): string {
  return node.textBetween(0, node.content.size, null, (leaf) => (leaf.type.name === "break" ? "\n" : OBJECT));
}

/** Of what {@link charactersOf} gives, what stands on the page: chips that came to nothing are left out. */
export function shownAround({ node, start }: Paragraph, pos: number): { readonly before: string; readonly after: string } {
  let [before, after] = ["", ""];
  node.forEach((child, offset) => {
    const at = pos - start - offset;
    if (child.isText) {
      const cut = Math.min(Math.max(0, at), child.nodeSize);
      before += child.text?.slice(0, cut) ?? "";
      after += child.text?.slice(cut) ?? "";
      return;
    }
    const sign = child.type.name === "break" ? "\n" : lettersOf(inlineFromNode(child)) > 0 ? OBJECT : "";
    if (at > 0) before += sign;
    else after += sign;
  });
  return { before, after };
}

/** Stands for a chip or a drawing. */
const OBJECT = "\ufffc";

function paragraphFrom(node: Node, start: number): Paragraph {
  return { node, id: (node.attrs as ParagraphAttrs).id, start, end: start + node.content.size };
}
