import type { Node } from "prosemirror-model";
import { type Block, type Inline, MARKS, type Mark } from "../../core/letter/letter.ts";
import type { BranchAttrs, FieldAttrs, InlineConditionAttrs, ParagraphAttrs } from "./schema.ts";

/**
 * A function that reads an editor document back as a letter's blocks. A node that has not changed since it was last read gives the very same
 * block, so that what follows can tell at a glance what is new.
 */
export function createBlockReader(): (doc: Node) => readonly Block[] {
  const known = new WeakMap<Node, Block>();
  const read = (node: Node): Block => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const block = blockFromNode(node, read);
    known.set(node, block);
    return block;
  };
  return (doc) => children(doc).map(read);
}

/** A letter's blocks from an editor document. */
export function blocksFromDoc(doc: Node): readonly Block[] {
  return createBlockReader()(doc);
}

function blockFromNode(node: Node, read: (node: Node) => Block): Block {
  if (node.type.name === "paragraph") {
    const { id, role } = node.attrs as ParagraphAttrs;
    return { type: "paragraph", id, role, content: children(node).map(inlineFromNode) };
  }
  const branches = children(node).map((arm) => {
    const { test, negate, applies } = arm.attrs as BranchAttrs;
    return { test, negate, applies, content: children(arm).map(read) };
  });
  return { type: "condition", id: (node.attrs as ParagraphAttrs).id, branches };
}

/** One inline editor node as a letter has it. Marks come in the order of `MARKS`. */
export function inlineFromNode(node: Node): Inline {
  switch (node.type.name) {
    case "field": {
      const { source, value, takes } = node.attrs as FieldAttrs;
      return { type: "field", source, value, marks: marksOf(node), ...(takes === null ? {} : { takes }) };
    }
    case "break":
      return { type: "break" };
    case "drawing":
      return { type: "drawing", name: (node.attrs as { name: string }).name };
    case "choice":
      return { type: "condition", branches: (node.attrs as InlineConditionAttrs).branches };
    default:
      return { type: "text", text: node.text ?? "", marks: marksOf(node), ...takeOf(node) };
  }
}

function marksOf(node: Node): readonly Mark[] {
  return MARKS.filter((name) => node.marks.some((mark) => mark.type.name === name));
}

function takeOf(node: Node): { readonly take?: number } {
  const mark = node.marks.find(({ type }) => type.name === "take");
  return mark ? { take: mark.attrs["number"] as number } : {};
}

function children(node: Node): readonly Node[] {
  return node.children;
}
