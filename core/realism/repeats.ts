import type { LetterForm, Occurrence } from "./letter-forms.ts";
import { deviation, mean, median } from "./statistics.ts";

/** Fewer forms than this on a page say nothing about its letters. */
const FEWEST_FORMS = 4;
/** Closer than this, in x-heights, two occurrences look the same. */
const CLOSE = 0.04;
/** How far apart along the stroke coherence is taken, in x-heights. */
const NEAR = { from: 0.2, to: 0.35 } as const;
/** Less than this, in x-heights, is the rounding of whole micrometres, and no movement of the hand. */
const STILL = 0.004;
/** Keeps a distance that falls on an end of {@link NEAR} inside in any unit. */
const EVEN = 1e-6;

/** Measure 1: mean distance of the points of two occurrences of a letter, in x-heights; median of its pairs, median over letters. Null with too few letters. */
export function repeatDistance(forms: readonly LetterForm[]): number | null {
  return overForms(forms, (form) => median(pairsOf(form).map(([a, b]) => distance(a.points, b.points))));
}

/** Measure 2: share of all such pairs that are closer than .04 x-heights. Null with too few letters. */
export function closeRepeats(forms: readonly LetterForm[]): number | null {
  if (forms.length < FEWEST_FORMS) return null;
  return mean(forms.flatMap((form) => pairsOf(form).map(([a, b]) => (distance(a.points, b.points) < CLOSE ? 1 : 0))));
}

/** Measure 3: what is left of measure 1 when the earlier occurrence is laid over the later one by the best affine map. Null with too few letters. */
export function repeatResidue(forms: readonly LetterForm[]): number | null {
  return overForms(forms, (form) => median(pairsOf(form).map(([a, b]) => affineResidue(a, b))));
}

/** Mean distance of the points of two occurrences of a form when the first is laid over the second by the best affine map, in x-heights. */
export function affineResidue(a: Occurrence, b: Occurrence): number {
  return distance(mapped(a.points, b.points), b.points);
}

/**
 * Measure 4: correlation of the displacement from one occurrence to another between points .2 to .35 x-heights apart along the same stroke;
 * all pairs of a letter together, median over letters. Null with too few letters, or where most do not differ.
 */
export function coherence(forms: readonly LetterForm[]): number | null {
  return overForms(forms, (form) => {
    let together = 0;
    let alone = 0;
    let taken = 0;
    for (const [a, b] of pairsOf(form)) {
      const moved = a.points.map((value, k) => (b.points[k] as number) - value);
      let first = 0;
      form.counts.forEach((count, s) => {
        const step = ((a.lengths[s] as number) + (b.lengths[s] as number)) / 2 / (count - 1);
        const last = step > 0 ? Math.min(count - 1, Math.floor(NEAR.to / step + EVEN)) : 0;
        for (let lag = Math.max(1, Math.ceil(NEAR.from / step - EVEN)); lag <= last; lag++)
          for (let i = 2 * first; i < 2 * (first + count - lag); i++) {
            const here = moved[i] as number;
            const there = moved[i + 2 * lag] as number;
            together += here * there;
            alone += (here * here + there * there) / 2;
            taken += 1;
          }
        first += count;
      });
    }
    return Math.sqrt(alone / taken) > STILL ? together / alone : null;
  });
}

/** Measure 5: standard deviation of the slant of a letter's occurrences, degrees; median over letters. Null with too few letters. */
export function slantDeviation(forms: readonly LetterForm[]): number | null {
  return overForms(forms, ({ occurrences }) => deviation(occurrences.map(slantOf)));
}

/** Measure 6: coefficient of variation of the height of a letter's occurrences; median over letters. Null with too few letters. */
export function heightVariation(forms: readonly LetterForm[]): number | null {
  return overForms(forms, ({ occurrences }) => {
    const heights = occurrences.map(({ height }) => height);
    return mean(heights) > 0 ? deviation(heights) / mean(heights) : null;
  });
}

/** The median over forms; null with too few, or where most of them say nothing. */
function overForms(forms: readonly LetterForm[], value: (form: LetterForm) => number | null): number | null {
  const values = forms.map(value).filter((one) => one !== null);
  return values.length < Math.max(FEWEST_FORMS, forms.length / 2) ? null : median(values);
}

function pairsOf({ occurrences }: LetterForm): readonly (readonly [Occurrence, Occurrence])[] {
  return occurrences.flatMap((a, i) => occurrences.slice(i + 1).map((b) => [a, b] as const));
}

function distance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 2) sum += Math.hypot((a[i] as number) - (b[i] as number), (a[i + 1] as number) - (b[i + 1] as number));
  return (2 * sum) / a.length;
}

/** `a` under the affine map that brings it nearest to `b` by least squares, both about their centroids. */
function mapped(a: Float64Array, b: Float64Array): Float64Array {
  const { xx, xy, yy } = products(a, a);
  const to = products(a, b);
  // A straight stroke leaves the way across it open; a trace of ridge keeps that finite.
  const ridge = 1e-12 + 1e-9 * (xx + yy);
  const det = (xx + ridge) * (yy + ridge) - xy * xy;
  const solve = (px: number, py: number) => [((yy + ridge) * px - xy * py) / det, ((xx + ridge) * py - xy * px) / det] as const;
  const [ax, bx] = solve(to.xx, to.yx);
  const [ay, by] = solve(to.xy, to.yy);
  return a.map((value, k) => {
    const other = a[k ^ 1] as number;
    return k % 2 === 0 ? ax * value + bx * other : ay * other + by * value;
  });
}

/** Sums of products of the coordinates of two sets of points: `xy` is the first one's x by the second one's y. */
function products(a: Float64Array, b: Float64Array) {
  const sums = { xx: 0, xy: 0, yx: 0, yy: 0 };
  for (let i = 0; i < a.length; i += 2) {
    sums.xx += (a[i] as number) * (b[i] as number);
    sums.xy += (a[i] as number) * (b[i + 1] as number);
    sums.yx += (a[i + 1] as number) * (b[i] as number);
    sums.yy += (a[i + 1] as number) * (b[i + 1] as number);
  }
  return sums;
}

/** Slant by second moments: how far the points lean over for their height, degrees from upright; positive leans left, since y goes down. */
function slantOf({ points }: Occurrence): number {
  const { xy, yy } = products(points, points);
  return yy > 0 ? (Math.atan(xy / yy) * 180) / Math.PI : 0;
}
