import { flatten } from "../../core/geometry/cubic.ts";
import { inside } from "../../core/hand/rig/medial-axis.ts";

/** How much two filled shapes have in common: intersection over union of the points of a grid, 0 to 1. Shapes are closed chains, filled non-zero. */
export function overlap(a: readonly ArrayLike<number>[], b: readonly ArrayLike<number>[], step: number): number {
  const p = a.map((chain) => flatten(chain, step, true));
  const q = b.map((chain) => flatten(chain, step, true));
  const all = [...p.flat(), ...q.flat()];
  const xs = all.filter((_, i) => i % 2 === 0);
  const ys = all.filter((_, i) => i % 2 === 1);
  let both = 0;
  let either = 0;
  for (let y = Math.min(...ys); y <= Math.max(...ys); y += step) {
    for (let x = Math.min(...xs); x <= Math.max(...xs); x += step) {
      const inA = inside(p, x, y);
      const inB = inside(q, x, y);
      if (inA && inB) both++;
      if (inA || inB) either++;
    }
  }
  return either === 0 ? 1 : both / either;
}
