import { flatten } from "../../core/geometry/cubic.ts";
import { inside } from "../../core/hand/rig/medial-axis.ts";

/** What a filled shape looks like on a grid: its area in square units, how many pieces it is in, and how many counters (holes) it has. */
export interface Raster {
  readonly area: number;
  readonly pieces: number;
  readonly counters: number;
}

/** A filled shape (closed chains, non-zero) on a grid of `step`; pieces and counters of fewer than `least` cells are not counted. */
export function raster(chains: readonly ArrayLike<number>[], step: number, least: number): Raster {
  const polygons = chains.map((chain) => flatten(chain, step, true));
  const all = polygons.flat();
  const xs = all.filter((_, i) => i % 2 === 0);
  const ys = all.filter((_, i) => i % 2 === 1);
  const left = Math.min(...xs) - 2 * step;
  const top = Math.min(...ys) - 2 * step;
  const width = Math.ceil((Math.max(...xs) - left) / step) + 3;
  const height = Math.ceil((Math.max(...ys) - top) / step) + 3;
  const ink = Array.from({ length: width * height }, (_, i) =>
    inside(polygons, left + (i % width) * step, top + Math.floor(i / width) * step),
  );
  const seen = new Uint8Array(ink.length);
  const sizes = { ink: [] as number[], paper: [] as number[] };
  ink.forEach((dark, start) => {
    if (seen[start]) return;
    let size = 0;
    const open = [start];
    seen[start] = 1;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      size++;
      for (const next of [
        at - 1,
        at + 1,
        at - width,
        at + width,
        ...(dark ? [at - width - 1, at - width + 1, at + width - 1, at + width + 1] : []),
      ]) {
        if (next < 0 || next >= ink.length || seen[next] || ink[next] !== dark) continue;
        seen[next] = 1;
        open.push(next);
      }
    }
    sizes[dark ? "ink" : "paper"].push(size);
  });
  const counted = (list: readonly number[]): number => list.filter((size) => size >= least).length;
  return { area: ink.filter(Boolean).length * step * step, pieces: counted(sizes.ink), counters: counted(sizes.paper) - 1 };
}
