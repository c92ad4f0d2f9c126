import type { Command } from "prosemirror-state";
import type { Branch, Inline } from "../../core/letter/letter.ts";
import { type InlineConditionAttrs, wordsSchema } from "./schema.ts";

/** The words of an arm of a condition within a paragraph, if they are plain and can be changed as a line of text; else null. */
export function plainArm({ content }: Branch<Inline>): string | null {
  const isPlain = content.every((node) => node.type === "text" && node.marks.length === 0);
  return isPlain ? content.map((node) => (node.type === "text" ? node.text : "")).join("") : null;
}

/** Puts other words into arms of the condition at a position, by their index. False where there is no such condition or nothing is new. */
export function changeArms(pos: number, words: Readonly<Record<number, string>>): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(pos);
    if (node?.type !== wordsSchema.nodes.choice) return false;
    const { branches } = node.attrs as InlineConditionAttrs;
    const changed = branches.map((branch, i) => {
      const text = words[i];
      return text === undefined || text === plainArm(branch) ? branch : { ...branch, content: contentOf(text) };
    });
    if (changed.every((branch, i) => branch === branches[i])) return false;
    dispatch?.(state.tr.setNodeAttribute(pos, "branches", changed));
    return true;
  };
}

function contentOf(text: string): readonly Inline[] {
  return text === "" ? [] : [{ type: "text", text, marks: [] }];
}
