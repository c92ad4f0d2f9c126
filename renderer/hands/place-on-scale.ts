import { type Measure, RANGES } from "../../core/realism/ranges.ts";

/** Where the natural range begins and ends on every scale (as in hands.css), and how near its ends a mark may come, in percent. */
const BAND = { from: 25, to: 75 } as const;
const EDGE = 2;

/** Where a value stands on its scale, in percent from the left; never off it. */
export function placeOnScale(measure: Measure, value: number): number {
  const { low, high } = RANGES[measure];
  const place = BAND.from + ((value - low) / (high - low)) * (BAND.to - BAND.from);
  return Math.min(100 - EDGE, Math.max(EDGE, place));
}
