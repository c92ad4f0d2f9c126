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
  const strokes = ways
    .filter((points) => points.length > 1)
    .map((points): OrderedStroke => ({ kind: kindOf(points, ways), points: direct(points) }));
  const late = (stroke: OrderedStroke): number => rank[stroke.kind] + (stroke.kind === "main" && leans(stroke, strokes) ? 0.5 : 0);
  strokes.sort((a, b) => late(a) - late(b) || eagerness(a.points[0] as PenPoint) - eagerness(b.points[0] as PenPoint));
  return bowlsFirst(strokes);
}

/** A bar is at least this wide for its length; an arch is not. */
const STRAIGHT = 0.85;

/** True for a level stroke that touches another, as the bars of A, E and H do: the hand makes what holds them first. */
function leans({ points }: OrderedStroke, strokes: readonly OrderedStroke[]): boolean {
  const { left, right } = bounds(points);
  if (!isFlat(bounds(points)) || right - left < STRAIGHT * lengthOf(points)) return false;
  return strokes.some((other) => other.points !== points && !isFlat(bounds(other.points)) && touches(points, other.points));
}

function touches(a: readonly PenPoint[], b: readonly PenPoint[]): boolean {
  return a.some((p) => b.some((q) => distance(p, q) < 1.5 * (p.r + q.r)));
}

/** A bowl to the left of the stem it begins on, as a d has, comes before the stem. */
function bowlsFirst(strokes: readonly OrderedStroke[]): OrderedStroke[] {
  const out = [...strokes];
  for (const bowl of strokes) {
    if (bowl.kind !== "main") continue;
    const first = bowl.points[0] as PenPoint;
    const last = bowl.points[bowl.points.length - 1] as PenPoint;
    const { left, right } = bounds(bowl.points);
    const stem = out.findIndex(
      ({ kind, points }) =>
        kind === "main" && points !== bowl.points && [first, last].every((end) => points.some((p) => distance(p, end) < 3 * p.r)),
    );
    const at = out.indexOf(bowl);
    const leftOf = Math.min(first.x, last.x) > left + 0.6 * (right - left);
    if (stem >= 0 && stem < at && leftOf) out.splice(stem, 0, ...out.splice(at, 1));
  }
  return out;
}

/** Ways are left out about a crossing, to be drawn anew: two that cross come this near each other, in half widths of both. */
const AT_CROSSING = 2;

function kindOf(points: readonly PenPoint[], ways: readonly (readonly PenPoint[])[]): StrokeKind {
  if (ways.length < 2) return "main";
  const box = bounds(points);
  const size = Math.max(box.right - box.left, box.bottom - box.top);
  const others = ways.filter((w) => w !== points);
  const apart = others.every((w) => w.every((p) => points.every((q) => distance(p, q) > 1.2 * (p.r + q.r))));
  const flat = isFlat(box);
  // A bar runs through another stroke, as in t and f; one that only leans on a stem (E, F, H) hangs from it instead.
  const from = box.left + 0.25 * (box.right - box.left);
  const to = box.right - 0.25 * (box.right - box.left);
  const within = (p: PenPoint): boolean => p.x > from && p.x < to;
  const crossed = others.some(
    (w) =>
      w.some((p) => within(p) && p.y < box.top - 60) &&
      w.some((p) => within(p) && p.y > box.bottom + 60) &&
      w.some((p) => within(p) && points.some((q) => distance(p, q) < AT_CROSSING * (p.r + q.r))),
  );
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
  return sooner(last, first, points) ? points.toReversed() : points;
}

/** A stroke that reaches this far below the line has a tail there, in rig units. */
const TAIL = 450;
/** A stroke that goes up by this much after it went down by it, or down after up, zigzags. In rig units. */
const ZIGZAG = 600;
/** What zigzags begins and ends at its sides, within this share of its width. */
const SIDE = 0.5;
/** And goes back by no more than this share of its way to the right. */
const BACK = 0.4;

/** True for a stroke that goes a good way up and a good way down, and mostly one way across. */
function zigzags(points: readonly PenPoint[]): boolean {
  const ys = points.map((p) => p.y);
  const fall = (sign: 1 | -1): boolean => {
    let from = Number.POSITIVE_INFINITY;
    return ys.some((y) => {
      from = Math.min(from, sign * y);
      return sign * y - from > ZIGZAG;
    });
  };
  const first = points[0] as PenPoint;
  const last = points[points.length - 1] as PenPoint;
  let left = 0;
  let right = 0;
  points.slice(1).forEach((p, i) => {
    const step = (p.x - (points[i] as PenPoint).x) * Math.sign(last.x - first.x);
    if (step > 0) right += step;
    else left -= step;
  });
  return left < BACK * right && fall(1) && fall(-1);
}

/** True when a hand would rather begin at `a` than at `b`, the two ends of a stroke. */
function sooner(a: PenPoint, b: PenPoint, points: readonly PenPoint[]): boolean {
  const box = bounds(points);
  // A tail is never begun at its end.
  if (box.bottom > TAIL) {
    const lowest = points.findIndex((p) => p.y === box.bottom);
    const tail = lowest > points.length / 2 ? points[points.length - 1] : points[0];
    const head = tail === a ? b : a;
    if (head.y < (tail as PenPoint).y) return head === a;
  }
  const side = SIDE * (box.right - box.left);
  const wide = Math.min(a.x, b.x) < box.left + side && Math.max(a.x, b.x) > box.right - side;
  // N, V, W are made from left to right, wherever they begin; a plain way from the top down.
  if (wide && zigzags(points)) return a.x < b.x;
  return eagerness(a) < eagerness(b);
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

function lengthOf(points: readonly PenPoint[]): number {
  return points.slice(1).reduce((sum, p, i) => sum + distance(p, points[i] as PenPoint), 0);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function isFlat({ left, right, top, bottom }: Box): boolean {
  return bottom - top < 0.45 * (right - left);
}

function bounds(points: readonly PenPoint[]): Box {
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
