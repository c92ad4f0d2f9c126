/** Gives arrays of whole numbers, zeroed, of the length asked for. */
export type TakeInts = (length: number) => Int32Array;

/**
 * Arrays cut from one larger one, `capacity` numbers long, and from more of that size when it is used up: a page holds tens of thousands of small
 * arrays, and each buffer of its own costs the collector more than what it holds.
 */
export function createArena(capacity: number): TakeInts {
  let buffer = new Int32Array(capacity);
  let used = 0;
  return (length) => {
    if (used + length > buffer.length) {
      buffer = new Int32Array(Math.max(capacity, length));
      used = 0;
    }
    used += length;
    return buffer.subarray(used - length, used);
  };
}

/** Gives an array of at least the length asked for. */
export type TakeScratch = (length: number) => Float64Array;

/**
 * One array that is used over and over: gives it with room for at least `length` numbers, as they were left, good until it is asked again. For what is worked
 * out and forgotten a thousand times a page.
 */
export function createScratch(): TakeScratch {
  let buffer = new Float64Array(1024);
  return (length) => {
    if (length > buffer.length) buffer = new Float64Array(2 * length);
    return buffer;
  };
}
