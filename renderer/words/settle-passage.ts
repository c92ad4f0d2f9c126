import { type Command, TextSelection } from "prosemirror-state";
import { type InlineConditionAttrs, wordsSchema } from "./schema.ts";
import { inlineContent } from "./to-doc.ts";

const { choice, branch, paragraph } = wordsSchema.nodes;

/** Keeps the words of the passage at a position whatever is answered: they become plain words. False where no passage stands. */
export function keepPassage(pos: number): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(pos);
    if (node?.type === choice) {
      const { branches } = node.attrs as InlineConditionAttrs;
      const arm = branches.find(({ applies }) => applies) ?? branches[0];
      dispatch?.(state.tr.replaceWith(pos, pos + node.nodeSize, inlineContent(arm?.content ?? [])));
      return true;
    }
    if (node?.type !== branch) return false;
    const around = state.doc.resolve(pos);
    const words = node.childCount > 0 ? node.content : paragraph.create();
    const transaction = state.tr.replaceWith(around.before(), around.after(), words);
    dispatch?.(transaction.setSelection(TextSelection.near(transaction.doc.resolve(around.before() + 1))));
    return true;
  };
}

/** Takes the passage at a position out of the letter, with its words. False where no passage stands. */
export function removePassage(pos: number): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(pos);
    if (node?.type === choice) {
      dispatch?.(state.tr.delete(pos, pos + node.nodeSize));
      return true;
    }
    if (node?.type !== branch) return false;
    const around = state.doc.resolve(pos);
    const isOnly = around.parent.childCount === 1;
    const [from, to] = isOnly ? [around.before(), around.after()] : [pos, pos + node.nodeSize];
    const leavesNothing = isOnly && around.depth === 1 && state.doc.childCount === 1;
    dispatch?.(leavesNothing ? state.tr.replaceWith(from, to, paragraph.create()) : state.tr.delete(from, to));
    return true;
  };
}
