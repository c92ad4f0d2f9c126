import type { ScenePage } from "./scene.ts";

/** A curve counts as a stem where it goes down at least this many times as far as it goes aside, and at least this many x-heights. */
const STEEP = 1.5;
const LONG = 0.35;

/** How far the stems of a page's writing lean to the right for each step up; 0 is upright, and where there are none. The middle one by length. */
export function leanOf({ lines, xHeight }: ScenePage): number {
  const stems: { readonly lean: number; readonly down: number }[] = [];
  for (const line of lines)
    for (const word of line.words)
      for (const { path } of word.glyphs.flatMap((glyph) => glyph.strokes))
        for (let i = 0; i + 7 < path.length; i += 6) {
          const across = (path[i + 6] as number) - (path[i] as number);
          const down = (path[i + 7] as number) - (path[i + 1] as number);
          if (down >= LONG * xHeight && down >= STEEP * Math.abs(across)) stems.push({ lean: -across / down, down });
        }
  const half = stems.reduce((sum, { down }) => sum + down, 0) / 2;
  let sum = 0;
  for (const { lean, down } of stems.toSorted((a, b) => a.lean - b.lean)) {
    sum += down;
    if (sum >= half) return lean;
  }
  return 0;
}
