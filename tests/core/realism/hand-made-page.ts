import type { GlyphStrokes, PageStrokes } from "../../../core/realism/page-strokes.ts";

/** How one letter of a hand-made page differs from its kind: laid over it in this order, in x-heights and degrees. */
export interface Change {
  readonly lean?: number;
  readonly tall?: number;
  readonly down?: number;
  readonly right?: number;
  /** Moves each point of it on its own. */
  readonly bend?: (x: number, y: number) => readonly [number, number];
}

/** Five letters of straight strokes, x-height 1, y down from the baseline. */
const SHAPES: Readonly<Record<string, readonly (readonly number[])[]>> = {
  n: [[0, -1, 0, 0, 0.1, -1, 0.7, -1, 0.7, 0]],
  o: [[0, 0, 0.7, 0, 0.7, -1, 0, -1, 0, 0]],
  l: [[0, -2, 0, 0]],
  t: [
    [0.3, -1.6, 0.3, 0, 0.6, 0],
    [0, -1, 0.7, -1],
  ],
  p: [
    [0, -1, 0, 1],
    [0, -1, 0.7, -1, 0.7, 0, 0, 0],
  ],
};

/** Widths from letter to letter and, beyond that, from word to word, and from line to line; x-heights. */
export const LETTER = 1;
export const GAP = 1.5;
export const PITCH = 4;
/** One line of the hand-made page. */
export const WORDS = ["nolt", "polo", "tolno", "plot", "loon", "not"] as const;

export interface PageOptions {
  readonly lines?: number;
  readonly change?: (place: { readonly char: string; readonly line: number; readonly number: number; readonly x: number }) => Change;
  /** Where a line begins, its distance from the one above, its slope (dy/dx) and the gap before a word. */
  readonly start?: (line: number) => number;
  readonly pitch?: (line: number) => number;
  readonly slope?: (line: number) => number;
  readonly gap?: (line: number, word: number) => number;
  readonly running?: ReadonlySet<number> | null;
}

/** A page of {@link WORDS} on every line, x-height 1; letters all the same where nothing is asked. `number` counts all letters. */
export function handMadePage(options: PageOptions = {}): PageStrokes {
  const { lines = 6, change, start = () => 10, pitch = () => PITCH, slope = () => 0, gap = () => GAP, running = null } = options;
  const glyphs: GlyphStrokes[] = [];
  let y = 0;
  for (let line = 0; line < lines; line++) {
    y += pitch(line);
    let x = start(line);
    WORDS.forEach((text, w) => {
      if (w > 0) x += gap(line, w) + 0.7 - LETTER;
      for (const char of text) {
        const baseline = y + slope(line) * (x - start(line));
        const changed = change?.({ char, line, number: glyphs.length, x }) ?? {};
        const strokes = (SHAPES[char] ?? []).map((stroke) => changeStroke(stroke, changed, x, baseline));
        glyphs.push({ char, glyph: char, strokes, baseline, width: 0, line, word: line * WORDS.length + w });
        x += LETTER;
      }
    });
  }
  return { xHeight: 1, pitch: PITCH, glyphs, running };
}

function changeStroke(stroke: readonly number[], change: Change, x0: number, y0: number): readonly number[] {
  const { lean = 0, tall = 1, down = 0, right = 0, bend = (x, y) => [x, y] } = change;
  const out: number[] = [];
  for (let i = 0; i < stroke.length; i += 2) {
    const [x, y] = bend(stroke[i] as number, stroke[i + 1] as number);
    out.push(x0 + right + x - Math.tan((lean * Math.PI) / 180) * y, y0 + down + tall * y);
  }
  return out;
}

/** The page in another unit and at another place. */
export function movePage(page: PageStrokes, scale: number, dx: number, dy: number): PageStrokes {
  return {
    ...page,
    xHeight: page.xHeight * scale,
    pitch: page.pitch * scale,
    glyphs: page.glyphs.map((glyph) => ({
      ...glyph,
      baseline: glyph.baseline * scale + dy,
      width: glyph.width * scale,
      strokes: glyph.strokes.map((stroke) => stroke.map((value, k) => value * scale + (k % 2 === 0 ? dx : dy))),
    })),
  };
}
