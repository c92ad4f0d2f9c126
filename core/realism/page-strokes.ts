/** One occurrence of a letter as the pen wrote it. Any unit of length, y down. */
export interface GlyphStrokes {
  /** The characters it writes; more than one for a ligature. */
  readonly char: string;
  /** The font's glyph, with `.n` for the sample chosen where a hand holds several. */
  readonly glyph: string;
  /** The pen's centre-lines in writing order, each a polyline `[x, y, x, y, ...]` of one point or more. */
  readonly strokes: readonly (readonly number[])[];
  /** The line it was meant to stand on, before any variation. */
  readonly baseline: number;
  /** Nominal width of the pen's mark. */
  readonly width: number;
  /** Running numbers of its line and its word on the page, from 0; words go on counting from line to line. */
  readonly line: number;
  readonly word: number;
}

/** A page as the pen wrote it, glyphs in reading order: what the twelve measures are taken from. */
export interface PageStrokes {
  readonly xHeight: number;
  /** From line to line. */
  readonly pitch: number;
  readonly glyphs: readonly GlyphStrokes[];
  /** Lines that go on from the one above at the left margin: not the first of a paragraph, nothing set to the right. Null where that is not known. */
  readonly running: ReadonlySet<number> | null;
}
