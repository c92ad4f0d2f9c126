import type { Branch, Inline } from "../../core/letter/letter.ts";
import { letterIndex, lettersOf } from "./letters-of.ts";

/** A stretch of a paragraph's characters, spaces not counted: `from` (inclusive) to `to` (exclusive). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A node of a content that has part in a stretch, and which of its own characters those are. */
export interface Part {
  readonly inline: Inline;
  readonly index: number;
  readonly stretch: Stretch;
}

/** The nodes that have part in a stretch, in order. */
export function partsWithin(content: readonly Inline[], { from, to }: Stretch): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const [index, inline] of content.entries()) {
    const length = lettersOf(inline);
    const stretch = { from: Math.max(0, from - start), to: Math.min(length, to - start) };
    if (stretch.from < stretch.to) parts.push({ inline, index, stretch });
    start += length;
  }
  return parts;
}

/** Where the characters of a stretch stand in a text: indices `from` (inclusive) to `to` (exclusive). */
export function textWithin(text: string, { from, to }: Stretch): Stretch {
  return { from: letterIndex(text, from), to: letterIndex(text, to - 1) + 1 };
}

/** How often the words of an answer were written again, once those that have part in a stretch are written for the `take`th time. */
export function takesWithin(answer: string, takes: readonly number[], { from, to }: Stretch, take: number): readonly number[] {
  const words = answer.split(/\s+/).filter((word) => word !== "");
  let start = 0;
  return words.map((word, i) => {
    const end = start + word.length;
    const isWithin = start < to && from < end;
    start = end;
    return isWithin ? take : (takes[i] ?? 0);
  });
}

/** The arms of a condition with a stretch of the words that stand in its place written for the `take`th time. */
export function branchesWithTake(branches: readonly Branch<Inline>[], stretch: Stretch, take: number): readonly Branch<Inline>[] {
  const standing = branches.findIndex((branch) => branch.applies);
  return branches.map((branch, i) => (i === standing ? { ...branch, content: contentWithTake(branch.content, stretch, take) } : branch));
}

function contentWithTake(content: readonly Inline[], stretch: Stretch, take: number): readonly Inline[] {
  const changed = new Map(partsWithin(content, stretch).map((part) => [part.index, inlineWithTake(part, take)]));
  return content.flatMap((inline, index) => changed.get(index) ?? [inline]);
}

function inlineWithTake({ inline, stretch }: Part, take: number): readonly Inline[] {
  switch (inline.type) {
    case "text": {
      const { from, to } = textWithin(inline.text, stretch);
      const before = { ...inline, text: inline.text.slice(0, from) };
      const after = { ...inline, text: inline.text.slice(to) };
      const pieces = [before, { ...inline, text: inline.text.slice(from, to), take }, after];
      return pieces.filter(({ text }) => text !== "");
    }
    case "field":
      return [inline.value === null ? inline : { ...inline, takes: takesWithin(inline.value, inline.takes ?? [], stretch, take) }];
    case "condition":
      return [{ ...inline, branches: branchesWithTake(inline.branches, stretch, take) }];
    default:
      return [inline];
  }
}
