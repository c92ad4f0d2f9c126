import type { Rig } from "./rig.ts";

/** Ends between these heights, in rig units from the baseline (y down), lead on to what follows: tails below the line and tall ends do not. */
const HIGHEST = -1100;
const LOWEST = 200;
/** The pen has to leave rightwards by at least this share of its way. */
const RIGHTWARDS = 0.35;

/**
 * Index of the stroke with which a letter leads on to the right: the one that ends furthest right, with its pen moving that way. Null where the letter
 * ends otherwise, as an s or a g does.
 */
export function exitOf(rig: Rig): number | null {
  let exit: number | null = null;
  let furthest = Number.NEGATIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  rig.forEach(({ kind, path }, i) => {
    for (let k = 0; k < path.length; k += 6) right = Math.max(right, path[k] as number);
    if (kind !== "main") return;
    const x = path[path.length - 2] as number;
    const y = path[path.length - 1] as number;
    const dx = x - (path[path.length - 4] as number);
    const dy = y - (path[path.length - 3] as number);
    if (y < HIGHEST || y > LOWEST || dx < RIGHTWARDS * Math.hypot(dx, dy) || x <= furthest) return;
    furthest = x;
    exit = i;
  });
  // Another stroke that reaches further right would be run through.
  return furthest >= right - 60 ? exit : null;
}
