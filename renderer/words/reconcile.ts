import type { Node } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";

/** Marks a transaction that brings the editor in line with the letter, as opposed to one a person made. */
export const FROM_LETTER = "from-letter";

/**
 * The transaction that turns the editor's document into `target`; null when they are the same. Where only what details came to has changed,
 * attributes are set in place: the caret, the selection and the undo history stay as they are. What a person said elsewhere (a detail, the
 * hand) is a step of the history like any typing; changes of the same `group` in a row are one step.
 */
export function reconcile(state: EditorState, target: Node, group?: number): Transaction | null {
  if (state.doc.eq(target)) return null;
  const transaction = state.tr.setMeta(FROM_LETTER, true);
  for (const [name, value] of Object.entries(target.attrs)) {
    if (!sameValue(state.doc.attrs[name], value)) transaction.setDocAttribute(name, value);
  }
  if (!transaction.docChanged) transaction.setMeta("addToHistory", false);
  // The history takes what bears one of these numbers for one go, however long it lasts.
  else if (group !== undefined) transaction.setMeta("composition", group);
  if (setAttributes(transaction, state.doc, target, 0)) return transaction;
  const start = state.doc.content.findDiffStart(target.content);
  const end = state.doc.content.findDiffEnd(target.content);
  if (start === null || end === null) return null;
  // Where the end overlaps the start (something was repeated), the change is widened to the right.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  return transaction.replace(start, end.a + overlap, target.slice(start, end.b + overlap));
}

/** Sets what differs in attributes, deepest last; false when more than attributes differs. */
function setAttributes(transaction: Transaction, now: Node, target: Node, start: number): boolean {
  if (now.childCount !== target.childCount) return false;
  let pos = start;
  for (let i = 0; i < now.childCount; i++) {
    const from = now.child(i);
    const to = target.child(i);
    if (from.type !== to.type || from.text !== to.text || !sameMarks(from, to)) return false;
    if (!from.isText) {
      for (const name of Object.keys(to.attrs)) {
        if (!sameValue(from.attrs[name], to.attrs[name])) transaction.setNodeAttribute(pos, name, to.attrs[name]);
      }
      if (!from.isLeaf && !setAttributes(transaction, from, to, pos + 1)) return false;
    }
    pos += from.nodeSize;
  }
  return true;
}

function sameMarks(a: Node, b: Node): boolean {
  return a.marks.length === b.marks.length && a.marks.every((mark, i) => b.marks[i] !== undefined && mark.eq(b.marks[i]));
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === "object" && JSON.stringify(a) === JSON.stringify(b));
}
