import { z } from "zod";
import type { Rig, RigStroke } from "./rig.ts";

/**
 * A letter's strokes put right, by their numbers on the contact sheet: all that are to be made, in writing order, those to be made from their other end
 * with a minus. `[2, -1]` makes the second first and then the first, the other way round.
 */
export const correctionSchema = z
  .array(z.int().refine((n) => n !== 0, "strokes are numbered from 1"))
  .refine((numbers) => new Set(numbers.map(Math.abs)).size === numbers.length, "a stroke is made once");

/** A correction as validated. */
export type Correction = z.infer<typeof correctionSchema>;

/** The rig with a letter's correction; numbers it has no stroke for are passed over. */
export function correctRig(rig: Rig, correction: Correction): Rig {
  return correction.flatMap((number) => {
    const stroke = rig[Math.abs(number) - 1];
    if (!stroke) return [];
    return [number > 0 ? stroke : turnedRound(stroke)];
  });
}

function turnedRound({ kind, path, radii }: RigStroke): RigStroke {
  const points = Array.from({ length: path.length / 2 }, (_, i) => path.slice(2 * i, 2 * i + 2));
  return { kind, path: points.reverse().flat(), radii: radii.toReversed() };
}
