import { curvePoint, curveSpeed } from "../geometry/cubic.ts";
import { derive, uniform } from "../geometry/hash.ts";
import type { RestStroke } from "./contacts.ts";

/** How far round a ring the pen comes, beyond once, as a share of the way round it: it falls short of where it began or goes on over its own beginning. */
const SHORT = 0.04;
const BEYOND = 0.26;

/**
 * The path of a ring that the pen goes round by chance less or more than once. No hand closes a ring where it began it; an affine map takes nearly all else that
 * strays in one as small as an o's.
 */
export function goRound({ path, along }: RestStroke, seed: number): Float64Array {
  const last = along.length - 1;
  const length = along[last] as number;
  const share = 1 + uniform(derive(seed, 21)) * (SHORT + BEYOND) - SHORT;
  const out = new Float64Array(path.length);
  const headings = Float64Array.from(along, (way, k) => {
    const place = (way * share) % length;
    let c = 0;
    while (c < last - 1 && (along[c + 1] as number) <= place) c++;
    const t = (place - (along[c] as number)) / ((along[c + 1] as number) - (along[c] as number) || 1);
    const i = 6 * c;
    out[6 * k] = curvePoint(path, i, t, 0);
    out[6 * k + 1] = curvePoint(path, i, t, 1);
    return Math.atan2(curveSpeed(path, i, t, 1), curveSpeed(path, i, t, 0));
  });
  for (let k = 0; k < last; k++) {
    const [a, b] = [headings[k] as number, headings[k + 1] as number];
    const turn = Math.abs(Math.atan2(Math.sin(b - a), Math.cos(b - a)));
    // The handles of a curve that turns so far, as of an arc.
    const reach = ((((along[k + 1] as number) - (along[k] as number)) * share) / 3) * (1 + (turn * turn) / 48);
    const i = 6 * k;
    out[i + 2] = (out[i] as number) + reach * Math.cos(a);
    out[i + 3] = (out[i + 1] as number) + reach * Math.sin(a);
    out[i + 4] = (out[i + 6] as number) - reach * Math.cos(b);
    out[i + 5] = (out[i + 7] as number) - reach * Math.sin(b);
  }
  return out;
}
