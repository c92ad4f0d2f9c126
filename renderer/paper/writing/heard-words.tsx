import type { Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import { memo } from "react";
import { detailPath, detailWords } from "../../../core/letter/detail-path.ts";
import type { FieldAttrs } from "../../words/schema.ts";
import { standingParagraphs } from "./paragraph-at.ts";

/** The words of the letter for those who hear it, paragraph by paragraph; not seen. */
export function HeardWords({ doc }: { readonly doc: Node }) {
  return standingParagraphs(doc).map(({ id, node }) => <HeardParagraph key={id} id={id} node={node} />);
}

const HeardParagraph = memo(function HeardParagraph({ id, node }: { readonly id: string; readonly node: Node }) {
  return <p data-block={id}>{heard(node, node.content.size)}</p>;
});

/** Sets the browser's own selection in the heard words to where the caret is, so that it is said what one moves over. */
export function setHeardSelection(host: HTMLElement, { selection }: EditorState): void {
  const [anchor, head] = [selection.$anchor, selection.$head].map(($pos) => {
    const { id } = $pos.parent.attrs as { readonly id?: string };
    const paragraph = id === undefined ? null : host.querySelector(`[data-block="${CSS.escape(id)}"]`);
    const text = paragraph?.firstChild ?? paragraph;
    const length = text instanceof Text ? text.length : 0;
    return text ? { text, offset: Math.min(length, heard($pos.parent, $pos.parentOffset).length) } : null;
  });
  if (!anchor || !head) return;
  document.getSelection()?.setBaseAndExtent(anchor.text, anchor.offset, head.text, head.offset);
}

function heard(node: Node, to: number): string {
  return node.textBetween(0, to, null, (leaf) => {
    if (leaf.type.name !== "field") return leaf.type.spec.leafText?.(leaf) ?? "";
    const { source, value } = leaf.attrs as FieldAttrs;
    return value ?? detailWords(detailPath(source) ?? source.trim());
  });
}
