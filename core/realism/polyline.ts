import { type Chain, flatten } from "../geometry/cubic.ts";

/** How finely curves are stepped, in x-heights: far under a pen's width. */
const STEP = 0.02;
/** No stroke needs more steps: some 40 x-heights of way. A file with nonsense in it then costs no more than another. */
const MOST_STEPS = 2000;

/** A pen stroke's cubic chain as a polyline `[x, y, ...]` in its own unit, stepped for letters of this x-height. Of one point, that point. */
export function polyline(chain: Chain, xHeight: number): readonly number[] {
  let way = 0;
  for (let i = 2; i < chain.length; i += 2)
    way += Math.hypot((chain[i] as number) - (chain[i - 2] as number), (chain[i + 1] as number) - (chain[i - 1] as number));
  return flatten(chain, Math.max(STEP * xHeight, way / MOST_STEPS), false);
}
