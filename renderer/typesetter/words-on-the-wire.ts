import type { SceneWord } from "../../core/scene/scene.ts";

/** A word of which the figures are sent apart. */
export interface SentWord extends Omit<SceneWord, "ink" | "glyphs"> {
  /** How many figures each contour of its ink has. */
  readonly contours: readonly number[];
  /** What each of its glyphs writes, and the glyph's name. */
  readonly glyphs: readonly (readonly [char: string, glyph: string])[];
}

/** The words of a line. */
export interface SentWords {
  readonly words: readonly SentWord[];
  /** Word by word its contours one after another, then x, baseline and width of each glyph: one array, handed over rather than copied. */
  readonly figures: Int32Array<ArrayBuffer>;
}

/** Figures of a glyph: x, baseline, width. */
const A_GLYPH = 3;

/** The words of a line with all their figures in one array, since hundreds of small ones take longer to send than to write. Pen strokes are left out. */
export function packWords(words: readonly SceneWord[]): SentWords {
  const count = words.reduce((sum, { ink, glyphs }) => ink.reduce((n, { length }) => n + length, sum) + A_GLYPH * glyphs.length, 0);
  const figures = new Int32Array(count);
  let at = 0;
  const sent = words.map(({ ink, glyphs, ...word }): SentWord => {
    for (const contour of ink) {
      figures.set(contour, at);
      at += contour.length;
    }
    for (const { x, baseline, width } of glyphs) {
      figures.set([x, baseline, width], at);
      at += A_GLYPH;
    }
    return { ...word, contours: ink.map(({ length }) => length), glyphs: glyphs.map(({ char, glyph }) => [char, glyph]) };
  });
  return { words: sent, figures };
}

/** The words that {@link packWords} packed; their contours are parts of the one array. */
export function unpackWords({ words, figures }: SentWords): readonly SceneWord[] {
  let at = 0;
  const next = (length: number) => {
    at += length;
    return figures.subarray(at - length, at);
  };
  return words.map(({ contours, glyphs, ...word }): SceneWord => {
    const ink = contours.map(next);
    const placed = glyphs.map(([char, glyph]) => {
      const [x = 0, baseline = 0, width = 0] = next(A_GLYPH);
      return { char, glyph, x, baseline, width, strokes: [] };
    });
    return { ...word, ink, glyphs: placed };
  });
}
