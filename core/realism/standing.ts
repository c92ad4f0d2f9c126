import { deviation, mean } from "./statistics.ts";
import type { WrittenLine } from "./written-lines.ts";

/** Lines with fewer letters follow each of them too closely to tell how far one strays. */
const FEWEST_ON_LINE = 8;
const FEWEST_LETTERS = 30;
/** Less than this, in x-heights, is the rounding of whole micrometres, and no movement of the hand. */
const STILL = 0.004;
/** Neighbours on a line, in x-heights from middle to middle. */
const NEIGHBOURS = { from: 0.3, to: 1.5 } as const;

/** Measure 7: standard deviation of letters' feet about their line, in x-heights. Null with fewer than thirty letters. */
export function baselineDeviation(lines: readonly WrittenLine[]): number | null {
  const all = longOnes(lines).flatMap(({ letters }) => letters.map(({ below }) => below));
  return all.length < FEWEST_LETTERS ? null : deviation(all);
}

/** Measure 8: correlation of that between letters .3 to 1.5 x-heights apart on a line. Null with fewer than thirty such pairs, or where nothing strays. */
export function baselineCoherence(lines: readonly WrittenLine[]): number | null {
  const long = longOnes(lines);
  const middle = mean(long.flatMap(({ letters }) => letters.map(({ below }) => below)));
  let pairs = 0;
  let together = 0;
  let alone = 0;
  for (const { letters } of long)
    letters.forEach((a, i) => {
      for (const b of letters.slice(i + 1)) {
        const apart = Math.abs(b.x - a.x);
        if (apart < NEIGHBOURS.from || apart > NEIGHBOURS.to) continue;
        pairs += 1;
        together += (a.below - middle) * (b.below - middle);
        alone += ((a.below - middle) ** 2 + (b.below - middle) ** 2) / 2;
      }
    });
  return pairs < FEWEST_LETTERS || Math.sqrt(alone / pairs) < STILL ? null : together / alone;
}

function longOnes(lines: readonly WrittenLine[]): readonly WrittenLine[] {
  return lines.filter(({ letters }) => letters.length >= FEWEST_ON_LINE);
}
