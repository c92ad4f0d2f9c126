import type { Node } from "prosemirror-model";
import { charactersOf, neighbour, type Paragraph, paragraphAt } from "./paragraph-at.ts";

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** What a word is made of; a chip counts as one. */
const IN_WORD = /[\p{L}\p{M}\p{N}'’\ufffc]/u;

/** Whether a caret may stand at a position of a paragraph: never within a letter of several characters. */
export function isStop({ node, start }: Paragraph, pos: number): boolean {
  const text = charactersOf(node);
  const offset = pos - start;
  return offset <= 0 || offset >= text.length || letters.segment(text).containing(offset)?.index === offset;
}

/** The caret's next place, a letter on or back; in the next paragraph at the end of one; the same at the letter's ends. */
export function letterFrom(doc: Node, pos: number, way: -1 | 1): number {
  const paragraph = paragraphAt(doc, pos);
  if (paragraph === null) return pos;
  const text = charactersOf(paragraph.node);
  const offset = pos - paragraph.start;
  if (way > 0 && offset < text.length) return pos + (letters.segment(text).containing(offset)?.segment.length ?? 1);
  if (way < 0 && offset > 0) return paragraph.start + (letters.segment(text).containing(offset - 1)?.index ?? offset - 1);
  return across(doc, paragraph, way) ?? pos;
}

/** The end of the word ahead or the beginning of the one behind; in the next paragraph at the end of one. */
export function wordFrom(doc: Node, pos: number, way: -1 | 1): number {
  const paragraph = paragraphAt(doc, pos);
  if (paragraph === null) return pos;
  const text = charactersOf(paragraph.node);
  let offset = pos - paragraph.start;
  if (way > 0 ? offset >= text.length : offset <= 0) return across(doc, paragraph, way) ?? pos;
  const ahead = () => text[way > 0 ? offset : offset - 1] ?? "";
  while (ahead() !== "" && !IN_WORD.test(ahead())) offset += way;
  while (IN_WORD.test(ahead())) offset += way;
  return paragraph.start + offset;
}

/** From where to where the word at a position reaches; between words, what stands between them. */
export function wordAround(doc: Node, pos: number): { readonly from: number; readonly to: number } {
  const paragraph = paragraphAt(doc, pos);
  if (paragraph === null) return { from: pos, to: pos };
  const text = charactersOf(paragraph.node);
  const offset = pos - paragraph.start;
  const isWord = IN_WORD.test(text[offset] ?? "") || IN_WORD.test(text[offset - 1] ?? "");
  let [from, to] = [offset, offset];
  while (from > 0 && IN_WORD.test(text[from - 1] ?? "") === isWord) from--;
  while (to < text.length && IN_WORD.test(text[to] ?? "") === isWord) to++;
  return { from: paragraph.start + from, to: paragraph.start + to };
}

function across(doc: Node, paragraph: Paragraph, way: -1 | 1): number | null {
  const next = neighbour(doc, paragraph, way);
  if (next === null) return null;
  return way > 0 ? next.start : next.end;
}
