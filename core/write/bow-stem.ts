import { derive, normal } from "../geometry/hash.ts";
import type { RestStroke } from "./contacts.ts";
import type { Wander } from "./wander.ts";

/** How a stem departs from a straight line, across it, as standard deviations in rig units for each 1000 of its length: in one bow, and in a bow and one back. */
const BOW = 70;
const BACK = 55;
/** The pen lands and lifts with a flick to either side, so far (standard deviation), over this length at either end, in rig units. */
const FLICK = 80;
const FLICK_WAY = 420;

/**
 * Bends a straight stroke. Wherever a hand draws a line it bows, and each time otherwise; an affine map takes all else that strays off a line as short as an i's, and
 * two of them would be the same.
 */
export function bowStem({ path, along, first }: RestStroke, seed: number, wander: Wander): void {
  const last = along.length - 1;
  const length = along[last] as number;
  if (!(length > 0)) return;
  const end = path.length - 2;
  // Across the stroke, to its left.
  const nx = ((path[end + 1] as number) - (path[1] as number)) / length;
  const ny = -((path[end] as number) - (path[0] as number)) / length;
  const bow = (BOW * normal(derive(seed, 13)) * length) / 1000;
  const back = (BACK * normal(derive(seed, 14)) * length) / 1000;
  const flicks = [FLICK * normal(derive(seed, 15)), FLICK * normal(derive(seed, 16))] as const;
  const reach = Math.min(FLICK_WAY, length / 2);
  for (let k = 0; k <= last; k++) {
    const t = (along[k] as number) / length;
    let value = bow * 4 * t * (1 - t) + back * Math.sin(2 * Math.PI * t);
    let slope = (bow * 4 * (1 - 2 * t) + back * 2 * Math.PI * Math.cos(2 * Math.PI * t)) / length;
    for (const side of [0, 1] as const) {
      const away = side === 0 ? (along[k] as number) : length - (along[k] as number);
      if (away >= reach) continue;
      const u = 1 - away / reach;
      value += flicks[side] * u * u;
      slope += ((side === 0 ? -1 : 1) * 2 * flicks[side] * u) / reach;
    }
    const n = first + k;
    wander.dx[n] = (wander.dx[n] as number) + nx * value;
    wander.dy[n] = (wander.dy[n] as number) + ny * value;
    wander.sx[n] = (wander.sx[n] as number) + nx * slope;
    wander.sy[n] = (wander.sy[n] as number) + ny * slope;
  }
}
