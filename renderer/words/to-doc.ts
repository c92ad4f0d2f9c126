import { Fragment, type Node } from "prosemirror-model";
import type { Block, Inline, Mark, TextNode } from "../../core/letter/letter.ts";
import { type DocAttrs, wordsSchema } from "./schema.ts";

const { nodes, marks } = wordsSchema;

/** The editor's document for a letter's blocks and what stands beside them. A letter without blocks becomes one empty paragraph, so that there is somewhere to write. */
export function docFromBlocks(blocks: readonly Block[], beside: Partial<DocAttrs> = {}): Node {
  const content = blocks.map(nodeFromBlock);
  return nodes.doc.create(beside, content.length > 0 ? content : [nodes.paragraph.create({ id: "first", role: "body" })]);
}

/** One block as an editor node. */
export function nodeFromBlock(block: Block): Node {
  if (block.type === "paragraph") return nodes.paragraph.create({ id: block.id, role: block.role }, inlineContent(block.content));
  return nodes.condition.create(
    { id: block.id },
    block.branches.map(({ test, negate, applies, content }) => nodes.branch.create({ test, negate, applies }, content.map(nodeFromBlock))),
  );
}

/** What stands within a paragraph, as editor nodes; neighbours of equal marks are joined and empty texts dropped. */
export function inlineContent(content: readonly Inline[]): Fragment {
  return Fragment.fromArray(content.flatMap(nodeFromInline));
}

function nodeFromInline(inline: Inline): Node[] {
  switch (inline.type) {
    case "text":
      return inline.text === "" ? [] : [wordsSchema.text(inline.text, [...marksFrom(inline.marks), ...takeFrom(inline)])];
    case "field":
      return [
        nodes.field.create({ source: inline.source, value: inline.value, takes: inline.takes ?? null }, null, marksFrom(inline.marks)),
      ];
    case "break":
      return [nodes.break.create()];
    case "drawing":
      return [nodes.drawing.create({ name: inline.name })];
    case "condition":
      return [nodes.choice.create({ branches: inline.branches })];
  }
}

function marksFrom(names: readonly Mark[]) {
  return names.map((name) => marks[name].create());
}

function takeFrom({ take }: TextNode) {
  return take === undefined ? [] : [marks.take.create({ number: take })];
}
