import type { PenPoint } from "./prune.ts";
import { distance } from "./skeleton.ts";

/** What a stroke is for: dots and bars come last and stray on their own. */
export type StrokeKind = "main" | "bar" | "dot";

/** A stroke's way with its part in the letter. */
export interface OrderedStroke {
  readonly kind: StrokeKind;
  readonly points: readonly PenPoint[];
}

/** The strokes directed and ordered as a hand writes them: left to right and top down, bars and dots last. */
export function orderStrokes(ways: readonly (readonly PenPoint[])[]): OrderedStroke[] {
  const rank: Record<StrokeKind, number> = { main: 0, bar: 1, dot: 2 };
  return ways
    .filter((points) => points.length > 1)
    .map((points): OrderedStroke => ({ kind: kindOf(points, ways), points: direct(points) }))
    .sort((a, b) => rank[a.kind] - rank[b.kind] || eagerness(a.points[0] as PenPoint) - eagerness(b.points[0] as PenPoint));
}

function kindOf(points: readonly PenPoint[], ways: readonly (readonly PenPoint[])[]): StrokeKind {
  if (ways.length < 2) return "main";
  const box = bounds(points);
  const size = Math.max(box.right - box.left, box.bottom - box.top);
  const others = ways.filter((w) => w !== points);
  const apart = others.every((w) => w.every((p) => points.every((q) => distance(p, q) > 1.2 * (p.r + q.r))));
  const flat = box.bottom - box.top < 0.45 * (box.right - box.left);
  // A bar runs through another stroke, as in t and f; one that only leans on a stem (E, F, H) hangs from it instead.
  const from = box.left + 0.25 * (box.right - box.left);
  const to = box.right - 0.25 * (box.right - box.left);
  const within = (p: PenPoint): boolean => p.x > from && p.x < to;
  const crossed = others.some((w) => w.some((p) => within(p) && p.y < box.top - 60) && w.some((p) => within(p) && p.y > box.bottom + 60));
  if (flat && crossed) return "bar";
  // Above the x-height, small and touching nothing: the dot of an i, an accent.
  return apart && !crossed && size < 600 && box.bottom < -850 ? "dot" : "main";
}

/** From which end a hand would begin: the lower the number, the sooner. Top before left. */
function eagerness(p: PenPoint): number {
  return p.y + 0.7 * p.x;
}

function direct(points: readonly PenPoint[]): readonly PenPoint[] {
  const first = points[0] as PenPoint;
  const last = points[points.length - 1] as PenPoint;
  if (distance(first, last) < 1) return startRing(points.slice(0, -1));
  return eagerness(last) < eagerness(first) ? points.toReversed() : points;
}

/** A closed ring begins at one o'clock and turns left, as an o is written. */
function startRing(ring: readonly PenPoint[]): PenPoint[] {
  const box = bounds(ring);
  let start = 0;
  let best = Number.POSITIVE_INFINITY;
  let area = 0;
  ring.forEach((p, i) => {
    const d = Math.hypot(p.x - (box.left + 0.72 * (box.right - box.left)), p.y - box.top);
    if (d < best) {
      best = d;
      start = i;
    }
    const q = ring[(i + 1) % ring.length] as PenPoint;
    area += p.x * q.y - q.x * p.y;
  });
  const turned = [...ring.slice(start), ...ring.slice(0, start)];
  // With y down a positive area runs clockwise.
  const left = area > 0 ? [turned[0] as PenPoint, ...turned.slice(1).toReversed()] : turned;
  return [...left, left[0] as PenPoint];
}

function bounds(points: readonly PenPoint[]): { left: number; right: number; top: number; bottom: number } {
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
