import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, type Transaction } from "prosemirror-state";
import type { ParagraphAttrs } from "./schema.ts";

interface Holder {
  readonly node: Node;
  readonly pos: number;
}

/**
 * Keeps every paragraph and condition under an id of its own. Of two with the same id (a paragraph was split, or pasted twice) the first that
 * has words keeps it, since its ink is keyed by it; `freshId` names the other.
 */
export function keepIds(freshId: () => string): Plugin {
  return new Plugin({
    appendTransaction(transactions, _before, state) {
      return transactions.some((transaction) => transaction.docChanged) ? mendIds(state, freshId) : null;
    },
  });
}

/** The transaction that gives every block an id of its own; null when each has one. */
export function mendIds(state: EditorState, freshId: () => string): Transaction | null {
  const holders: Holder[] = [];
  state.doc.descendants((node, pos) => {
    if (node.type.name === "paragraph" || node.type.name === "condition") holders.push({ node, pos });
    return !node.isTextblock;
  });
  const keepers = new Map<string, Holder>();
  for (const holder of holders) {
    const { id } = holder.node.attrs as ParagraphAttrs;
    const rival = keepers.get(id);
    if (rival === undefined || (rival.node.content.size === 0 && holder.node.content.size > 0)) keepers.set(id, holder);
  }
  const taken = new Set(keepers.keys());
  let transaction: Transaction | null = null;
  for (const holder of holders) {
    const { id } = holder.node.attrs as ParagraphAttrs;
    if (id !== "" && keepers.get(id) === holder) continue;
    let fresh = freshId();
    while (taken.has(fresh)) fresh = freshId();
    taken.add(fresh);
    transaction = (transaction ?? state.tr).setNodeAttribute(holder.pos, "id", fresh);
  }
  return transaction;
}
