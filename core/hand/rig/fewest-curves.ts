import { type Curve, fitCurve, type Vector } from "./fit-curve.ts";
import type { AxisPoint } from "./medial-axis.ts";
import { distance } from "./skeleton.ts";

/** A curve and the indices of the points it runs between. */
export interface PlacedCurve {
  readonly curve: Curve;
  readonly from: number;
  readonly to: number;
}

/** A node may stand at every so many points. */
const APART = 3;
/** The pen turns by no more than this within one curve, in degrees: the ink's sides are offsets of the curve, and true only where it does not turn too far. */
const MOST_TURN = 110;
/** Runs this long that fit no more are not tried longer. */
const TRIES = 2;

/** What straying a whole tolerance costs, in curves; what strays further costs a curve for each tolerance more. */
const STRAY_COST = 0.3;

/** The best way to a node so far, and the last curve on it. */
interface Reached {
  readonly cost: number;
  readonly last: PlacedCurve | null;
}

/**
 * The fewest cubic curves that go through evenly spaced points within their tolerance, and of those the ones that stray least. Each spans at most `longest`
 * steps; where nothing fits, one spans the points between two possible nodes as well as it can. `rough` multiplies the tolerance.
 */
export function fewestCurves(points: readonly AxisPoint[], longest: number, rough = 1): PlacedCurve[] {
  const end = points.length - 1;
  const gaps = Math.max(1, Math.round(end / APART));
  const nodes = Array.from({ length: gaps + 1 }, (_, i) => Math.round((i * end) / gaps));
  const ways = points.map((_, i) => headingAt(points, i));
  const turned = turns(points);
  const best: (Reached | null)[] = nodes.map((_, i) => (i === 0 ? { cost: 0, last: null } : null));
  for (let i = 0; i < nodes.length - 1; i++) {
    const before = best[i] as Reached;
    const from = nodes[i] as number;
    let failed = 0;
    for (let j = i + 1; j < nodes.length && failed < TRIES; j++) {
      const to = nodes[j] as number;
      const far = to - from > longest || (turned[to] as number) - (turned[from] as number) > MOST_TURN;
      if (far && j > i + 1) break;
      const { curve, stray } = fitCurve({ points, ways, from, to, rough });
      if (stray > 1) failed++;
      if (stray > 1 && j > i + 1) continue;
      const cost = before.cost + 1 + STRAY_COST * stray * stray + Math.max(0, stray - 1);
      if (cost < (best[j]?.cost ?? Number.POSITIVE_INFINITY)) best[j] = { cost, last: { curve, from, to } };
    }
  }
  const out: PlacedCurve[] = [];
  for (let i = nodes.length - 1; i > 0; ) {
    const { last } = best[i] as Reached;
    if (!last) break;
    out.unshift(last);
    i = nodes.indexOf(last.from);
  }
  return out;
}

/** Unit direction of the way at a point, from its neighbours on either side. */
function headingAt(points: readonly AxisPoint[], at: number): Vector {
  const a = points[Math.max(0, at - (at === points.length - 1 ? 2 : 1))] as AxisPoint;
  const b = points[Math.min(points.length - 1, at + (at === 0 ? 2 : 1))] as AxisPoint;
  const d = distance(a, b) || 1;
  return { x: (b.x - a.x) / d, y: (b.y - a.y) / d };
}

/** By how many degrees the way has turned from its start, either way, at each point. */
function turns(points: readonly AxisPoint[]): Float64Array {
  const out = new Float64Array(points.length);
  for (let i = 1; i < points.length - 1; i++) {
    const a = points[i - 1] as AxisPoint;
    const p = points[i] as AxisPoint;
    const b = points[i + 1] as AxisPoint;
    const turn = Math.atan2((p.x - a.x) * (b.y - p.y) - (p.y - a.y) * (b.x - p.x), (p.x - a.x) * (b.x - p.x) + (p.y - a.y) * (b.y - p.y));
    out[i] = (out[i - 1] as number) + (Math.abs(turn) * 180) / Math.PI;
  }
  if (points.length > 1) out[points.length - 1] = out[points.length - 2] as number;
  return out;
}
