import type { SceneGlyph, SceneLine } from "./scene.ts";

/** A letter whose lowest point is further than this from the line's own baseline, in x-heights, hangs or floats and does not stand on it. */
const STANDS = 0.5;
/** With fewer letters the line's own slope is surer than theirs. */
const FEWEST = 6;

/**
 * The straight line on which the letters of a written line come nearest to standing, as the height at a place, both in micrometres. A hand strays from the
 * baseline it was given; this is where its letters are.
 */
export function standingLine(line: SceneLine, xHeight: number): (x: number) => number {
  const nominal = (x: number) => line.baseline + line.slope * (x - line.x);
  const feet = line.words
    .flatMap(({ glyphs }) => glyphs.flatMap(footOf))
    .map(({ x, y }) => ({ x, off: y - nominal(x) }))
    .filter(({ off }) => Math.abs(off) <= STANDS * xHeight);
  if (feet.length === 0) return nominal;
  const middle = mean(feet.map(({ x }) => x));
  const off = mean(feet.map((foot) => foot.off));
  const spread = mean(feet.map(({ x }) => (x - middle) ** 2));
  const together = mean(feet.map((foot) => (foot.x - middle) * (foot.off - off)));
  const turn = feet.length < FEWEST || spread === 0 ? 0 : together / spread;
  return (x) => nominal(x) + off + turn * (x - middle);
}

/** The lowest node of a letter; none where it has no stroke. */
function footOf({ strokes }: SceneGlyph): readonly { readonly x: number; readonly y: number }[] {
  let lowest: { x: number; y: number } | null = null;
  for (const { path } of strokes)
    for (let i = 0; i + 1 < path.length; i += 6) {
      const y = path[i + 1] as number;
      if (lowest === null || y > lowest.y) lowest = { x: path[i] as number, y };
    }
  return lowest === null ? [] : [lowest];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
