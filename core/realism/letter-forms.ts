import type { GlyphStrokes, PageStrokes } from "./page-strokes.ts";
import { extent, mean } from "./statistics.ts";

/** One occurrence of a form, in x-heights. */
export interface Occurrence {
  /** {@link POINTS} points at even steps along each stroke, flat, about their centroid. */
  readonly points: Float64Array;
  /** Length of each stroke. */
  readonly lengths: readonly number[];
  /** From its highest to its lowest point. */
  readonly height: number;
}

/** The occurrences of one letter written with the same strokes. */
export interface LetterForm {
  readonly char: string;
  /** How many of the points each stroke has. */
  readonly counts: readonly number[];
  readonly occurrences: readonly Occurrence[];
}

/** Points an occurrence is resampled to. */
export const POINTS = 64;
/** A form that stands fewer times on the page says nothing about how its writer repeats it. */
export const FEWEST_OCCURRENCES = 3;
/** Of a form that stands often, this many are taken, evenly over the page. */
const MOST_OCCURRENCES = 24;

/** Letters alone: dots and dashes have no form to repeat. */
export function isLetter({ char, strokes }: GlyphStrokes): boolean {
  return /\p{L}/u.test(char) && strokes.some((stroke) => stroke.length >= 4);
}

/** Which letter and which form of it; the samples of one letter are the same form. */
export function formOf({ char, glyph }: GlyphStrokes): string {
  return `${char} ${glyph.replace(/\.\d+$/, "")}`;
}

/**
 * The page's letters by form and number of strokes, with {@link FEWEST_OCCURRENCES} occurrences or more each, and `most` at most: those are taken evenly over
 * the page.
 */
export function letterForms(page: PageStrokes, most = MOST_OCCURRENCES): readonly LetterForm[] {
  const groups = Map.groupBy(page.glyphs.filter(isLetter), (glyph) => `${formOf(glyph)} ${glyph.strokes.length}`);
  return [...groups.values()].filter(({ length }) => length >= FEWEST_OCCURRENCES).map((all) => makeForm(evenly(all, most), page.xHeight));
}

function evenly(all: readonly GlyphStrokes[], most: number): readonly GlyphStrokes[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)] as GlyphStrokes);
}

function makeForm(glyphs: readonly GlyphStrokes[], xHeight: number): LetterForm {
  const lengths = glyphs.map(({ strokes }) => strokes.map((stroke) => lengthOf(stroke) / xHeight));
  const counts = shareOut((lengths[0] as readonly number[]).map((_, s) => mean(lengths.map((one) => one[s] as number))));
  const occurrences = glyphs.map(({ strokes }, i): Occurrence => {
    const [top, foot] = extent(strokes.flatMap((stroke) => stroke.filter((_, k) => k % 2 === 1)));
    return {
      points: centred(strokes.flatMap((stroke, s) => resample(stroke, counts[s] as number)).map((value) => value / xHeight)),
      lengths: lengths[i] as readonly number[],
      height: (foot - top) / xHeight,
    };
  });
  return { char: (glyphs[0] as GlyphStrokes).char, counts, occurrences };
}

/** {@link POINTS} shared out by length, at least 2 a stroke, so that a point never leaves its stroke for another one's. */
function shareOut(lengths: readonly number[]): readonly number[] {
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const counts = lengths.map((length) => Math.max(2, Math.round((POINTS * length) / whole)));
  const longest = lengths.indexOf(Math.max(...lengths));
  const rest = POINTS - counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count, s) => (s === longest ? Math.max(2, count + rest) : count));
}

function lengthOf(stroke: readonly number[]): number {
  let sum = 0;
  for (let i = 2; i < stroke.length; i += 2) sum += stepAt(stroke, i);
  return sum;
}

/** From the point before index `i` to the point there. */
function stepAt(stroke: readonly number[], i: number): number {
  return Math.hypot((stroke[i] as number) - (stroke[i - 2] as number), (stroke[i + 1] as number) - (stroke[i - 1] as number));
}

/** `count` points at even steps along a polyline, flat, both ends among them; a single point is repeated. */
export function resample(stroke: readonly number[], count: number): readonly number[] {
  const step = lengthOf(stroke) / (count - 1);
  const out = [stroke[0] as number, stroke[1] as number];
  let passed = 0;
  for (let i = 2; i < stroke.length; i += 2) {
    const length = stepAt(stroke, i);
    for (let next = (out.length / 2) * step; next < passed + length && out.length < 2 * (count - 1); next = (out.length / 2) * step) {
      const t = (next - passed) / length;
      for (const at of [i, i + 1]) out.push((1 - t) * (stroke[at - 2] as number) + t * (stroke[at] as number));
    }
    passed += length;
  }
  while (out.length < 2 * count) out.push(stroke.at(-2) as number, stroke.at(-1) as number);
  return out;
}

function centred(points: readonly number[]): Float64Array {
  const [cx, cy] = [0, 1].map((axis) => mean(points.filter((_, k) => k % 2 === axis))) as [number, number];
  return Float64Array.from(points, (value, k) => value - (k % 2 === 0 ? cx : cy));
}
