import { inkOutline } from "../write/ink-outline.ts";
import { leanOf } from "./lean.ts";
import type { Scene, SceneLine, ScenePage, SceneRule, SceneStroke, SceneWord } from "./scene.ts";
import { standingLine } from "./standing-line.ts";

/**
 * Width of the line to follow, in micrometres. It is drawn in the ink as it comes and made faint by being thin: a tint would be printed as dots, a hairline
 * stays a line, and one's own pen covers it.
 */
const HAIRLINE = 90;
/** Dashes along the top of the small letters, in micrometres. */
const TOP_DASH = { length: 1_200, gap: 1_800 } as const;
/** Slanted guides: one in so many x-heights, and how far they reach above and below the baseline in x-heights. */
const SLANT = { every: 9, above: 1.6, below: 0.6 } as const;
/** Colour of the guides: dark enough to be found, another colour than any ink. */
const GUIDE = "#a3c1d6";

/**
 * A letter to copy out in one's own pen: each stroke as a hairline along the pen's path, in place of the ink, with the line it stands on, the top of its small
 * letters in dashes, and the slant of this very writing. Same scene, same sheet. Ruled paper keeps its own lines away: the letter's are enough.
 */
export function traceScene(scene: Scene): Scene {
  return { ...scene, rule: GUIDE, pages: scene.pages.map((page) => tracePage(page)) };
}

function tracePage(page: ScenePage): ScenePage {
  const lines = page.lines.map((line) => ({ ...line, words: line.words.map(traceWord) }));
  return { ...page, lines, rules: guides(page) };
}

function traceWord(word: SceneWord): SceneWord {
  const strokes = [...word.glyphs.flatMap((glyph) => glyph.strokes), ...word.marks];
  return { ...word, darkness: 1, ink: strokes.flatMap(hairline) };
}

function hairline({ path, widths }: SceneStroke): readonly Int32Array[] {
  return inkOutline({ path, widths: new Int32Array(widths.length).fill(HAIRLINE) });
}

function guides(page: ScenePage): readonly SceneRule[] {
  const written = page.lines.filter((line) => line.words.some(({ ink }) => ink.length > 0));
  if (written.length === 0) return [];
  const left = Math.min(...written.map(({ x }) => x));
  const right = Math.max(page.width - left, ...written.map(endOf));
  const lean = leanOf(page);
  return written.flatMap((line) => lineGuides(line, left, Math.min(right, page.width), page.xHeight, lean));
}

function lineGuides(line: SceneLine, left: number, right: number, xHeight: number, lean: number): readonly SceneRule[] {
  const at = standingLine(line, xHeight);
  const rule = (x1: number, y1: number, x2: number, y2: number): SceneRule => ({
    x1: Math.round(x1),
    y1: Math.round(y1),
    x2: Math.round(x2),
    y2: Math.round(y2),
  });
  const rules = [rule(left, at(left), right, at(right))];
  for (let x = left; x < right; x += TOP_DASH.length + TOP_DASH.gap) {
    const end = Math.min(right, x + TOP_DASH.length);
    rules.push(rule(x, at(x) - xHeight, end, at(end) - xHeight));
  }
  for (let x = left + SLANT.every * xHeight; x < right; x += SLANT.every * xHeight) {
    const [above, below] = [SLANT.above * xHeight, SLANT.below * xHeight];
    rules.push(rule(x + lean * above, at(x) - above, x - lean * below, at(x) + below));
  }
  return rules;
}

function endOf({ words }: SceneLine): number {
  return Math.max(...words.map(({ x, width }) => x + width));
}
