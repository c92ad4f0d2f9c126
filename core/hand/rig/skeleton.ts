import type { AxisPoint, MedialAxis } from "./medial-axis.ts";

/** A way between two knots of the skeleton, points from `from` to `to` inclusive. A ring has `from` equal to `to`. */
export interface Limb {
  readonly from: number;
  readonly to: number;
  readonly points: readonly AxisPoint[];
}

/** The medial axis as limbs between knots (ends and junctions), knots numbered freely. */
export interface Skeleton {
  readonly limbs: readonly Limb[];
}

/** Gathers the links of a medial axis into limbs: every run of points with two neighbours becomes one. */
export function gatherLimbs(axis: MedialAxis): Skeleton {
  const next: number[][] = axis.points.map(() => []);
  for (const [a, b] of axis.links) {
    (next[a] as number[]).push(b);
    (next[b] as number[]).push(a);
  }
  const seen = new Set<string>();
  const key = (a: number, b: number): string => (a < b ? `${a}-${b}` : `${b}-${a}`);
  const limbs: Limb[] = [];
  const walk = (start: number, second: number): void => {
    const way = [start, second];
    seen.add(key(start, second));
    for (let at = second, before = start; at !== start && (next[at] as number[]).length === 2; ) {
      const [p, q] = next[at] as [number, number];
      const on = p === before ? q : p;
      if (seen.has(key(at, on))) break;
      seen.add(key(at, on));
      way.push(on);
      before = at;
      at = on;
    }
    limbs.push({ from: start, to: way[way.length - 1] as number, points: way.map((i) => axis.points[i] as AxisPoint) });
  };
  next.forEach((around, i) => {
    if (around.length !== 2) for (const j of around) if (!seen.has(key(i, j))) walk(i, j);
  });
  // What is left are rings, such as a plain "o".
  next.forEach((around, i) => {
    for (const j of around) if (!seen.has(key(i, j))) walk(i, j);
  });
  return { limbs };
}

/** Length of a limb along its points. */
export function limbLength(limb: Limb): number {
  let sum = 0;
  for (let i = 1; i < limb.points.length; i++) sum += distance(limb.points[i - 1] as AxisPoint, limb.points[i] as AxisPoint);
  return sum;
}

/** Straight distance between two points. */
export function distance(a: { readonly x: number; readonly y: number }, b: { readonly x: number; readonly y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The same limb walked the other way. */
export function reversed(limb: Limb): Limb {
  return { from: limb.to, to: limb.from, points: limb.points.toReversed() };
}

/** How many limb ends meet in each knot. */
export function degrees(limbs: readonly Limb[]): Map<number, number> {
  const count = new Map<number, number>();
  for (const { from, to } of limbs) {
    count.set(from, (count.get(from) ?? 0) + 1);
    count.set(to, (count.get(to) ?? 0) + 1);
  }
  return count;
}

/** Joins limbs that meet in a knot with no third one, until none is left to join. */
export function mergeThroughs(limbs: readonly Limb[]): Limb[] {
  const out = [...limbs];
  for (;;) {
    const count = degrees(out);
    const i = out.findIndex((l) => l.from !== l.to && (count.get(l.to) === 2 || count.get(l.from) === 2));
    if (i < 0) return out;
    const first = out[i] as Limb;
    const limb = count.get(first.to) === 2 ? first : reversed(first);
    const j = out.findIndex((l, k) => k !== i && (l.from === limb.to || l.to === limb.to));
    if (j < 0) return out;
    const other = out[j] as Limb;
    const onward = other.from === limb.to ? other : reversed(other);
    const joined: Limb = { from: limb.from, to: onward.to, points: [...limb.points, ...onward.points.slice(1)] };
    out.splice(Math.max(i, j), 1);
    out.splice(Math.min(i, j), 1, joined);
  }
}
