import { derive, normal, uniform } from "../geometry/hash.ts";
import type { RestStroke } from "./contacts.ts";
import type { Wander } from "./wander.ts";

/** How far a stem bows across a straight line, in one bow, in two, three and four: standard deviations in rig units for each 1000 of its length. */
const BOWS = [55, 25, 32, 30] as const;
/** The pen may come to a stem from the left and from below it, and leave to the right and up again: so far at most, over this share of its length. */
const ENTRY = { aside: 120, back: 250, share: 0.35 } as const;
const EXIT = { aside: 180, back: 450, share: 0.4 } as const;
/** Neither goes further than this share of the way to the letter there. */
const ROOM = 0.35;
/** A stem shorter than this, in rig units, has smaller ends. */
const LONG = 1400;

/**
 * Bends a straight stroke as a hand does: it bows, the pen comes to it with a tick or without one, and leaves it with a foot or without one. An affine map takes
 * all else that strays off a line as short as an i's, and much of a bow alone: two bows differ in nothing but their size. It bows by the chance `way`, which
 * stems side by side share, so that they do not cross; its ends by its own, `seed`.
 */
export function bowStem({ path, along, room, first, freedom }: RestStroke, seed: number, way: number, wander: Wander): void {
  const last = along.length - 1;
  const length = along[last] as number;
  if (!(length > 0)) return;
  const end = path.length - 2;
  const ux = ((path[end] as number) - (path[0] as number)) / length;
  const uy = ((path[end + 1] as number) - (path[1] as number)) / length;
  const bows = BOWS.map((bow, k) => (freedom * bow * normal(derive(way, 13 + k)) * length) / 1000);
  const size = freedom * Math.min(1, length / LONG);
  const [entry, exit] = [ENTRY, EXIT].map(({ aside, back, share }, k) => {
    const turnedBack = size * back * uniform(derive(seed, 19 + k));
    const most = Math.min(size * aside, ROOM * (room[k] as number));
    return { aside: most * uniform(derive(seed, 17 + k)), back: turnedBack, reach: share * length, lost: lost(turnedBack, share * length) };
  }) as [End, End];
  for (let k = 0; k <= last; k++) {
    const t = (along[k] as number) / length;
    let [across, acrossSlope] = [0, 0];
    bows.forEach((bow, n) => {
      across += bow * Math.sin((n + 1) * Math.PI * t);
      acrossSlope += (bow * (n + 1) * Math.PI * Math.cos((n + 1) * Math.PI * t)) / length;
    });
    // Drawn out by what its ends take, so that it stands as high and as low as before.
    let down = exit.lost * t - entry.lost * (1 - t);
    let downSlope = (exit.lost + entry.lost) / length;
    const before = 1 - (along[k] as number) / entry.reach;
    if (before > 0) {
      across -= entry.aside * before * before;
      acrossSlope += (2 * entry.aside * before) / entry.reach;
      down += entry.back * before * before;
      downSlope -= (2 * entry.back * before) / entry.reach;
    }
    const after = 1 - (length - (along[k] as number)) / exit.reach;
    if (after > 0) {
      across += exit.aside * after * after;
      acrossSlope += (2 * exit.aside * after) / exit.reach;
      down -= exit.back * after * after;
      downSlope -= (2 * exit.back * after) / exit.reach;
    }
    const n = first + k;
    wander.dx[n] = (wander.dx[n] as number) + uy * across + ux * down;
    wander.dy[n] = (wander.dy[n] as number) - ux * across + uy * down;
    wander.sx[n] = (wander.sx[n] as number) + uy * acrossSlope + ux * downSlope;
    wander.sy[n] = (wander.sy[n] as number) - ux * acrossSlope + uy * downSlope;
  }
}

/** How a stem begins or ends: how far to the side and back along itself, over which way, and by how much that shortens it; rig units. */
interface End {
  readonly aside: number;
  readonly back: number;
  readonly reach: number;
  readonly lost: number;
}

/** By how much a stem is shorter when its end turns back by the square of the way into its last `reach`. */
function lost(back: number, reach: number): number {
  if (2 * back <= reach) return back;
  const turn = reach / (2 * back);
  return reach * (1 - turn) + back * turn * turn;
}
