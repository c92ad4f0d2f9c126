import { Clipper, FillRule } from "clipper2-ts";
import type { Polygons } from "./medial-axis.ts";

/** Clipper works on whole numbers: rig units are given this many steps each. */
const GRID = 16;

/** The same filled shape without overlaps: fonts of joined hands lay their connecting strokes over the letters. */
export function uniteContours(polygons: Polygons): Polygons {
  const paths = polygons.map((p) => {
    const path: { x: number; y: number }[] = [];
    for (let i = 0; i < p.length; i += 2) path.push({ x: Math.round((p[i] as number) * GRID), y: Math.round((p[i + 1] as number) * GRID) });
    return path;
  });
  return Clipper.union(paths, FillRule.NonZero)
    .map((path) => path.flatMap(({ x, y }) => [x / GRID, y / GRID]))
    .filter((p) => p.length >= 6);
}

/** The same closed polygon with its points about `spacing` apart; corners are kept to within half of that. */
export function evenly(polygon: readonly number[], spacing: number): number[] {
  const out: number[] = [];
  for (let i = 0; i < polygon.length; i += 2) {
    const x = polygon[i] as number;
    const y = polygon[i + 1] as number;
    const last = out.length;
    if (last > 0 && Math.hypot(x - (out[last - 2] as number), y - (out[last - 1] as number)) < spacing / 2) continue;
    const next = (i + 2) % polygon.length;
    const dx = (polygon[next] as number) - x;
    const dy = (polygon[next + 1] as number) - y;
    const steps = Math.max(1, Math.round(Math.hypot(dx, dy) / spacing));
    for (let k = 0; k < steps; k++) out.push(x + (dx * k) / steps, y + (dy * k) / steps);
  }
  return out;
}

/** The same closed polygon with each point drawn towards its neighbours `passes` times (binomial weights): it loses its roughness and keeps its shape. */
export function soften(polygon: readonly number[], passes: number): readonly number[] {
  const n = polygon.length;
  let out = polygon;
  for (let pass = 0; pass < passes; pass++) {
    const from = out;
    out = from.map((v, i) => ((from[(i + n - 2) % n] as number) + 2 * v + (from[(i + 2) % n] as number)) / 4);
  }
  return out;
}
