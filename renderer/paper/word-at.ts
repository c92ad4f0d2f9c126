import type { ScenePage, SceneWord } from "../../core/scene/scene.ts";

/** A word on a page, and where it stands in the letter. */
export interface PageWord {
  readonly block: string;
  /** Index of its first character in its paragraph's spoken text. */
  readonly offset: number;
  readonly word: SceneWord;
}

/** A rectangle on a page, in micrometres from its top left corner. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far a word is taken to stand above and below its baseline, and how far beside it one may point, in x-heights. */
const ABOVE = 1.5;
const BELOW = 0.6;
const BESIDE = 0.5;

/** The word nearest to a point of a page (micrometres), if that is no further from it than a narrow gap; else null. */
export function wordAt(page: ScenePage, x: number, y: number): PageWord | null {
  let nearest: PageWord | null = null;
  let least = BESIDE * page.xHeight;
  for (const found of wordsOn(page)) {
    const { word } = found;
    const across = outside(x, word.x, word.x + word.width);
    const down = outside(y, word.baseline - ABOVE * page.xHeight, word.baseline + BELOW * page.xHeight);
    const away = Math.hypot(across, down);
    if (away >= least) continue;
    least = away;
    nearest = found;
  }
  return nearest;
}

/** The words of a page, line by line. */
export function wordsOn(page: ScenePage): readonly PageWord[] {
  return page.lines.flatMap(({ block, offset, words }) => words.map((word) => ({ block, offset: offset + word.offset, word })));
}

/** The box that holds the nodes of a word's ink; the word's own place where it has none. */
export function boxOf({ word }: PageWord): PageBox {
  let [left, top, right, bottom] = [word.x, word.baseline, word.x + word.width, word.baseline];
  for (const path of word.ink) {
    for (let i = 0; i < path.length; i += 6) {
      left = Math.min(left, path[i] as number);
      right = Math.max(right, path[i] as number);
      top = Math.min(top, path[i + 1] as number);
      bottom = Math.max(bottom, path[i + 1] as number);
    }
  }
  return { left, top, right, bottom };
}

function outside(value: number, from: number, to: number): number {
  return Math.max(from - value, 0, value - to);
}
