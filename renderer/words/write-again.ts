import type { Node } from "prosemirror-model";
import { type Command, type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { MOST_TAKES } from "../../core/letter/letter.ts";
import { inlineFromNode } from "./from-doc.ts";
import { type FieldAttrs, type InlineConditionAttrs, wordsSchema } from "./schema.ts";
import { branchesWithTake, partsWithin, takesWithin, textWithin } from "./with-take.ts";
import { type WrittenWord, wordAtOffset, wordsOfBlock, wordsWithin } from "./written-words.ts";

/** Marks a transaction that writes words again. */
export const WRITTEN_AGAIN = "written-again";

/** Writes the word at the caret, or every word chosen, again on the page; not what asks for a missing detail. False where there is no word. */
export const writeAgain: Command = (state, dispatch) => {
  const { from, to } = state.selection;
  const words = wordsWithin(state.doc, from, to).filter(({ missing }) => !missing);
  if (words.length === 0) return false;
  dispatch?.(rewritten(state, words));
  return true;
};

/** Writes the word at character `offset` of a paragraph's spoken text again. False where there is none. */
export function writeWordAgain(block: string, offset: number): Command {
  return (state, dispatch) => {
    const word = wordAtOffset(state.doc, block, offset);
    if (word === null || word.missing) return false;
    dispatch?.(rewritten(state, [word]));
    return true;
  };
}

/** Sets the caret before the word at character `offset` of a paragraph's spoken text. False where there is none. */
export function standInWord(block: string, offset: number): Command {
  return (state, dispatch) => {
    const word = wordAtOffset(state.doc, block, offset);
    if (word === null) return false;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, word.from)).scrollIntoView());
    return true;
  };
}

/** The words that {@link writeWordAgain} would write again: one, but for parts of an answer that a dash joins. */
export function wordsWrittenAgain(state: EditorState, block: string, offset: number): readonly WrittenWord[] {
  const word = wordAtOffset(state.doc, block, offset);
  if (word === null) return [];
  const after = wordsOfBlock(rewritten(state, [word]).doc, block);
  return wordsOfBlock(state.doc, block).filter(({ take }, i) => take !== after[i]?.take);
}

function rewritten(state: EditorState, words: readonly WrittenWord[]): Transaction {
  const transaction = state.tr.setMeta(WRITTEN_AGAIN, true);
  for (const word of words) rewriteWord(transaction, state.doc, word);
  return transaction;
}

/** No position moves, so that word after word can be found in the document as it was; what attributes hold is read as it is by now. */
function rewriteWord(transaction: Transaction, before: Node, { from, stretch, take }: WrittenWord): void {
  const next = take < MOST_TAKES ? take + 1 : 1;
  const paragraph = before.resolve(from);
  for (const { inline, index, stretch: own } of partsWithin(paragraph.parent.children.map(inlineFromNode), stretch)) {
    const start = paragraph.posAtIndex(index);
    const attrs = transaction.doc.nodeAt(start)?.attrs;
    if (inline.type === "text") {
      const within = textWithin(inline.text, own);
      transaction.addMark(start + within.from, start + within.to, wordsSchema.marks.take.create({ number: next }));
    } else if (inline.type === "condition") {
      const { branches } = attrs as InlineConditionAttrs;
      transaction.setNodeAttribute(start, "branches", branchesWithTake(branches, own, next));
    } else {
      const { value, takes } = attrs as FieldAttrs;
      transaction.setNodeAttribute(start, "takes", takesWithin(value ?? "", takes ?? [], own, next));
    }
  }
}
