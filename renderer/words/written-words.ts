import type { Node } from "prosemirror-model";
import { wordsOf } from "../../core/layout/words.ts";
import { speakParagraph } from "../../core/letter/speak.ts";
import { inlineFromNode } from "./from-doc.ts";
import { countLetters, isSpace, lettersOf } from "./letters-of.ts";
import type { ParagraphAttrs } from "./schema.ts";
import type { Stretch } from "./with-take.ts";

/** Where a character stands in the document: `from` (inclusive) to `to` (exclusive). */
export interface Spot {
  readonly from: number;
  readonly to: number;
}

/** A word as the page has it, and where it stands in the editor's document. */
export interface WrittenWord {
  /** The paragraph's id, and the word's place in its spoken text: `offset` (inclusive) to `end` (exclusive). */
  readonly block: string;
  readonly offset: number;
  readonly end: number;
  /** How often it was written again. */
  readonly take: number;
  /** It stands for a missing detail. */
  readonly missing: boolean;
  /** Its characters among those of its paragraph. */
  readonly stretch: Stretch;
  /** Positions in the document: where it begins and ends. A detail or a condition within a paragraph is covered whole. */
  readonly from: number;
  readonly to: number;
}

/** The words of a paragraph at `pos`, in order, whether or not they stand in the letter at present. */
export function writtenWords(paragraph: Node, pos: number): readonly WrittenWord[] {
  const { id, role } = paragraph.attrs as ParagraphAttrs;
  const spoken = speakParagraph({ type: "paragraph", id, role, content: paragraph.children.map(inlineFromNode) });
  if (spoken === null) return [];
  const spots = spotsOf(paragraph, pos);
  let counted = 0;
  return wordsOf(spoken)
    .flat()
    .flatMap(({ text, offset, take, missing }): readonly WrittenWord[] => {
      const stretch = { from: counted, to: counted + countLetters(text) };
      counted = stretch.to;
      const [first, last] = [spots[stretch.from], spots[stretch.to - 1]];
      // A word of nothing but no-break spaces has no letters and no place.
      if (first === undefined || last === undefined || stretch.from === stretch.to) return [];
      return [{ block: id, offset, end: offset + text.length, take, missing, stretch, from: first.from, to: last.to }];
    });
}

/** The word that holds character `offset` of a paragraph's spoken text; null when there is none. */
export function wordAtOffset(doc: Node, block: string, offset: number): WrittenWord | null {
  return wordsOfBlock(doc, block).find((word) => word.offset <= offset && offset < word.end) ?? null;
}

/** The words of the paragraph of that id; none when there is no such paragraph. */
export function wordsOfBlock(doc: Node, block: string): readonly WrittenWord[] {
  let words: readonly WrittenWord[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === "paragraph" && (node.attrs as ParagraphAttrs).id === block) words = writtenWords(node, pos);
    return !node.isTextblock;
  });
  return words;
}

/** The words that a selection covers, or the one its caret touches: the word behind the caret where it stands between two. */
export function wordsWithin(doc: Node, from: number, to: number): readonly WrittenWord[] {
  const words: WrittenWord[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.type.name === "paragraph") words.push(...writtenWords(node, pos));
    return !node.isTextblock;
  });
  if (from < to) return words.filter((word) => word.from < to && from < word.to);
  const touched = words.find((word) => word.from === from) ?? words.findLast((word) => word.from <= from && from <= word.to);
  return touched === undefined ? [] : [touched];
}

/** Where each character of the paragraph at `pos` stands in the document, spaces left out. */
export function spotsOf(paragraph: Node, pos: number): readonly Spot[] {
  const spots: Spot[] = [];
  paragraph.forEach((node, offset) => {
    const start = pos + 1 + offset;
    const text = node.text ?? "";
    for (let i = 0; i < text.length; i++) if (!isSpace(text[i] as string)) spots.push({ from: start + i, to: start + i + 1 });
    if (node.isText) return;
    for (let left = lettersOf(inlineFromNode(node)); left > 0; left--) spots.push({ from: start, to: start + 1 });
  });
  return spots;
}
