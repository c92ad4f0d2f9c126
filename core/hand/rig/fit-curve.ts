import type { AxisPoint } from "./medial-axis.ts";
import { distance } from "./skeleton.ts";

/** A cubic curve: start, two handles, end. */
export type Curve = readonly [number, number, number, number, number, number, number, number];

/** A unit direction. */
export interface Vector {
  readonly x: number;
  readonly y: number;
}

/** A run of points from index `from` to `to`. */
export interface Run {
  readonly points: readonly AxisPoint[];
  /** Unit direction of the way at each point. */
  readonly ways: readonly Vector[];
  readonly from: number;
  readonly to: number;
  /** What the tolerances are multiplied by: 1, or more where the font's edges are rough. */
  readonly rough: number;
}

/** A curve through a run, and how far it strays from it: 1 is as far as it may. */
export interface FittedCurve {
  readonly curve: Curve;
  readonly stray: number;
}

/** How far the fitted curve may stray from the way, in rig units: 7 is 17 micrometres at an x-height of 2.4 mm. */
const TOLERANCE = 6;
/** How far either side of the ink may stray from where the pen's edge was, in rig units. */
const EDGE_TOLERANCE = 10;
/** A curve that strays by more than this many tolerances at first is not brought within one by moving its parameters. */
const HOPELESS = 4;
const ROUNDS = 3;

/**
 * The cubic nearest to a run in least squares: Schneider's method (Graphics Gems, 1990), the points' parameters moved to the nearest places of the
 * curve (Newton's step) until it is within its tolerance or is not going to be.
 */
export function fitCurve(run: Run): FittedCurve {
  const { from, to } = run;
  const at = Float64Array.from({ length: to - from + 1 }, (_, k) => k / (to - from));
  let best: FittedCurve | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const curve = leastSquares(run, at);
    const centre = strayOf(run, at, curve);
    const stray = centre > 1 ? centre : Math.max(centre, edgeStray(run, at, curve));
    if (best && stray >= best.stray) break;
    best = { curve, stray };
    if (stray <= 1 || stray > HOPELESS) break;
    nearer(run, at, curve);
  }
  return best as FittedCurve;
}

function leastSquares({ points, ways, from, to }: Run, at: Float64Array): Curve {
  const p0 = points[from] as AxisPoint;
  const p3 = points[to] as AxisPoint;
  const start = ways[from] as Vector;
  const back = ways[to] as Vector;
  const end = { x: -back.x, y: -back.y };
  let c00 = 0;
  let c01 = 0;
  let c11 = 0;
  let x0 = 0;
  let x1 = 0;
  for (let i = from; i <= to; i++) {
    const t = at[i - from] as number;
    const u = 1 - t;
    const b1 = 3 * u * u * t;
    const b2 = 3 * u * t * t;
    const near = u * u * u + b1;
    const far = t * t * t + b2;
    const p = points[i] as AxisPoint;
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

/** How far the curve strays from the run at most, in tolerances. */
function strayOf({ points, from, to, rough }: Run, at: Float64Array, c: Curve): number {
  let worst = 0;
  for (let i = from + 1; i < to; i++) {
    const p = points[i] as AxisPoint;
    const t = at[i - from] as number;
    const u = 1 - t;
    const x = u * u * u * c[0] + 3 * u * u * t * c[2] + 3 * u * t * t * c[4] + t * t * t * c[6] - p.x;
    const y = u * u * u * c[1] + 3 * u * u * t * c[3] + 3 * u * t * t * c[5] + t * t * t * c[7] - p.y;
    worst = Math.max(worst, x * x + y * y);
  }
  return Math.sqrt(worst) / (rough * TOLERANCE);
}

/** How far the sides of the curve's ink stray at most from the edges of the pen that went the run, in tolerances. */
function edgeStray(run: Run, at: Float64Array, c: Curve): number {
  const { points, ways, from, to, rough } = run;
  let worst = 0;
  for (const side of [1, -1] as const) {
    const edge = sideOf(run, c, side);
    for (let i = from + 1; i < to; i++) {
      const p = points[i] as AxisPoint;
      const way = ways[i] as Vector;
      const t = at[i - from] as number;
      const u = 1 - t;
      const x = u * u * u * edge[0] + 3 * u * u * t * edge[2] + 3 * u * t * t * edge[4] + t * t * t * edge[6] - p.x;
      const y = u * u * u * edge[1] + 3 * u * u * t * edge[3] + 3 * u * t * t * edge[5] + t * t * t * edge[7] - p.y;
      // Across the way only: along it, it is the same edge.
      worst = Math.max(worst, Math.abs(side * (x * way.y - y * way.x) - p.r));
    }
  }
  return worst / (rough * EDGE_TOLERANCE);
}

/** One side of the ink of a curve, 1 for the left one, -1 for the right one, as the ink's outline is made. */
function sideOf({ points, ways, from, to }: Run, c: Curve, side: 1 | -1): Curve {
  const start = ways[from] as Vector;
  const end = ways[to] as Vector;
  const r0 = side * (points[from] as AxisPoint).r;
  const r1 = side * (points[to] as AxisPoint).r;
  const ax = r0 * start.y;
  const ay = -r0 * start.x;
  const bx = r1 * end.y;
  const by = -r1 * end.x;
  const chordX = c[6] - c[0];
  const chordY = c[7] - c[1];
  const chord = chordX * chordX + chordY * chordY || 1;
  const scale = Math.max(-1, Math.min(3, 1 + ((bx - ax) * chordX + (by - ay) * chordY) / chord));
  return [
    c[0] + ax,
    c[1] + ay,
    c[0] + ax + scale * (c[2] - c[0]),
    c[1] + ay + scale * (c[3] - c[1]),
    c[6] + bx + scale * (c[4] - c[6]),
    c[7] + by + scale * (c[5] - c[7]),
    c[6] + bx,
    c[7] + by,
  ];
}

/** Moves each point's parameter one Newton step towards the place of the curve that is nearest to the point; they stay in order. */
function nearer({ points, from, to }: Run, at: Float64Array, c: Curve): void {
  for (let k = 1; k < to - from; k++) {
    const p = points[from + k] as AxisPoint;
    const t = at[k] as number;
    const u = 1 - t;
    const x = u * u * u * c[0] + 3 * u * u * t * c[2] + 3 * u * t * t * c[4] + t * t * t * c[6] - p.x;
    const y = u * u * u * c[1] + 3 * u * u * t * c[3] + 3 * u * t * t * c[5] + t * t * t * c[7] - p.y;
    const vx = 3 * (u * u * (c[2] - c[0]) + 2 * u * t * (c[4] - c[2]) + t * t * (c[6] - c[4]));
    const vy = 3 * (u * u * (c[3] - c[1]) + 2 * u * t * (c[5] - c[3]) + t * t * (c[7] - c[5]));
    const ax = 6 * (u * (c[4] - 2 * c[2] + c[0]) + t * (c[6] - 2 * c[4] + c[2]));
    const ay = 6 * (u * (c[5] - 2 * c[3] + c[1]) + t * (c[7] - 2 * c[5] + c[3]));
    const slope = vx * vx + vy * vy + x * ax + y * ay;
    if (slope <= 0) continue;
    at[k] = Math.max(at[k - 1] as number, Math.min(1, t - (x * vx + y * vy) / slope));
  }
}
