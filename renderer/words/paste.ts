import { Fragment, type Node, Slice } from "prosemirror-model";
import { wordsSchema } from "./schema.ts";

/** Pasted plain text: a blank line begins a paragraph, a single new line is a hard break. */
export function sliceFromText(text: string): Slice {
  const clean = text.replace(/\r\n?/g, "\n").trim();
  const paragraphs = clean.split(/\n\s*\n/).map((paragraph) => {
    const lines = paragraph.split("\n");
    const content = lines.flatMap((line, i): Node[] => [
      ...(i > 0 ? [wordsSchema.nodes.break.create()] : []),
      ...(line === "" ? [] : [wordsSchema.text(line)]),
    ]);
    return wordsSchema.nodes.paragraph.create(null, content);
  });
  return new Slice(Fragment.fromArray(paragraphs), 1, 1);
}
