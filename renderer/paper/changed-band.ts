import { type Band, reachOf } from "../../core/export/canvas.ts";
import type { Scene, SceneLine } from "../../core/scene/scene.ts";

/** The band that has to be painted again on a page; null for all of it, "nothing" when it is the same. The words of a line that looks the same are the same object, though text before it may have moved its offset. */
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
    const reach = reachOf(line, sheet);
    top = Math.min(top, reach.top);
    bottom = Math.max(bottom, reach.bottom);
  }
  return { top: Math.max(0, top), bottom: Math.min(sheet.height, bottom) };
}

function linesNotIn(lines: readonly SceneLine[], others: readonly SceneLine[]): readonly SceneLine[] {
  const known = new Set(others.map(({ words }) => words));
  return lines.filter(({ words }) => !known.has(words));
}
