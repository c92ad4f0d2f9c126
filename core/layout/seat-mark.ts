import { inkBox, type StandingGlyph } from "./ink-box.ts";

/** The least way from a letter's pen to that of a mark over or under it, in rig units. */
const CLEAR_OF_LETTER = 260;

/**
 * How far a combining mark has to move to stand over the letters and marks it follows, in rig units. Many fonts of handwriting draw their marks but do
 * not say where they go; one they do place stands over its letter already and is left alone.
 */
export function seatMark(letter: readonly StandingGlyph[], mark: StandingGlyph): { readonly dx: number; readonly dy: number } {
  const base = inkBox(letter);
  const own = inkBox([mark]);
  if (!base || !own) return { dx: 0, dy: 0 };
  const middle = (own.left + own.right) / 2;
  if (middle >= base.left && middle <= base.right) return { dx: 0, dy: 0 };
  const above = own.bottom < -500;
  const dy = above ? Math.min(0, base.top - CLEAR_OF_LETTER - own.bottom) : Math.max(0, base.bottom + CLEAR_OF_LETTER - own.top);
  // What lies across the letter, as a stroke through it, stays at its height.
  const through = own.top < 0 && own.bottom > -500 && own.bottom < 60;
  return { dx: (base.left + base.right) / 2 - middle, dy: through ? 0 : dy };
}
