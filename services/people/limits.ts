/** The most of everything that is read from a file of people. What is beyond it was given by mistake, or means harm. */
export const LIMITS = {
  /** Bytes of a file: 5,000 people with a small picture each. */
  file: 64_000_000,
  /** Bytes of an .xlsx file, packed, and of all that is unpacked from it. */
  packed: 16_000_000,
  unpacked: 64_000_000,
  entries: 2_000,
  /** People in a file. */
  people: 20_000,
  columns: 300,
  /** Properties of a card. */
  properties: 2_000,
  /** Characters of one cell or one value. */
  text: 100_000,
  /** Bytes of a picture. */
  picture: 8_000_000,
} as const;

/** A number as it is read: 20,000. */
export function inWords(count: number): string {
  return count.toLocaleString("en-GB");
}
