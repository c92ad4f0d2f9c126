import type { Diagnostic } from "../letter/diagnostic.ts";

/** Notes something to mend at an offset of the source; `field` is the detail it is about. */
export type Report = (code: string, message: string, at: number, field?: string) => void;

/** Line and column, both from 1, of an offset in a text. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Finds places in one source text. */
export type PlaceAt = (at: number) => Place;

/** A finder of places for a text whose lines end in "\n"; each look-up takes logarithmic time. */
export function placesOf(source: string): PlaceAt {
  const starts = [0];
  for (let at = source.indexOf("\n"); at !== -1; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
  return (at) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  };
}

/** No one mends more than this at once. */
const MOST = 100;

/** Collects what is to be mended. `list()` is in reading order, at most a hundred, the last saying how many more there are. */
export function createReports(placeAt: PlaceAt): { readonly report: Report; readonly list: () => readonly Diagnostic[] } {
  const found: { readonly at: number; readonly diagnostic: Diagnostic }[] = [];
  let dropped = 0;
  return {
    report: (code, message, at, field) => {
      if (found.length >= MOST) dropped++;
      else found.push({ at, diagnostic: { code, message, ...placeAt(at), ...(field === undefined ? {} : { field }) } });
    },
    list: () => {
      const sorted = found.toSorted((a, b) => a.at - b.at).map((one) => one.diagnostic);
      return dropped === 0 ? sorted : [...sorted, { code: "and-more", message: `There are ${dropped} more like these.` }];
    },
  };
}
