import { inside, type Polygons } from "./medial-axis.ts";
import type { PenPoint } from "./prune.ts";
import type { Limb } from "./skeleton.ts";

/** A way for each contour too round to have an axis of its own: a short touch of the pen along its longer side. */
export function dotsOf(polygons: Polygons, limbs: readonly Limb[]): PenPoint[][] {
  return polygons
    .filter((polygon) => {
      const first = [polygon[0] as number, polygon[1] as number] as const;
      // A hole is no dot: just outside its boundary there is ink of another contour.
      const others = polygons.filter((p) => p !== polygon);
      if (others.length > 0 && inside(others, first[0], first[1])) return false;
      return !limbs.some((l) => l.points.some((p) => inside([polygon], p.x, p.y)));
    })
    .map(touch);
}

function touch(polygon: readonly number[]): PenPoint[] {
  const n = polygon.length / 2;
  let x = 0;
  let y = 0;
  for (let i = 0; i < polygon.length; i += 2) {
    x += (polygon[i] as number) / n;
    y += (polygon[i + 1] as number) / n;
  }
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < polygon.length; i += 2) {
    const dx = (polygon[i] as number) - x;
    const dy = (polygon[i + 1] as number) - y;
    xx += (dx * dx) / n;
    xy += (dx * dy) / n;
    yy += (dy * dy) / n;
  }
  // Principal axis of the boundary; on an ellipse of half axes a, b the variances along them are a^2 / 2 and b^2 / 2.
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const mean = (xx + yy) / 2;
  const spread = Math.hypot((xx - yy) / 2, xy);
  const long = Math.sqrt(2 * (mean + spread));
  const r = Math.sqrt(2 * Math.max(mean - spread, 1));
  const half = Math.max(long - r, 0.15 * r);
  const dx = Math.cos(angle) * half;
  const dy = Math.sin(angle) * half;
  return [
    { x: x - dx, y: y - dy, r },
    { x, y, r },
    { x: x + dx, y: y + dy, r },
  ];
}
