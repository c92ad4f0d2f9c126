import { FEWEST_OCCURRENCES, formOf, isLetter } from "./letter-forms.ts";
import type { GlyphStrokes, PageStrokes } from "./page-strokes.ts";
import { extent, mean, median } from "./statistics.ts";

/** A letter on its line, in x-heights: its middle, and how far its foot stands below where the line and its form would have it. */
export interface StandingLetter {
  readonly x: number;
  readonly below: number;
}

/** A line as it was written, in x-heights. Lines with fewer than four letters known from elsewhere on the page are left out. */
export interface WrittenLine {
  readonly number: number;
  /** Leftmost and rightmost point of its ink's centre-lines. */
  readonly left: number;
  readonly right: number;
  /** The straight line that fits its letters' feet: height at x = 0, and dy/dx (negative rises). */
  readonly at0: number;
  readonly slope: number;
  readonly letters: readonly StandingLetter[];
}

interface Foot {
  readonly form: string;
  readonly line: number;
  readonly x: number;
  readonly y: number;
  readonly nominal: number;
}

interface Fit {
  readonly at0: number;
  readonly slope: number;
}

const FEWEST_LETTERS = 4;
/** Lines and the forms' depths are fitted in turn; after three rounds nothing moves by a thousandth. */
const ROUNDS = 4;

/** The page's lines, each fitted to its letters' feet after every form's usual depth below the line is taken off. */
export function writtenLines(page: PageStrokes): readonly WrittenLine[] {
  const all = page.glyphs.filter(isLetter).map((glyph) => footOf(glyph, page.xHeight));
  const known = [...Map.groupBy(all, ({ form }) => form).values()].filter(({ length }) => length >= FEWEST_OCCURRENCES).flat();
  const lines = [...Map.groupBy(known, ({ line }) => line).entries()].filter(([, { length }]) => length >= FEWEST_LETTERS);
  const feet = lines.flatMap(([, letters]) => letters);
  const fits = new Map<number, Fit>();
  let depths = depthsOf(feet, ({ y, nominal }) => y - nominal);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [number, letters] of lines)
      fits.set(number, fit(letters.map(({ x, y, form }) => ({ x, y: y - (depths.get(form) as number) }))));
    depths = depthsOf(feet, (foot) => foot.y - heightAt(fits.get(foot.line) as Fit, foot.x));
  }
  const byLine = Map.groupBy(page.glyphs, ({ line }) => line);
  return lines.map(([number, letters]): WrittenLine => {
    const line = fits.get(number) as Fit;
    const [left, right] = extent((byLine.get(number) ?? []).flatMap((glyph) => along(glyph, 0)));
    return {
      number,
      left: left / page.xHeight,
      right: right / page.xHeight,
      ...line,
      letters: letters.map(({ x, y, form }) => ({ x, below: y - heightAt(line, x) - (depths.get(form) as number) })),
    };
  });
}

/** Height of a line at `x`, y down. */
export function heightAt({ at0, slope }: Fit, x: number): number {
  return at0 + slope * x;
}

/** The x (axis 0) or y (axis 1) of every point of a glyph. */
export function along({ strokes }: GlyphStrokes, axis: 0 | 1): readonly number[] {
  return strokes.flatMap((stroke) => stroke.filter((_, k) => k % 2 === axis));
}

function footOf(glyph: GlyphStrokes, xHeight: number): Foot {
  const [left, right] = extent(along(glyph, 0));
  return {
    form: formOf(glyph),
    line: glyph.line,
    x: (left + right) / 2 / xHeight,
    y: extent(along(glyph, 1))[1] / xHeight,
    nominal: glyph.baseline / xHeight,
  };
}

function depthsOf(feet: readonly Foot[], depth: (foot: Foot) => number): ReadonlyMap<string, number> {
  return new Map([...Map.groupBy(feet, ({ form }) => form)].map(([form, group]) => [form, median(group.map(depth)) as number]));
}

/** The least-squares line through points; level where all stand above each other. */
function fit(points: readonly { readonly x: number; readonly y: number }[]): Fit {
  const cx = mean(points.map(({ x }) => x));
  const cy = mean(points.map(({ y }) => y));
  const spread = points.reduce((sum, { x }) => sum + (x - cx) ** 2, 0);
  const slope = spread > 0 ? points.reduce((sum, { x, y }) => sum + (x - cx) * (y - cy), 0) / spread : 0;
  return { at0: cy - slope * cx, slope };
}
