import type { Scene, SceneLine } from "../../core/scene/scene.ts";

/** A horizontal band of a page, in micrometres from its top. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** How far ink may stray above and below its baseline, in line pitches: long loops, tall capitals, a sloping line. */
const REACH = 1.6;

/** The band that has to be painted again on a page; null for all of it, "nothing" when it is the same. Unchanged lines are the same objects. */
export function changedBand(before: Scene, now: Scene, page: number): Band | null | "nothing" {
  const old = before.pages[page];
  const sheet = now.pages[page];
  if (old === undefined || sheet === undefined) return null;
  const sameSheet = old.width === sheet.width && old.height === sheet.height && old.rules.length === sheet.rules.length;
  if (!sameSheet || old.linePitch !== sheet.linePitch) return null;
  if (before.ink !== now.ink || before.paper !== now.paper || before.rule !== now.rule) return null;
  const changed = [...linesNotIn(old.lines, sheet.lines), ...linesNotIn(sheet.lines, old.lines)];
  if (changed.length === 0) return "nothing";
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const line of changed) {
    const end = line.baseline + line.slope * sheet.width;
    top = Math.min(top, line.baseline - REACH * sheet.linePitch, end - REACH * sheet.linePitch);
    bottom = Math.max(bottom, line.baseline + REACH * sheet.linePitch, end + REACH * sheet.linePitch);
  }
  return { top: Math.max(0, top), bottom: Math.min(sheet.height, bottom) };
}

function linesNotIn(lines: readonly SceneLine[], others: readonly SceneLine[]): readonly SceneLine[] {
  const known = new Set(others);
  return lines.filter((line) => !known.has(line));
}
