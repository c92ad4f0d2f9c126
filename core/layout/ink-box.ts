import type { OpenHand } from "../hand/open-hand.ts";

/** A glyph of a hand where it stands, in rig units. */
export interface StandingGlyph {
  readonly hand: OpenHand;
  readonly glyph: number;
  readonly x: number;
  /** Down; on the baseline when absent. */
  readonly y?: number;
}

/** How far ink reaches, in rig units, y down. */
export interface InkBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The furthest places of the pen's centre at the nodes of all strokes at rest; null where there is no stroke. */
export function inkBox(glyphs: readonly StandingGlyph[]): InkBox | null {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { hand, glyph, x, y = 0 } of glyphs) {
    for (const { path } of hand.samples(glyph)[0] ?? []) {
      for (let i = 0; i < path.length; i += 6) {
        left = Math.min(left, x + (path[i] as number));
        right = Math.max(right, x + (path[i] as number));
        top = Math.min(top, y + (path[i + 1] as number));
        bottom = Math.max(bottom, y + (path[i + 1] as number));
      }
    }
  }
  return left <= right ? { left, right, top, bottom } : null;
}
