import { heading } from "../geometry/cubic.ts";
import { fitBetween } from "./fit-between.ts";

/** Curves that meet at more than this angle meet at a corner, which stays: 12 degrees, as a cosine. */
const SMOOTH = Math.cos((12 * Math.PI) / 180);
/** One curve turns by no more than this, in radians: 125 degrees. */
const MOST_TURN = (125 * Math.PI) / 180;
/** No more curves than this become one. */
const MOST = 8;

/**
 * The same contour in fewer curves: neighbours that meet smoothly are drawn as one wherever that strays from them by no more than `tolerance`, in the chain's unit.
 * The first point, the last and every corner stay where they are.
 */
export function fewerCurves(chain: ArrayLike<number>, tolerance: number): ArrayLike<number> {
  const n = (chain.length - 2) / 6;
  if (n < 2) return chain;
  const turns = turnsOf(chain, n);
  const out: number[] = [chain[0] as number, chain[1] as number];
  for (let from = 0; from < n; ) {
    let to = from + 1;
    let best: readonly [number, number, number, number] | null = null;
    let turned = Math.abs(turns[2 * from] as number);
    while (to < n && to - from < MOST) {
      turned += Math.abs(turns[2 * to - 1] as number) + Math.abs(turns[2 * to] as number);
      if (Math.cos(turns[2 * to - 1] as number) < SMOOTH || turned > MOST_TURN) break;
      const fit = fitBetween(chain, from, to + 1, tolerance);
      if (!fit) break;
      best = fit;
      to++;
    }
    const end = 6 * to;
    if (best) out.push(...best);
    else out.push(chain[end - 4] as number, chain[end - 3] as number, chain[end - 2] as number, chain[end - 1] as number);
    out.push(chain[end] as number, chain[end + 1] as number);
    from = to;
  }
  return out;
}

/** By how much the way turns within each curve (even places) and from one to the next (odd places), in radians, left or right. */
function turnsOf(chain: ArrayLike<number>, n: number): Float64Array {
  const turns = new Float64Array(2 * n);
  let before = { x: 0, y: 0 };
  for (let k = 0; k < n; k++) {
    const start = heading(chain, 6 * k, 1);
    const end = heading(chain, 6 * k + 6, -1);
    if (k > 0) turns[2 * k - 1] = angle(before, start);
    turns[2 * k] = angle(start, end);
    before = end;
  }
  return turns;
}

function angle(a: { readonly x: number; readonly y: number }, b: { readonly x: number; readonly y: number }): number {
  return Math.atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y);
}
