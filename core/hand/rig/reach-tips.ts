import { type AxisPoint, inside, type Polygons } from "./medial-axis.ts";
import { direction } from "./prune.ts";
import { degrees, type Limb, reversed } from "./skeleton.ts";

/** Step with which the outline is looked for beyond a stroke's end, in rig units. */
const STEP = 4;
/** The end's own direction is taken from this many radii of the stroke before it. */
const LEAD = 1.6;
/** Narrowest pen at a tip, as a share of the pen at the end of the axis. */
const TAPER = 0.7;

/** The limbs with every free end drawn out until the pen, round, touches the outline there: the axis itself stops short of a tapered tip. */
export function reachTips(limbs: readonly Limb[], polygons: Polygons): Limb[] {
  const count = degrees(limbs);
  return limbs.map((limb) => {
    let out = limb;
    if (count.get(limb.to) === 1) out = reachTip(out, polygons);
    if (count.get(limb.from) === 1) out = reversed(reachTip(reversed(out), polygons));
    return out;
  });
}

function reachTip(limb: Limb, polygons: Polygons): Limb {
  const end = limb.points[limb.points.length - 1] as AxisPoint;
  const back = direction(limb.points.toReversed(), 0, LEAD * end.r);
  let far = 0;
  while (far < 6 * end.r && inside(polygons, end.x - back.x * (far + STEP), end.y - back.y * (far + STEP))) far += STEP;
  const r = Math.max(TAPER * end.r, Math.min(end.r, 2 * end.r - 0.6 * far));
  const reach = far - r;
  if (reach < STEP) return limb;
  return { ...limb, points: [...limb.points, { x: end.x - back.x * reach, y: end.y - back.y * reach, r }] };
}
