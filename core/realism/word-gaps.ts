import type { GlyphStrokes, PageStrokes } from "./page-strokes.ts";
import { deviation, extent, mean } from "./statistics.ts";
import { along } from "./written-lines.ts";

const FEWEST = 12;
/** Real writers leave no less between words, in x-heights; after a dash, less is no gap but the same breath. */
const SAME_BREATH = 0.6;

/** Measure 12: coefficient of variation of the gaps between words, ink to ink. Null with fewer than twelve. */
export function wordGapVariation(page: PageStrokes): number | null {
  const gaps = wordGaps(page);
  return gaps.length < FEWEST || mean(gaps) <= 0 ? null : deviation(gaps) / mean(gaps);
}

/** The gaps between the words of each line, ink to ink, in x-heights; none where a line broke inside what was written together ("well-" "known"). */
export function wordGaps({ glyphs, xHeight }: PageStrokes): readonly number[] {
  const inked = glyphs.filter(({ strokes }) => strokes.length > 0);
  const words = [...Map.groupBy(inked, ({ word }) => word).values()];
  return words.slice(1).flatMap((word, i) => {
    const before = words[i] as readonly GlyphStrokes[];
    const last = before.at(-1) as GlyphStrokes;
    const first = word[0] as GlyphStrokes;
    if (last.line !== first.line) return [];
    const gap = (reach(word)[0] - reach(before)[1] - (last.width + first.width) / 2) / xHeight;
    return /\p{Pd}$/u.test(last.char) && gap < SAME_BREATH ? [] : [gap];
  });
}

function reach(word: readonly GlyphStrokes[]): readonly [number, number] {
  return extent(word.flatMap((glyph) => along(glyph, 0)));
}
