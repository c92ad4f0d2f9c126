import { fewestCurves } from "./fewest-curves.ts";
import type { PenPoint } from "./prune.ts";
import { distance } from "./skeleton.ts";

/** Step to which a way is evened out, and over how many steps its sampling noise is smoothed away, in rig units. */
const STEP = 12;
const SMOOTHING = 3;
/** No curve is longer than this, so that the stroke can bend between its nodes when it is written. */
const LONGEST = 520;

/** A way of points as a cubic chain in whole rig units with the pen's half width at each node; `rough` as in {@link makeRig}. */
export function fitStroke(points: readonly PenPoint[], rough = 1): { path: number[]; radii: number[] } {
  const path: number[] = [];
  const radii: number[] = [];
  for (const part of splitAtCorners(points)) {
    const even = smooth(resample(part), SMOOTHING * rough * rough);
    for (const { curve, from, to } of fewestCurves(even, Math.floor(LONGEST / STEP), rough)) {
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

/** Binomial smoothing over so many steps; the ends stay where they are. */
function smooth(points: readonly PenPoint[], steps: number): PenPoint[] {
  let out = [...points];
  for (let pass = 0; pass < 2 * steps; pass++) {
    out = out.map((p, i) => {
      const a = out[i - 1];
      const b = out[i + 1];
      if (!a || !b) return p;
      return { x: (a.x + 2 * p.x + b.x) / 4, y: (a.y + 2 * p.y + b.y) / 4, r: (a.r + 2 * p.r + b.r) / 4 };
    });
  }
  return out;
}
