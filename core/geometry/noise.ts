import { normal } from "./hash.ts";

/**
 * Smooth noise on a line: normal values on a lattice of step 1, joined by cubic (Catmull-Rom) interpolation.
 * Mean 0; the root mean square over a long stretch is 1 (the interpolation alone would give .90, measured over 800,000 values; it is scaled back).
 */
const RMS = 0.9;

/** Value at `x` of the noise that `seed` stands for. Continuous, with a continuous slope. */
export function noise(seed: number, x: number): number {
  const i = Math.floor(x);
  const t = x - i;
  const a = normal(seed + Math.imul(i - 1, 0x9e3779b1));
  const b = normal(seed + Math.imul(i, 0x9e3779b1));
  const c = normal(seed + Math.imul(i + 1, 0x9e3779b1));
  const d = normal(seed + Math.imul(i + 2, 0x9e3779b1));
  return (b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))) / RMS;
}

/** A table of lattice values for a stretch that is read many times: `at(x)` and its derivative `slope(x)` per lattice step. */
export interface NoiseTrack {
  at(x: number): number;
  slope(x: number): number;
}

/** The same noise as {@link noise}, remembering its lattice values: several times faster where a stretch is read densely. */
export function noiseTrack(seed: number): NoiseTrack {
  const lattice: number[] = [];
  // Lattice index -8 is the first remembered one; a line never reaches further left than a few x-heights.
  const FIRST = -8;
  const value = (i: number): number => {
    const index = i - FIRST;
    if (index < 0) return normal(seed + Math.imul(i, 0x9e3779b1));
    let v = lattice[index];
    if (v === undefined) {
      for (let k = lattice.length; k <= index; k++) lattice[k] = normal(seed + Math.imul(k + FIRST, 0x9e3779b1));
      v = lattice[index] as number;
    }
    return v;
  };
  return {
    at(x) {
      const i = Math.floor(x);
      const t = x - i;
      const a = value(i - 1);
      const b = value(i);
      const c = value(i + 1);
      const d = value(i + 2);
      return (b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))) / RMS;
    },
    slope(x) {
      const i = Math.floor(x);
      const t = x - i;
      const a = value(i - 1);
      const b = value(i);
      const c = value(i + 1);
      const d = value(i + 2);
      return (0.5 * (c - a) + t * (2 * a - 5 * b + 4 * c - d) + 1.5 * t * t * (3 * (b - c) + d - a)) / RMS;
    },
  };
}
