import type { PenPoint } from "./prune.ts";
import { distance } from "./skeleton.ts";

/** Step to which a way is evened out, and over how many steps its sampling noise is smoothed away, in rig units. */
const STEP = 12;
const SMOOTHING = 3;
/** How far the fitted curve may stray from the way, in rig units: 7 is 17 micrometres at an x-height of 2.4 mm. */
const TOLERANCE = 7;
/** How far the pen's half width may differ from what its two nodes say, in rig units. */
const WIDTH_TOLERANCE = 11;
/** No curve is longer than this, so that the stroke can bend between its nodes when it is written. */
const LONGEST = 520;

/** A way of points as a cubic chain in whole rig units with the pen's half width at each node. */
export function fitStroke(points: readonly PenPoint[]): { path: number[]; radii: number[] } {
  const path: number[] = [];
  const radii: number[] = [];
  for (const part of splitAtCorners(points)) {
    const even = smooth(resample(part));
    const fitted = fitRun(even, 0, even.length - 1, tangent(even, 0, 1), tangent(even, even.length - 1, -1));
    for (const { curve, from, to } of fitted) {
      if (path.length === 0) {
        path.push(curve[0], curve[1]);
        radii.push((even[from] as PenPoint).r);
      }
      path.push(curve[2], curve[3], curve[4], curve[5], curve[6], curve[7]);
      radii.push((even[to] as PenPoint).r);
    }
  }
  return { path: path.map(Math.round), radii: radii.map(Math.round) };
}

function splitAtCorners(points: readonly PenPoint[]): PenPoint[][] {
  const parts: PenPoint[][] = [[]];
  points.forEach((p, i) => {
    (parts[parts.length - 1] as PenPoint[]).push(p);
    if (p.corner && i > 0 && i < points.length - 1) parts.push([p]);
  });
  return parts;
}

function resample(points: readonly PenPoint[]): PenPoint[] {
  let length = 0;
  for (let i = 1; i < points.length; i++) length += distance(points[i - 1] as PenPoint, points[i] as PenPoint);
  const steps = Math.max(2, Math.round(length / STEP));
  const out: PenPoint[] = [points[0] as PenPoint];
  let walked = 0;
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1] as PenPoint;
    const b = points[i] as PenPoint;
    const d = distance(a, b);
    for (let want = (out.length * length) / steps; out.length < steps && want <= walked + d; want = (out.length * length) / steps) {
      const t = d === 0 ? 0 : (want - walked) / d;
      out.push({ x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y), r: a.r + t * (b.r - a.r) });
    }
    walked += d;
  }
  out.push(points[points.length - 1] as PenPoint);
  return out;
}

/** Binomial smoothing; the ends stay where they are. */
function smooth(points: readonly PenPoint[]): PenPoint[] {
  let out = [...points];
  for (let pass = 0; pass < 2 * SMOOTHING; pass++) {
    out = out.map((p, i) => {
      const a = out[i - 1];
      const b = out[i + 1];
      if (!a || !b) return p;
      return { x: (a.x + 2 * p.x + b.x) / 4, y: (a.y + 2 * p.y + b.y) / 4, r: (a.r + 2 * p.r + b.r) / 4 };
    });
  }
  return out;
}

interface Vector {
  readonly x: number;
  readonly y: number;
}
type Curve = readonly [number, number, number, number, number, number, number, number];
interface Fitted {
  readonly curve: Curve;
  readonly from: number;
  readonly to: number;
}

/** Unit direction of the run at an index, towards later points (`sign` 1) or earlier ones (-1). */
function tangent(points: readonly PenPoint[], at: number, sign: 1 | -1): Vector {
  const p = points[at] as PenPoint;
  const q = points[Math.max(0, Math.min(points.length - 1, at + 2 * sign))] as PenPoint;
  const d = distance(p, q) || 1;
  return { x: (q.x - p.x) / d, y: (q.y - p.y) / d };
}

/**
 * Cubic curves through points from index `from` to `to`, split where one strays by more than the tolerance: Schneider's method
 * (Graphics Gems, 1990) on evenly spaced points, whose parameters are therefore known and need no reparametrisation.
 */
function fitRun(points: readonly PenPoint[], from: number, to: number, start: Vector, end: Vector): Fitted[] {
  const curve = fitOne(points, from, to, start, end);
  const worst = furthest(points, from, to, curve);
  const long = (to - from) * STEP > LONGEST;
  if ((worst.distance <= TOLERANCE && !long) || to - from < 4) return [{ curve, from, to }];
  const split = long && worst.distance <= TOLERANCE ? Math.round((from + to) / 2) : Math.min(to - 2, Math.max(from + 2, worst.index));
  const a = points[split - 1] as PenPoint;
  const b = points[split + 1] as PenPoint;
  const d = distance(a, b) || 1;
  const on = { x: (b.x - a.x) / d, y: (b.y - a.y) / d };
  return [...fitRun(points, from, split, start, { x: -on.x, y: -on.y }), ...fitRun(points, split, to, on, end)];
}

function fitOne(points: readonly PenPoint[], from: number, to: number, start: Vector, end: Vector): Curve {
  const p0 = points[from] as PenPoint;
  const p3 = points[to] as PenPoint;
  let c00 = 0;
  let c01 = 0;
  let c11 = 0;
  let x0 = 0;
  let x1 = 0;
  for (let i = from; i <= to; i++) {
    const t = (i - from) / (to - from);
    const u = 1 - t;
    const b1 = 3 * u * u * t;
    const b2 = 3 * u * t * t;
    const near = u * u * u + b1;
    const far = t * t * t + b2;
    const p = points[i] as PenPoint;
    const dx = p.x - p0.x * near - p3.x * far;
    const dy = p.y - p0.y * near - p3.y * far;
    c00 += b1 * b1;
    c01 += b1 * b2 * (start.x * end.x + start.y * end.y);
    c11 += b2 * b2;
    x0 += b1 * (start.x * dx + start.y * dy);
    x1 += b2 * (end.x * dx + end.y * dy);
  }
  const det = c00 * c11 - c01 * c01;
  const chord = distance(p0, p3);
  const sound = (v: number): number => (v > 0.05 * chord && v < 3 * chord ? v : chord / 3);
  const a = sound(Math.abs(det) < 1e-12 ? 0 : (x0 * c11 - x1 * c01) / det);
  const b = sound(Math.abs(det) < 1e-12 ? 0 : (c00 * x1 - c01 * x0) / det);
  return [p0.x, p0.y, p0.x + a * start.x, p0.y + a * start.y, p3.x + b * end.x, p3.y + b * end.y, p3.x, p3.y];
}

function furthest(points: readonly PenPoint[], from: number, to: number, c: Curve): { index: number; distance: number } {
  let worst = { index: Math.round((from + to) / 2), distance: 0 };
  for (let i = from + 1; i < to; i++) {
    const t = (i - from) / (to - from);
    const u = 1 - t;
    const x = u * u * u * c[0] + 3 * u * u * t * c[2] + 3 * u * t * t * c[4] + t * t * t * c[6];
    const y = u * u * u * c[1] + 3 * u * u * t * c[3] + 3 * u * t * t * c[5] + t * t * t * c[7];
    const d = distance({ x, y }, points[i] as PenPoint);
    const straight = (points[from] as PenPoint).r * u + (points[to] as PenPoint).r * t;
    const stray = Math.max(d, (Math.abs((points[i] as PenPoint).r - straight) * TOLERANCE) / WIDTH_TOLERANCE);
    if (stray > worst.distance) worst = { index: i, distance: stray };
  }
  return worst;
}
