import { derive } from "../geometry/hash.ts";
import { noiseTrack } from "../geometry/noise.ts";
import type { Habits } from "../hand/hand.ts";

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
export const FIELD_STEP = 100;
/** Place of the first entry: strokes may reach left of the line's start. */
export const FIELD_START = -2000;

/** Lattice of the noise of single letters, of words and of what changes slowly, in x-heights (facts/handwriting: what looked right on six fonts). */
const LETTER = 1.1;
const BASELINE = 0.9;
const SLOW = 8;
/** A cubic noise of lattice 1 has a slope of about this rms; it turns a wanted change of width into a shift. */
const SLOPE_RMS = 1.25;
/** Letters keep their proportions: no letter is taller or shorter than the hand's own by more than this. */
const TALLEST = 0.14;

/** The field of one line, from its seed. `width` is the line's length in rig units. */
export function lineField(seed: number, width: number, habits: Habits, steadiness: number): LineField {
  const count = Math.ceil((width - FIELD_START + 3000) / FIELD_STEP) + 2;
  const tracks = Array.from({ length: 8 }, (_, i) => noiseTrack(derive(seed, 100 + i)));
  const [tall, size, lean, wordLean, wide, base, slowBase] = tracks as [Track, Track, Track, Track, Track, Track, Track];
  const height = new Float64Array(count);
  const slant = new Float64Array(count);
  const across = new Float64Array(count);
  const down = new Float64Array(count);
  const radian = Math.PI / 180;
  for (let i = 0; i < count; i++) {
    const u = (FIELD_START + i * FIELD_STEP) / 1000;
    const change = habits.height * tall.at(u / LETTER) + habits.size * size.at(u / SLOW);
    height[i] = 1 + Math.max(-TALLEST, Math.min(TALLEST, change));
    slant[i] = radian * (habits.slant * lean.at(u / LETTER) + habits.wordSlant * wordLean.at(u / SLOW));
    across[i] = ((1000 * habits.width * LETTER) / SLOPE_RMS) * wide.at(u / LETTER);
    down[i] = 1000 * steadiness * (habits.baseline * base.at(u / BASELINE) + 0.03 * slowBase.at(u / SLOW));
  }
  return { height, slant, across, down };
}

type Track = ReturnType<typeof noiseTrack>;
