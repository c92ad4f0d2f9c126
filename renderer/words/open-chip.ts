import { type Command, type EditorState, NodeSelection, Plugin, PluginKey } from "prosemirror-state";
import { wordsSchema } from "./schema.ts";

const key = new PluginKey<number | null>("open-chip");
const CLOSED = { pos: null } as const;

/** Holds which chip's small editor is open, and follows it while the words around it change. */
export const openChip = new Plugin<number | null>({
  key,
  state: {
    init: () => null,
    apply: (transaction, open) => {
      const asked = transaction.getMeta(key) as { readonly pos: number | null } | undefined;
      if (asked !== undefined) return asked.pos;
      if (open === null) return null;
      const { pos, deleted } = transaction.mapping.mapResult(open, 1);
      return deleted || !isChip(transaction.doc.nodeAt(pos)?.type.name) ? null : pos;
    },
  },
});

/** Position of the chip whose editor is open; null when none is. */
export function openChipPos(state: EditorState): number | null {
  return key.getState(state) ?? null;
}

/** Opens the small editor of the chip or passage at a position. False where there is none. */
export function openChipAt(pos: number): Command {
  return (state, dispatch) => {
    if (!isChip(state.doc.nodeAt(pos)?.type.name)) return false;
    dispatch?.(state.tr.setMeta(key, { pos }));
    return true;
  };
}

/** Enter at a chosen chip: its small editor. */
export const openChosenChip: Command = (state, dispatch) => {
  const { selection } = state;
  return selection instanceof NodeSelection && openChipAt(selection.from)(state, dispatch);
};

/** Closes whatever small editor is open. */
export const closeChip: Command = (state, dispatch) => {
  if (openChipPos(state) === null) return false;
  dispatch?.(state.tr.setMeta(key, CLOSED));
  return true;
};

function isChip(name: string | undefined): boolean {
  const { field, choice, branch } = wordsSchema.nodes;
  return name === field.name || name === choice.name || name === branch.name;
}
