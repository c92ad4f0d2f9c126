/**
 * Seeded hashing: the only source of chance in core. Integer arithmetic alone, so that it is the same on every machine.
 */

/** 32-bit FNV-1a of a text's UTF-16 units, finished with a murmur3 mix: a seed of 0 to 2^32 - 1. */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  }
  return mix(h);
}

/** Avalanches a 32-bit integer (murmur3's finaliser, public domain): 0 to 2^32 - 1. */
export function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A seed derived from another and a whole number, such as a line's seed from its paragraph's: 0 to 2^32 - 1. */
export function derive(seed: number, salt: number): number {
  return mix(Math.imul(seed ^ 0x9e3779b9, 0x01000193) + Math.imul(salt | 0, 0x27d4eb2f));
}

/** A number of [0, 1) for a seed. */
export function uniform(seed: number): number {
  return mix(seed) / 0x100000000;
}

/** A number of about normal distribution, mean 0 and variance 1, within +-3.5 (the sum of four uniforms, scaled). */
export function normal(seed: number): number {
  const a = mix(seed);
  const b = mix(seed ^ 0x5bd1e995);
  const sum = (a & 0xffff) + (a >>> 16) + (b & 0xffff) + (b >>> 16);
  // Four uniforms on 0..65535 have mean 131070 and standard deviation 65536 / sqrt(3).
  return (sum - 131070) / 37837.2;
}
