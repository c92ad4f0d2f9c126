import { Fragment, type Node, Slice } from "prosemirror-model";
import { wordsSchema } from "./schema.ts";

/** Between how many characters the widest line of a text lies whose lines were broken by a machine, as in mail. */
const WRAPPED = { from: 60, to: 80 } as const;

/** Pasted plain text: a blank line begins a paragraph, a single new line is a hard break unless a machine wrapped the line there. */
export function sliceFromText(text: string): Slice {
  const clean = withoutUnseen(text.replace(/\r\n?|[\u2028\u2029]/g, "\n")).trim();
  const paragraphs = clean.split(/\n\s*\n/).map((paragraph) => {
    const lines = unwrapped(paragraph.split("\n"));
    const content = lines.flatMap((line, i): Node[] => [
      ...(i > 0 ? [wordsSchema.nodes.break.create()] : []),
      ...(line === "" ? [] : [wordsSchema.text(line)]),
    ]);
    return wordsSchema.nodes.paragraph.create(null, content);
  });
  return new Slice(Fragment.fromArray(paragraphs), 1, 1);
}

/** A text without what is not seen in it: soft hyphens, spaces of no width, marks of byte order. Joiners stay, which emoji and scripts need. */
export function withoutUnseen(text: string): string {
  return text.replace(/[\u00ad\u200b\u2060\ufeff\0]/g, "");
}

/** Joins lines where the next word would not have fitted: there a machine broke the line, not a person. */
function unwrapped(lines: readonly string[]): readonly string[] {
  const widest = Math.max(...lines.map(({ length }) => length));
  if (widest < WRAPPED.from || widest > WRAPPED.to) return lines;
  const joined: string[] = [];
  let last = 0;
  for (const line of lines) {
    const [word = ""] = line.trimStart().split(" ");
    const before = joined.length - 1;
    if (before >= 0 && word !== "" && last + 1 + word.length > widest) joined[before] = `${joined[before]?.trimEnd()} ${line.trimStart()}`;
    else joined.push(line);
    last = line.length;
  }
  return joined;
}
