import type { Node } from "prosemirror-model";
import { blockText } from "../../core/letter/plain-text.ts";
import { speakParagraph } from "../../core/letter/speak.ts";
import { inlineFromNode } from "./from-doc.ts";
import { inlineWords } from "./inline-words.ts";
import { countLetters, letterIndex } from "./letters-of.ts";
import type { ParagraphAttrs } from "./schema.ts";

/** A place that says what is looked for. */
export interface Match {
  /** Positions in the document. A detail or a condition within a paragraph is covered whole. */
  readonly from: number;
  readonly to: number;
  /** The paragraph's id, and the match's place in its spoken text: `offset` (inclusive) to `end` (exclusive). */
  readonly block: string;
  readonly offset: number;
  readonly end: number;
  /** All of it is plain words, so that it can be replaced where it stands. */
  readonly isPlain: boolean;
}

interface Spot {
  readonly from: number;
  readonly to: number;
  readonly isPlain: boolean;
}

/** Every place in the words that says `query`, in order, without regard to capitals; what chips say is looked through too. None for an empty query. */
export function findMatches(doc: Node, query: string): readonly Match[] {
  const wanted = folded(query);
  if (wanted === "") return [];
  const matches: Match[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) matches.push(...matchesIn(node, pos, wanted));
    return !node.isTextblock;
  });
  return matches;
}

function matchesIn(paragraph: Node, pos: number, wanted: string): readonly Match[] {
  const { text, spots } = readable(paragraph, pos);
  const looked = folded(text);
  const { id, role } = paragraph.attrs as ParagraphAttrs;
  const found: Match[] = [];
  let spoken: string | null = null;
  for (let at = looked.indexOf(wanted); at !== -1; at = looked.indexOf(wanted, at + wanted.length)) {
    const covered = spots.slice(at, at + wanted.length);
    const [first, last] = [covered[0], covered.at(-1)];
    if (first === undefined || last === undefined) break;
    spoken ??= spokenText({ type: "paragraph", id, role, content: paragraph.children.map(inlineFromNode) });
    const before = countLetters(text.slice(0, at));
    const letters = countLetters(text.slice(at, at + wanted.length));
    const offset = letterIndex(spoken, before);
    const end = letters === 0 ? offset : letterIndex(spoken, before + letters - 1) + 1;
    found.push({ from: first.from, to: last.to, block: id, offset, end, isPlain: covered.every(({ isPlain }) => isPlain) });
  }
  return found;
}

function spokenText(paragraph: Parameters<typeof speakParagraph>[0]): string {
  const spoken = speakParagraph(paragraph);
  return spoken === null ? "" : blockText(spoken);
}

/** A paragraph as it reads, and where in the document each of its UTF-16 units stands. */
function readable(paragraph: Node, pos: number): { readonly text: string; readonly spots: readonly Spot[] } {
  let text = "";
  const spots: Spot[] = [];
  paragraph.forEach((node, offset) => {
    const start = pos + 1 + offset;
    const said = node.text ?? inlineWords([inlineFromNode(node)]);
    text += said;
    for (let i = 0; i < said.length; i++)
      spots.push(
        node.isText ? { from: start + i, to: start + i + 1, isPlain: true } : { from: start, to: start + node.nodeSize, isPlain: false },
      );
  });
  return { text, spots };
}

/** Small letters, straight marks and plain spaces, each as long as what it stands for, so that places stay the same. */
function folded(text: string): string {
  return [...text]
    .map((character) => {
      const small = character.toLowerCase();
      return small.length === character.length ? small : character;
    })
    .join("")
    .replace(/[‘’‚‹›]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[\u00a0\u202f\n]/g, " ");
}
