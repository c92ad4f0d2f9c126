import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Match } from "./find-matches.ts";

const key = new PluginKey<DecorationSet>("matches");

/** Draws a wash behind the matches in the words; they move with the words until they are looked for again. */
export const markedMatches = new Plugin<DecorationSet>({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply: (transaction, drawn) =>
      (transaction.getMeta(key) as DecorationSet | undefined) ?? drawn.map(transaction.mapping, transaction.doc),
  },
  props: { decorations: (state) => key.getState(state) },
});

/** The transaction that draws these matches, the one stood at more strongly. */
export function drawMatches(state: Parameters<typeof key.getState>[0], matches: readonly Match[], at: number) {
  const drawn = matches.map(({ from, to }, i) => Decoration.inline(from, to, { class: i === at ? "match here" : "match" }));
  return state.tr.setMeta(key, DecorationSet.create(state.doc, drawn)).setMeta("addToHistory", false);
}
