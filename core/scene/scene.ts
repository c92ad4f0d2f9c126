/**
 * The waist of the pipeline: what is on the page, in whole micrometres from its top left corner, y down.
 * Screens, files and pens see only this. Cubic chains are flat arrays `[x0, y0, (c1x, c1y, c2x, c2y, x, y)...]`.
 */

/** A cubic Bezier chain in whole micrometres: 2 numbers for its start, then 6 for each curve. */
export type CubicChain = Int32Array;

/** One movement of the pen between touching the paper and leaving it (or passing on to the next letter). */
export interface SceneStroke {
  readonly path: CubicChain;
  /** Width of the pen's mark at each node of the path, in micrometres; one more than there are curves. */
  readonly widths: Int32Array;
  /** When the pen touches down and how long it writes, in milliseconds since the line was begun. */
  readonly start: number;
  readonly duration: number;
}

/** One occurrence of a letter: the strokes that write one cluster of the text. */
export interface SceneGlyph {
  /** The characters it writes; more than one for a ligature. */
  readonly char: string;
  /** The font's glyph name or number, with `.n` for the sample chosen where a hand holds several. */
  readonly glyph: string;
  /** Where it stands: origin on the line before any variation, in micrometres. */
  readonly x: number;
  readonly baseline: number;
  /** Nominal width of the pen's mark, in micrometres. */
  readonly width: number;
  readonly strokes: readonly SceneStroke[];
}

/** A word: one filled shape (non-zero), so that joins have neither seams nor double ink. */
export interface SceneWord {
  readonly text: string;
  /** Left edge and advance of the word, in micrometres; the baseline under its start. */
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  /** Index of the word's first character, counted from its line's `offset`. */
  readonly offset: number;
  /** 1 is the ink as it comes; under 1 it is paler. Persists over several words. */
  readonly darkness: number;
  /** The words stand for a missing detail: shown on the screen, never printed. */
  readonly missing: boolean;
  readonly glyphs: readonly SceneGlyph[];
  /** Underlines and strike-outs drawn with the word. */
  readonly marks: readonly SceneStroke[];
  /** Closed contours, each a cubic chain that ends where it began. */
  readonly ink: readonly CubicChain[];
}

/** A written line. */
export interface SceneLine {
  /** The paragraph it belongs to, and its number there from 0. */
  readonly block: string;
  readonly index: number;
  readonly role: string;
  /** Index of the line's first character in the paragraph's spoken text. */
  readonly offset: number;
  /** Where the line begins and its baseline there; `slope` is dy/dx of the baseline (negative rises). */
  readonly x: number;
  readonly baseline: number;
  readonly slope: number;
  /** The same array as before when the line has neither changed nor moved: what is drawn may be remembered by it. */
  readonly words: readonly SceneWord[];
}

/** A line of ruled paper. */
export interface SceneRule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** One side of paper. */
export interface ScenePage {
  readonly width: number;
  readonly height: number;
  /** Of the hand on this page, and the distance from line to line. */
  readonly xHeight: number;
  readonly linePitch: number;
  readonly rules: readonly SceneRule[];
  readonly lines: readonly SceneLine[];
}

/** A paragraph's exact text, for everything that reads rather than looks. */
export interface SceneText {
  readonly block: string;
  readonly role: string;
  /** Hard lines joined by "\n". */
  readonly text: string;
}

/** The whole letter as ink. */
export interface Scene {
  readonly longhand: 1;
  readonly title: string;
  readonly language: string;
  /** `#rrggbb` of the ink and of a rule. */
  readonly ink: string;
  readonly rule: string;
  readonly paper: string;
  readonly text: readonly SceneText[];
  readonly pages: readonly ScenePage[];
}
