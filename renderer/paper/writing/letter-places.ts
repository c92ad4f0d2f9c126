import type { Scene, SceneLine, SceneWord } from "../../../core/scene/scene.ts";
import { countLetters, isSpace } from "../../words/letters-of.ts";

/** Where one character is written, in micrometres on its page. */
export interface LetterBox {
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

/** A line of a paragraph on its page. */
export interface WrittenLine {
  readonly page: number;
  readonly line: SceneLine;
  /** Its characters among those of the paragraph, spaces not counted: from `first`, one for each box. */
  readonly first: number;
  readonly boxes: readonly LetterBox[];
}

/** The lines of each paragraph of a scene, by its id, in order. */
export type WrittenLines = ReadonlyMap<string, readonly WrittenLine[]>;

const known = new WeakMap<Scene, WrittenLines>();
const boxesKnown = new WeakMap<SceneLine["words"], readonly LetterBox[]>();

/** Where every paragraph's characters stand. Spaces have no place of their own: speaking changes them, and no ink is theirs. */
export function linesOf(scene: Scene): WrittenLines {
  const before = known.get(scene);
  if (before !== undefined) return before;
  const lines = new Map<string, WrittenLine[]>();
  for (const [page, sheet] of scene.pages.entries()) {
    for (const line of sheet.lines) {
      const block = lines.get(line.block) ?? [];
      lines.set(line.block, block);
      const last = block.at(-1);
      const first = last === undefined ? 0 : last.first + last.boxes.length;
      const boxes = boxesOf(line.words);
      if (boxes.length > 0) block.push({ page, line, first, boxes });
    }
  }
  known.set(scene, lines);
  return lines;
}

/** The line that holds character `letter` of a paragraph, and its box; null where there is none. */
export function placeOfLetter(lines: readonly WrittenLine[], letter: number): { readonly on: WrittenLine; readonly box: LetterBox } | null {
  const on = lines.findLast(({ first }) => first <= letter);
  const box = on?.boxes[letter - on.first];
  return on === undefined || box === undefined ? null : { on, box };
}

function boxesOf(words: SceneLine["words"]): readonly LetterBox[] {
  const before = boxesKnown.get(words);
  if (before !== undefined) return before;
  const boxes = words.flatMap(boxesOfWord);
  boxesKnown.set(words, boxes);
  return boxes;
}

/** What one glyph writes together is shared out evenly, and so is a whole word whose glyphs do not tell its text (one written from right to left). */
function boxesOfWord({ text, x, baseline, width, glyphs }: SceneWord): readonly LetterBox[] {
  const isTold = glyphs.map(({ char }) => char).join("") === text;
  const clusters = isTold && glyphs.length > 0 ? glyphs : [{ char: text, x, baseline }];
  return clusters.flatMap((cluster, i) => {
    const end = Math.max(cluster.x, clusters[i + 1]?.x ?? x + width);
    const count = countLetters(cluster.char);
    const step = (end - cluster.x) / Math.max(1, cluster.char.length);
    if (count === 0) return [];
    return [...cluster.char.split("").entries()]
      .filter(([, character]) => !isSpace(character))
      .map(([n]) => ({ left: cluster.x + n * step, right: cluster.x + (n + 1) * step, baseline: cluster.baseline }));
  });
}
