import { derive } from "../geometry/hash.ts";
import { addNoise, walk } from "../geometry/noise.ts";
import type { Habits } from "../hand/hand.ts";
import type { Line } from "../layout/break-lines.ts";

/**
 * How a line bends the hand: continuous functions of the place along the line, so that every letter comes out different and joins stay
 * joined. Lengths are in rig units (1000 to the x-height), tables have a step of {@link FIELD_STEP}.
 */
export interface LineField {
  /** Height of letters as a share, tangent of the slant's change, shift along the line, shift down. */
  readonly height: Float64Array;
  readonly slant: Float64Array;
  readonly across: Float64Array;
  readonly down: Float64Array;
}

/** Distance between the entries of a field's tables, in rig units. */
export const FIELD_STEP = 160;
/** Place of the first entry: strokes may reach left of the line's start. */
export const FIELD_START = -2000;

/** Lattice of the noise of single letters, of words and of what changes slowly, in x-heights (facts/handwriting: what looked right on six fonts). */
const LETTER = 1.1;
const BASELINE = 1;
const SLOW = 8;
/** The slope of a noise of lattice 1 has this rms, measured over 160,000 values; it turns a wanted change of width into a shift. */
const SLOPE_RMS = 1.69;
/** Letters keep their proportions: no letter is taller or shorter than the hand's own by more than this. */
const TALLEST = 0.14;

/** How far whole lines lean and grow, as shares of what words do and of the slow change of size within a line. */
const LEAN_SHARE = 0.35;
const GROW_SHARE = 0.5;

/** The field of one line, from its seed and that of the line above. `width` is the line's length in rig units. */
export function lineField({ seed, above, width }: Pick<Line, "seed" | "above" | "width">, habits: Habits, steadiness: number): LineField {
  const count = Math.ceil((width - FIELD_START + 3000) / FIELD_STEP) + 2;
  const places = new Float64Array(count);
  for (let i = 0; i < count; i++) places[i] = FIELD_START + i * FIELD_STEP;
  const track = (...parts: readonly (readonly [salt: number, lattice: number, amount: number])[]): Float64Array => {
    const value = new Float64Array(count);
    for (const [salt, lattice, amount] of parts) addNoise(derive(seed, salt), places, 1000 * lattice, amount, { value, at: 0 });
    return value;
  };
  const radian = Math.PI / 180;
  const height = track([100, LETTER, habits.height], [101, SLOW, habits.size]);
  const grow = GROW_SHARE * habits.size * walk(derive(seed, 107), derive(above, 107));
  for (let i = 0; i < count; i++) height[i] = 1 + grow + Math.max(-TALLEST, Math.min(TALLEST, height[i] as number));
  const slant = track([102, LETTER, radian * habits.slant], [103, SLOW, radian * habits.wordSlant]);
  const lean = LEAN_SHARE * radian * habits.wordSlant * walk(derive(seed, 108), derive(above, 108));
  for (let i = 0; i < count; i++) slant[i] = (slant[i] as number) + lean;
  const across = track([104, LETTER, (1000 * habits.width * LETTER) / SLOPE_RMS]);
  const down = track([105, BASELINE, 1000 * steadiness * habits.baseline], [106, SLOW, 30 * steadiness]);
  return { height, slant, across, down };
}
