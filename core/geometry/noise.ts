import { normal, uniform } from "./hash.ts";

/**
 * Smooth noise on a line: even values on a lattice of step 1, joined by cubic (Catmull-Rom) interpolation. Even ones, because a hand
 * strays often but never far: with normal values one letter in a line jumps by half its height.
 * Mean 0; the root mean square over a long stretch is 1 (the interpolation alone would give .90, measured over 800,000 values; it is scaled back).
 */
const RMS = 0.9;

/** A lattice value: evenly drawn, mean 0, variance 1. */
function drawn(seed: number): number {
  return (uniform(seed) - 0.5) * Math.sqrt(12);
}

/** Value at `x` of the noise that `seed` stands for. Continuous, with a continuous slope. */
export function noise(seed: number, x: number): number {
  const i = Math.floor(x);
  const t = x - i;
  const a = drawn(seed + Math.imul(i - 1, 0x9e3779b1));
  const b = drawn(seed + Math.imul(i, 0x9e3779b1));
  const c = drawn(seed + Math.imul(i + 1, 0x9e3779b1));
  const d = drawn(seed + Math.imul(i + 2, 0x9e3779b1));
  return (b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))) / RMS;
}

/**
 * What {@link addNoise} adds to: values, and their derivatives by place where wanted, both from index `at` on; each taken as often as `share` says of its place,
 * once where there is none.
 */
export interface NoiseSum {
  readonly value: Float64Array;
  readonly slope?: Float64Array;
  readonly at: number;
  readonly share?: ArrayLike<number>;
}

/**
 * The same noise at many places, in rising order: adds `amount` times its value at `places[k] / step`, and its derivative by place, to a
 * sum. Lattice values are drawn once for each cell that is crossed.
 */
export function addNoise(
  seed: number,
  places: ArrayLike<number>,
  step: number,
  amount: number,
  { value, slope, at, share }: NoiseSum,
): void {
  const cells = 1 / step;
  const scale = amount / RMS;
  let cell = Number.NaN;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  // The cell's cubic, by rising powers.
  let c0 = 0;
  let c1 = 0;
  let c2 = 0;
  let c3 = 0;
  for (let k = 0; k < places.length; k++) {
    const x = (places[k] as number) * cells;
    const i = Math.floor(x);
    if (i !== cell) {
      const next = i === cell + 1;
      a = next ? b : drawn(seed + Math.imul(i - 1, 0x9e3779b1));
      b = next ? c : drawn(seed + Math.imul(i, 0x9e3779b1));
      c = next ? d : drawn(seed + Math.imul(i + 1, 0x9e3779b1));
      d = drawn(seed + Math.imul(i + 2, 0x9e3779b1));
      cell = i;
      c0 = scale * b;
      c1 = 0.5 * scale * (c - a);
      c2 = 0.5 * scale * (2 * a - 5 * b + 4 * c - d);
      c3 = 0.5 * scale * (3 * (b - c) + d - a);
    }
    const t = x - i;
    const part = share ? (share[k] as number) : 1;
    value[at + k] = (value[at + k] as number) + part * (c0 + t * (c1 + t * (c2 + t * c3)));
    if (slope) slope[at + k] = (slope[at + k] as number) + part * cells * (c1 + t * (2 * c2 + 3 * t * c3));
  }
}

/** Neighbouring lines of real pages resemble each other this much (lag-1 correlation of margin and slope, 196 letter pages). */
const MEMORY = 0.28;

/** A step of a correlated walk, mean 0 and variance 1, from the seed of a line and that of the line above it: it needs no other line. */
export function walk(seed: number, above: number): number {
  // x + a y of two independent normals has lag-1 correlation a / (1 + a^2); a = .31 gives .28.
  const a = MEMORY / (1 - MEMORY * MEMORY);
  return (normal(seed) + a * normal(above)) / Math.hypot(1, a);
}
