import type { PageStrokes } from "./page-strokes.ts";
import { deviation, mean, median, medianDeviation } from "./statistics.ts";
import { heightAt, type WrittenLine } from "./written-lines.ts";

/** Fewer lines, or gaps between them, say nothing about a page. */
const FEWEST = 4;
/** Shorter lines, in x-heights, have no slope of their own: one letter's step would turn them. */
const SHORTEST_SLOPE = 20;
/** A wider gap, in line pitches, parts paragraphs. */
const WIDEST_GAP = 1.4;
/** A line that begins further from its neighbours' margin, in x-heights, is set in or stands at the right. */
const FURTHEST_START = 2.5;

/** Measure 9: standard deviation of the slopes of a page's lines, degrees. Null with fewer than four lines of 20 x-heights. */
export function slopeDeviation(lines: readonly WrittenLine[]): number | null {
  const long = lines.filter(({ left, right }) => right - left >= SHORTEST_SLOPE);
  return long.length < FEWEST ? null : deviation(long.map(({ slope }) => (Math.atan(slope) * 180) / Math.PI));
}

/**
 * Measure 10: coefficient of variation of the gaps from line to line within paragraphs, taken in the middle of what two lines share. Gaps of 1.4
 * pitches and more are left out. Null with fewer than four.
 */
export function gapVariation(lines: readonly WrittenLine[], page: PageStrokes): number | null {
  const byNumber = new Map(lines.map((line) => [line.number, line]));
  const gaps = runningLines(lines, page).flatMap((line) => {
    const above = byNumber.get(line.number - 1);
    if (!above) return [];
    const from = Math.max(above.left, line.left);
    const to = Math.min(above.right, line.right);
    const gap = heightAt(line, (from + to) / 2) - heightAt(above, (from + to) / 2);
    return from < to && gap < (WIDEST_GAP * page.pitch) / page.xHeight ? [gap] : [];
  });
  return gaps.length < FEWEST ? null : deviation(gaps) / mean(gaps);
}

/** Measure 11: median deviation of the lines' starts from the margin's trend down the page, in x-heights. Null with fewer than four lines. */
export function marginDeviation(lines: readonly WrittenLine[], page: PageStrokes): number | null {
  const running = runningLines(lines, page);
  return running.length < FEWEST ? null : medianDeviation(awayFromTrend(running));
}

/** Lines within paragraphs that begin at the margin: those the page knows of, or every one; without any that is set in. */
function runningLines(lines: readonly WrittenLine[], { running }: PageStrokes): readonly WrittenLine[] {
  const known = lines.filter(({ number }) => running === null || running.has(number));
  const away = awayFromTrend(known);
  const middle = median(away) ?? 0;
  return known.filter((_, i) => Math.abs((away[i] as number) - middle) <= FURTHEST_START);
}

/** How far each line begins from the trend of all, by the median of the slopes between any two (Theil and Sen), which a few lines set in do not turn. */
function awayFromTrend(lines: readonly WrittenLine[]): readonly number[] {
  const slopes = lines.flatMap((a, i) => lines.slice(i + 1).map((b) => (b.left - a.left) / (b.number - a.number)));
  const slope = median(slopes) ?? 0;
  return lines.map(({ left, number }) => left - slope * number);
}
