import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";

/** Names the paragraph at the caret, so that the others can step back. */
export const atCaret = new Plugin({
  props: {
    decorations: ({ doc, selection: { $head } }) =>
      $head.parent.isTextblock
        ? DecorationSet.create(doc, [Decoration.node($head.before(), $head.after(), { class: "at-caret" })])
        : DecorationSet.empty,
  },
});

/** Scrolls so that the line at the caret stands in the middle of its scroller. Does nothing while words are chosen. */
export function keepInMiddle(view: EditorView, scroller: HTMLElement): void {
  if (!view.state.selection.empty || !view.hasFocus()) return;
  const caret = view.coordsAtPos(view.state.selection.head);
  const { top, height } = scroller.getBoundingClientRect();
  scroller.scrollTop += (caret.top + caret.bottom) / 2 - (top + height / 2);
}
