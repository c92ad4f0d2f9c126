import type { TakeScratch } from "./arena.ts";
import { stepAlong, stepsOf } from "./cubic.ts";

/** Points along the strokes of a shape about their middle, where that is, and their root mean square distance from it. */
export interface Cloud {
  /** The first `count` points, flat `[x, y, ...]`; there may be room behind them. */
  readonly points: Float64Array;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The cloud of some cubic chains, with a point about every `step` of their way. Its points stand in an array that `take` gives. */
export function cloudOf(chains: readonly Float64Array[], step: number, take: TakeScratch = (length) => new Float64Array(length)): Cloud {
  let count = chains.length;
  for (const chain of chains) for (let i = 0; i + 7 < chain.length; i += 6) count += stepsOf(chain, i, step);
  const points = take(2 * count);
  let used = 0;
  for (const chain of chains) {
    for (let i = 0; i + 7 < chain.length; i += 6) used = stepAlong(chain, i, stepsOf(chain, i, step), points, used);
    points[used++] = chain[chain.length - 2] as number;
    points[used++] = chain[chain.length - 1] as number;
  }
  let x = 0;
  let y = 0;
  for (let i = 0; i < used; i += 2) {
    x += points[i] as number;
    y += points[i + 1] as number;
  }
  x /= count || 1;
  y /= count || 1;
  let sum = 0;
  for (let i = 0; i < used; i += 2) {
    const dx = (points[i] as number) - x;
    const dy = (points[i + 1] as number) - y;
    points[i] = dx;
    points[i + 1] = dy;
    sum += dx * dx + dy * dy;
  }
  return { points, count, x, y, size: Math.sqrt(sum / (count || 1)) };
}

/** What the first of two shapes is multiplied by to be as large as the second; no more than `most` either way. */
export function scaleTo(a: Cloud, b: Cloud, most: number): number {
  return Math.max(1 / most, Math.min(most, b.size / (a.size || 1)));
}

/** The points of a shape in another order: those first that are furthest from a second shape, which is scaled to it by no more than `most`. */
export function furthestFirst(cloud: Cloud, from: Cloud, most: number): Cloud {
  const { points, count } = cloud;
  const scale = scaleTo(from, cloud, most);
  const away = Array.from({ length: count }, (_, i) => {
    const [x, y] = [(points[2 * i] as number) / scale, (points[2 * i + 1] as number) / scale];
    const k = nearest(from, x, y);
    return Math.hypot((from.points[2 * k] as number) - x, (from.points[2 * k + 1] as number) - y);
  });
  const order = away.map((_, i) => i).sort((i, k) => (away[k] as number) - (away[i] as number) || i - k);
  return { ...cloud, points: Float64Array.from(order.flatMap((i) => [points[2 * i] as number, points[2 * i + 1] as number])) };
}

/**
 * How unlike two shapes are: the mean distance from a point of one to the nearest of the other, both ways, with their middles laid together and the first scaled
 * to the size of the second, by no more than `most`. Nothing is turned or leant over: that is what tells letters apart. Infinity where it is more than `limit`,
 * which is found the sooner the more the first points of the second shape tell the two apart.
 */
export function unlike(a: Cloud, b: Cloud, most: number, limit = Number.POSITIVE_INFINITY): number {
  const scale = scaleTo(a, b, most);
  const there = { sum: 0, next: 0 };
  const back = { sum: 0, next: 0 };
  while (there.next < a.count || back.next < b.count) {
    addWays(back, b, a, 1 / scale);
    addWays(there, a, b, scale);
    if (there.sum / a.count + (scale * back.sum) / b.count > 2 * limit) return Number.POSITIVE_INFINITY;
  }
  return (there.sum / (a.count || 1) + (scale * back.sum) / (b.count || 1)) / 2;
}

/** So many points are looked at before the sum of their ways is compared with what is allowed. */
const AT_ONCE = 4;

/** Adds the ways of the next few points of `from`, times `scale`, to the nearest of `to`. */
function addWays(
  sofar: { sum: number; next: number },
  { points: from, count }: Cloud,
  { points: to, count: others }: Cloud,
  scale: number,
): void {
  const end = Math.min(count, sofar.next + AT_ONCE);
  let sum = sofar.sum;
  for (let n = sofar.next; n < end; n++) {
    const x = scale * (from[2 * n] as number);
    const y = scale * (from[2 * n + 1] as number);
    let least = Number.POSITIVE_INFINITY;
    for (let k = 0; k < 2 * others; k += 2) {
      const dx = x - (to[k] as number);
      const dy = y - (to[k + 1] as number);
      const away = dx * dx + dy * dy;
      if (away < least) least = away;
    }
    sum += Math.sqrt(least);
  }
  sofar.sum = sum;
  sofar.next = end;
}

/** The point of a shape at rest that is nearest to one as written is at most this many points away from the same place. */
const AROUND = 2;

/** How {@link unlike} a shape has become to what it was at rest; its points come in the same order, so that each is looked for about its own place. */
export function strayed(written: Cloud, rest: Cloud, most: number): number {
  const scale = scaleTo(written, rest, most);
  return (wayAround(written, rest, scale) + scale * wayAround(rest, written, 1 / scale)) / 2;
}

/** The mean distance of the points of `from`, times `scale`, to the nearest of `to` about the same place. */
function wayAround({ points: from, count }: Cloud, { points: to, count: others }: Cloud, scale: number): number {
  const pace = others / (count || 1);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const x = scale * (from[2 * i] as number);
    const y = scale * (from[2 * i + 1] as number);
    const place = Math.floor(pace * i);
    const end = 2 * Math.min(others, place + AROUND + 1);
    let least = Number.POSITIVE_INFINITY;
    for (let k = 2 * Math.max(0, place - AROUND); k < end; k += 2) {
      const dx = x - (to[k] as number);
      const dy = y - (to[k + 1] as number);
      const away = dx * dx + dy * dy;
      if (away < least) least = away;
    }
    sum += Math.sqrt(least);
  }
  return sum / (count || 1);
}

/** Index of the point of a shape that is nearest to a place. */
export function nearest({ points, count }: Pick<Cloud, "points" | "count">, x: number, y: number): number {
  let found = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < 2 * count; k += 2) {
    const away = ((points[k] as number) - x) ** 2 + ((points[k + 1] as number) - y) ** 2;
    if (away < least) [found, least] = [k, away];
  }
  return found / 2;
}
