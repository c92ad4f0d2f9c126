import type { Line, LineWord } from "../layout/break-lines.ts";
import type { Mark } from "../letter/letter.ts";
import type { RestStroke } from "./contacts.ts";

/** A mark over neighbouring words of a line, as a stroke at rest in rig units from the line's start. */
export interface PenMark {
  /** Index of the word it begins at. */
  readonly word: number;
  readonly stroke: RestStroke;
}

/** Where marks lie, in rig units down from the baseline. An underline clears the baseline; a strike goes through the middle of small letters. */
const LEVELS: Record<Mark, readonly number[]> = { underlined: [330], "doubly-underlined": [300, 520], struck: [-430] };
/** The pen is free to bend about this often along a mark, in rig units. */
const STEP = 1100;

/** The underlines and strikes of a line; words that are marked alike and follow each other share one stroke, as a hand would draw it. */
export function penMarks(line: Line, radius: number): PenMark[] {
  const out: PenMark[] = [];
  for (const mark of ["underlined", "doubly-underlined", "struck"] as const) {
    let open: { word: number; from: number; to: number } | null = null;
    line.words.forEach((word, i) => {
      const spans = word.word.marks.filter((m) => m.mark === mark);
      if (spans.length === 0) open = close(open, mark);
      for (const span of spans) {
        const from = word.x + word.squeeze * charX(word, span.from);
        const to = word.x + word.squeeze * charX(word, span.to);
        const follows = open !== null && span.from === 0;
        if (!follows) open = close(open, mark);
        open = open === null ? { word: i, from, to } : { ...(open as { word: number; from: number; to: number }), to };
        if (span.to < word.word.text.length) open = close(open, mark);
      }
    });
    close(open, mark);
  }
  return out;

  function close(run: { word: number; from: number; to: number } | null, mark: Mark): null {
    if (run) for (const y of LEVELS[mark]) out.push({ word: run.word, stroke: straight(run.from - 60, run.to + 90, y, radius) });
    return null;
  }
}

/** Left edge of a word's character, in rig units from the word's start; the word's end for its length. */
function charX(word: LineWord, index: number): number {
  let at = 0;
  for (const glyph of word.shaped.glyphs) {
    if (at >= index) return glyph.x;
    at += glyph.char.length;
  }
  return word.shaped.width;
}

function straight(from: number, to: number, y: number, radius: number): RestStroke {
  const curves = Math.max(1, Math.round((to - from) / STEP));
  const third = (to - from) / curves / 3;
  const path = new Float64Array(2 + 6 * curves);
  for (let k = 0; k <= 3 * curves; k++) {
    path[2 * k] = from + k * third;
    path[2 * k + 1] = y;
  }
  const along = Float64Array.from({ length: curves + 1 }, (_, k) => 3 * third * k);
  return {
    glyph: 0,
    stroke: 0,
    kind: "main",
    letter: false,
    path,
    radii: Array.from({ length: curves + 1 }, () => radius),
    along,
    turns: new Float64Array(curves + 1),
    straight: 1,
    plain: null,
    freedom: 1,
    like: 0,
    back: 0,
    room: [Infinity, Infinity],
    first: 0,
  };
}
