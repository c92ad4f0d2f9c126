import { stepAlong, stepsOf } from "./cubic.ts";

/** Points along the strokes of a shape about their middle, flat `[x, y, ...]`, where that is, and their root mean square distance from it. */
export interface Cloud {
  readonly points: Float64Array;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The cloud of some cubic chains, with a point about every `step` of their way. Its points stand in an array that `take` gives. */
export function cloudOf(
  chains: readonly ArrayLike<number>[],
  step: number,
  take: (length: number) => Float64Array = (length) => new Float64Array(length),
): Cloud {
  let count = chains.length;
  for (const chain of chains) for (let i = 0; i + 7 < chain.length; i += 6) count += stepsOf(chain, i, step);
  const points = take(2 * count);
  let used = 0;
  for (const chain of chains) {
    for (let i = 0; i + 7 < chain.length; i += 6) used = stepAlong(chain, i, stepsOf(chain, i, step), points, used);
    points[used++] = chain[chain.length - 2] as number;
    points[used++] = chain[chain.length - 1] as number;
  }
  let [x, y] = [0, 0];
  for (let i = 0; i < points.length; i += 2) {
    x += points[i] as number;
    y += points[i + 1] as number;
  }
  x /= count || 1;
  y /= count || 1;
  let sum = 0;
  for (let i = 0; i < points.length; i += 2) {
    const dx = (points[i] as number) - x;
    const dy = (points[i + 1] as number) - y;
    points[i] = dx;
    points[i + 1] = dy;
    sum += dx * dx + dy * dy;
  }
  return { points, x, y, size: Math.sqrt(sum / (count || 1)) };
}

/** What the first of two shapes is multiplied by to be as large as the second; no more than `most` either way. */
export function scaleTo(a: Cloud, b: Cloud, most: number): number {
  return Math.max(1 / most, Math.min(most, b.size / (a.size || 1)));
}

/**
 * How unlike two shapes are: the mean distance from a point of one to the nearest of the other, both ways, with their middles laid together and the first scaled
 * to the size of the second, by no more than `most`. Nothing is turned or leant over: that is what tells letters apart. Infinity where it is more than `limit`.
 */
export function unlike(a: Cloud, b: Cloud, most: number, limit?: number): number {
  return mutualWay(a, b, scaleTo(a, b, most), Number.POSITIVE_INFINITY, limit);
}

/** How {@link unlike} a shape has become to what it was at rest; its points come in the same order, so that each is looked for about its own place. */
export function strayed(written: Cloud, rest: Cloud, most: number): number {
  return mutualWay(written, rest, scaleTo(written, rest, most), AROUND);
}

/** Index of the point of `points` that is nearest to a place. */
export function nearest(points: ArrayLike<number>, x: number, y: number): number {
  let found = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < points.length; k += 2) {
    const away = ((points[k] as number) - x) ** 2 + ((points[k + 1] as number) - y) ** 2;
    if (away < least) [found, least] = [k, away];
  }
  return found / 2;
}

/** The point of a shape at rest that is nearest to one as written is at most this many points away from the same place. */
const AROUND = 2;

/**
 * The mean of both shapes' ways to each other, the first times `scale`; for each point as many are looked at as `around` says, either side of the same place.
 * Infinity as soon as it is sure to be more than `limit`.
 */
function mutualWay(a: Cloud, b: Cloud, scale: number, around: number, limit = Number.POSITIVE_INFINITY): number {
  const there = wayTo(a.points, b.points, scale, around, 2 * limit);
  return (there + scale * wayTo(b.points, a.points, 1 / scale, around, (2 * limit - there) / scale)) / 2;
}

/** The mean distance of the points of `from`, times `scale`, to the nearest of `to`; Infinity where it is more than `limit`. */
function wayTo(from: Float64Array, to: Float64Array, scale: number, around: number, limit: number): number {
  const pace = to.length / (from.length || 1);
  const most = (limit * from.length) / 2;
  let sum = 0;
  for (let i = 0; i < from.length; i += 2) {
    const x = scale * (from[i] as number);
    const y = scale * (from[i + 1] as number);
    const place = (pace * i) >> 1;
    const end = Math.min(to.length, 2 * (place + around + 1));
    let least = Number.POSITIVE_INFINITY;
    for (let k = Math.max(0, 2 * (place - around)); k < end; k += 2) {
      const dx = x - (to[k] as number);
      const dy = y - (to[k + 1] as number);
      const away = dx * dx + dy * dy;
      if (away < least) least = away;
    }
    sum += Math.sqrt(least);
    if (sum > most) return Number.POSITIVE_INFINITY;
  }
  return (2 * sum) / (from.length || 1);
}
