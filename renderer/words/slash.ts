import { type Command, type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { FROM_LETTER } from "./reconcile.ts";
import { type SlashItem, slashItems } from "./slash-items.ts";

/** The list that a stroke opens at the caret. */
export interface Slash {
  /** Where the stroke stands, and what was typed after it. */
  readonly from: number;
  readonly query: string;
  /** Index of the item that Enter takes. */
  readonly active: number;
}

type Move = { readonly close: true } | { readonly active: number };

/** Id of the list, and of an item in it, for what is read out. */
export const SLASH_LIST = "slash-list";
/** See {@link SLASH_LIST}. */
export const slashItemId = ({ id }: SlashItem): string => `slash-${id}`;

const key = new PluginKey<Slash | null>("slash");
/** More words than this after a stroke are no search. */
const LONGEST = 60;

/** Opens a list of what can be put into the words where a stroke is typed at the start of a word, and takes the keys that move in it. */
export const slash: Plugin<Slash | null> = new Plugin<Slash | null>({
  key,
  state: {
    init: () => null,
    apply: (transaction, open, _before, state) => {
      const move = transaction.getMeta(key) as Move | undefined;
      if (move !== undefined) return "close" in move || open === null ? null : { ...open, active: move.active };
      if (!transaction.docChanged && !transaction.selectionSet) return open;
      const found = strokeBefore(state);
      if (open === null) return isTyped(transaction) && found?.query === "" ? found : null;
      if (found === null || found.from !== transaction.mapping.map(open.from, -1)) return null;
      return found.query === open.query ? open : found;
    },
  },
  props: {
    attributes: (state) => {
      const open = openSlash(state);
      if (open === null) return {};
      const active = slashItems(state.doc, open.query)[open.active];
      return {
        "aria-autocomplete": "list",
        "aria-controls": SLASH_LIST,
        ...(active === undefined ? {} : { "aria-activedescendant": slashItemId(active) }),
      };
    },
    handleKeyDown: (view, event) => {
      const open = openSlash(view.state);
      // A list nobody sees hears nothing: on the paper, a stroke is a stroke.
      if (view.dom.checkVisibility?.() === false) return false;
      if (open === null || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
      const items = slashItems(view.state.doc, open.query);
      const moveTo = (active: number) => view.dispatch(view.state.tr.setMeta(key, { active: (active + items.length) % items.length }));
      if (event.key === "Escape") return closeSlash(view.state, view.dispatch);
      if (items.length === 0) return false;
      if (event.key === "ArrowDown") moveTo(open.active + 1);
      else if (event.key === "ArrowUp") moveTo(open.active - 1);
      else if (event.key === "Enter" || event.key === "Tab") takeSlash(items[open.active])(view.state, view.dispatch, view);
      else return false;
      return true;
    },
  },
});

/** The open list; null when none is. */
export function openSlash(state: EditorState): Slash | null {
  return key.getState(state) ?? null;
}

/** Puts an item of the open list into the words. */
export function takeSlash(item: SlashItem | undefined): Command {
  return (state, dispatch, view) => {
    const open = openSlash(state);
    return open !== null && item?.put(open.from)(state, dispatch, view) === true;
  };
}

/** Closes the list; what was typed stays. */
export const closeSlash: Command = (state, dispatch) => {
  if (openSlash(state) === null) return false;
  dispatch?.(state.tr.setMeta(key, { close: true }));
  return true;
};

/** Opens the list as a stroke would, for those who choose it in a menu. */
export const typeSlash: Command = (state, dispatch) => {
  const { $from, from } = state.selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, null, " ");
  dispatch?.(state.tr.insertText(/(?:^|\s)$/.test(before) ? "/" : " /", from, state.selection.to));
  return true;
};

function isTyped(transaction: Parameters<EditorState["apply"]>[0]): boolean {
  return (
    transaction.docChanged &&
    transaction.getMeta(FROM_LETTER) !== true &&
    transaction.getMeta("uiEvent") === undefined &&
    transaction.getMeta("history$") === undefined
  );
}

function strokeBefore({ selection }: EditorState): Slash | null {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, null, "\n");
  const found = /(?:^|\s)\/((?:[^\s/][^/\n]*)?)$/.exec(before);
  const query = found?.[1] ?? "";
  return found === null || query.length > LONGEST ? null : { from: $from.pos - query.length - 1, query, active: 0 };
}
