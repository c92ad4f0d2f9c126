import { flatten } from "./cubic.ts";

/** Points along the strokes of a shape about their middle, flat `[x, y, ...]`, where that is, and their root mean square distance from it. */
export interface Cloud {
  readonly points: Float64Array;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The cloud of some cubic chains, with a point about every `step` of their way. */
export function cloudOf(chains: readonly ArrayLike<number>[], step: number): Cloud {
  const flat = chains.map((chain) => flatten(chain, step, false));
  const points = new Float64Array(flat.reduce((sum, { length }) => sum + length, 0));
  let used = 0;
  for (const chain of flat) {
    points.set(chain, used);
    used += chain.length;
  }
  const count = points.length / 2;
  let [x, y] = [0, 0];
  for (let i = 0; i < points.length; i += 2) {
    x += (points[i] as number) / count;
    y += (points[i + 1] as number) / count;
  }
  let sum = 0;
  for (let i = 0; i < points.length; i += 2) {
    points[i] = (points[i] as number) - x;
    points[i + 1] = (points[i + 1] as number) - y;
    sum += (points[i] as number) ** 2 + (points[i + 1] as number) ** 2;
  }
  return { points, x, y, size: Math.sqrt(sum / Math.max(1, count)) };
}

/**
 * How unlike two shapes are: the mean distance from a point of one to the nearest of the other, both ways, with their middles laid together and the first scaled
 * to the size of the second, by no more than `most`. Nothing is turned or leant over: that is what tells letters apart.
 */
export function unlike(a: Cloud, b: Cloud, most: number): number {
  const scale = Math.max(1 / most, Math.min(most, b.size / (a.size || 1)));
  return (wayTo(a.points, b.points, scale, 1) + wayTo(b.points, a.points, 1, scale)) / 2;
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

function wayTo(from: Float64Array, to: Float64Array, own: number, other: number): number {
  // In units of the other shape's points, so that only one of two is scaled.
  const ratio = own / other;
  let sum = 0;
  for (let i = 0; i < from.length; i += 2) {
    const x = ratio * (from[i] as number);
    const y = ratio * (from[i + 1] as number);
    let least = Number.POSITIVE_INFINITY;
    for (let k = 0; k < to.length; k += 2) {
      const dx = x - (to[k] as number);
      const dy = y - (to[k + 1] as number);
      const away = dx * dx + dy * dy;
      if (away < least) least = away;
    }
    sum += Math.sqrt(least);
  }
  return (2 * other * sum) / Math.max(1, from.length);
}
