import { derive, normal, uniform } from "../geometry/hash.ts";
import { clusters } from "./clusters.ts";
import type { ShapedWord } from "./shape-word.ts";
import type { Word } from "./words.ts";

/** A word where it stands on its line: its origin in rig units (1000 to the x-height) from the line's start, which is where ink begins. */
export interface LineWord {
  readonly word: Word;
  readonly shaped: ShapedWord;
  readonly x: number;
  /** Its letters' width as a share of their own: under 1 where it was squeezed in at the line's end. */
  readonly squeeze: number;
  /** How far the pen runs on past its end, in rig units. */
  readonly runOn: number;
}

/** A line of a paragraph before it has a place on a page. */
export interface Line {
  /** The paragraph's id and the line's number in it, from 0. */
  readonly block: string;
  readonly index: number;
  /** All of the line's chance: of the letter's seed, the paragraph and the number. */
  readonly seed: number;
  /** The seed of the line above in its paragraph: neighbouring lines resemble each other. */
  readonly above: number;
  /** Set in from the margin, in rig units. */
  readonly indent: number;
  readonly words: readonly LineWord[];
  /** Where the ink of its last word ends. */
  readonly width: number;
}

/** How a paragraph is to be broken. */
export interface Measure {
  /** Room for a line, in rig units. */
  readonly width: number;
  /** Set-in of the paragraph's first line, in rig units. */
  readonly indent: number;
  /** Median gap between words in x-heights, and the sigma of its logarithm. */
  readonly gap: number;
  readonly gapSpread: number;
  /** The most by which a line's last word is narrowed to fit, as a share. */
  readonly squeeze: number;
  /** How far a last bar, and a last stroke, run on as a rule, in x-heights. */
  readonly bars: number;
  readonly endStroke: number;
}

/** No gap is narrower, pen to pen, in rig units: real writers keep .6 of the x-height (196 letter pages), and the letters' own wander takes some. */
const NARROWEST_GAP = 1090;
/** Nor narrower than this share of the hand's own median, or two words read as one where letters stand wide apart. */
const NARROWEST_SHARE = 0.73;
/** Nor wider than this many medians, so that no river opens. */
const WIDEST_GAP = 2.1;

/**
 * Breaks hard lines into written ones, as a writer does: word after word, each gap drawn by chance that depends only on the line and the
 * place on it, so that what stands before a word never moves when the word changes. A word wider than a line is broken between letters.
 */
export function breakLines(
  block: string,
  seed: number,
  hardLines: readonly (readonly Word[])[],
  shape: (text: string) => ShapedWord,
  measure: Measure,
): Line[] {
  const lines: Line[] = [];
  for (const words of hardLines) {
    let open = begin();
    for (const word of words.flatMap((w) => fit(w, shape, measure.width - measure.indent))) {
      const shaped = shape(word.text);
      let x = follow(open, word, shaped, measure);
      let squeeze = 1;
      if (open.words.length > 0 && open.indent + x + shaped.right > measure.width) {
        const fitted = squeezeIn(open, word, shaped, measure);
        if (fitted === null) {
          lines.push(open);
          open = begin();
          x = follow(open, word, shaped, measure);
        } else ({ x, squeeze } = fitted);
      }
      const runOn = squeeze < 1 ? 0 : runsOn(open.seed, x, shaped.tail, measure);
      open.words.push({ word, shaped, x, squeeze, runOn });
      open.width = x + squeeze * shaped.right + runOn;
    }
    lines.push(open);
  }
  return lines;

  function begin(): Line & { words: LineWord[]; width: number } {
    const index = lines.length;
    return {
      block,
      index,
      seed: derive(seed, index),
      above: derive(seed, index - 1),
      indent: index === 0 ? measure.indent : 0,
      words: [],
      width: 0,
    };
  }
}

/** Where a word stands that comes next on a line: its ink at the line's start, at the pen's place within a word, or after a gap. */
function follow(line: Line, word: Word, shaped: ShapedWord, measure: Measure): number {
  const last = line.words[line.words.length - 1];
  if (!last) return -shaped.left;
  if (word.glued) return last.x + last.squeeze * last.shaped.width;
  const gap = gapAt(line.seed, line.width, measure);
  // A sentence is over: the writer looks up, and the next one is seen to begin.
  return line.width + (SENTENCE_END.test(last.word.text) ? Math.max(gap, 1000 * measure.gap) : gap) - shaped.left;
}

const SENTENCE_END = /[.!?\u2026]["\u201d\u2019\u00bb\u201c)]*$/;

/** No more than this, in rig units: the longest bar of a hurried t. */
const LONGEST_RUN = 1600;

/** How far the pen runs on past a word, by its place: half of the words end where they end. In rig units. */
function runsOn(seed: number, x: number, tail: ShapedWord["tail"], { bars, endStroke }: Measure): number {
  if (tail === null) return 0;
  const drawn = normal(derive(derive(seed, 0x72756e), Math.round(x)));
  return Math.min(LONGEST_RUN, 1000 * (tail === "bar" ? bars : endStroke) * Math.max(0, drawn));
}

/** Where a word that does not quite fit is squeezed in after the narrowest gap, as far as this writer would; null where it turns the line. */
function squeezeIn(line: Line, word: Word, shaped: ShapedWord, measure: Measure): Pick<LineWord, "x" | "squeeze"> | null {
  if (word.glued || measure.squeeze === 0) return null;
  const least = 1 - measure.squeeze * uniform(derive(derive(line.seed, 0x737165), Math.round(line.width)));
  const start = line.width + narrowestGap(measure);
  const room = measure.width - line.indent - start;
  const squeeze = Math.min(1, room / wide(shaped));
  return squeeze < least ? null : { x: start - squeeze * shaped.left, squeeze };
}

function narrowestGap({ gap }: Measure): number {
  return Math.max(NARROWEST_GAP, NARROWEST_SHARE * 1000 * gap);
}

/** A gap's width by the place at which it begins: log-normal, between its bounds. In rig units. */
function gapAt(seed: number, x: number, measure: Measure): number {
  const drawn = 1000 * measure.gap * Math.exp(measure.gapSpread * normal(derive(seed, Math.round(x))));
  const median = 1000 * measure.gap;
  return Math.min(Math.max(drawn, narrowestGap(measure)), WIDEST_GAP * median);
}

function wide(shaped: ShapedWord): number {
  return shaped.right - shaped.left;
}

/** The word itself, or, where it is wider than a line, parts that are not. */
function fit(word: Word, shape: (text: string) => ShapedWord, room: number): Word[] {
  const shaped = shape(word.text);
  if (wide(shaped) <= room) return [word];
  const parts: Word[] = [];
  const chars = clusters(word.text);
  let from = 0;
  let at = 0;
  while (from < chars.length) {
    // A first guess from the mean width, then cluster by cluster: bounded work however long the word is.
    let count = Math.max(1, Math.floor((0.9 * room * chars.length) / shaped.width));
    while (count > 1 && wide(shape(chars.slice(from, from + count).join(""))) > room) count--;
    const text = chars.slice(from, from + count).join("");
    const marks = word.marks
      .map((m) => ({ ...m, from: Math.max(0, m.from - at), to: Math.min(text.length, m.to - at) }))
      .filter((m) => m.from < m.to);
    parts.push({ ...word, text, offset: word.offset + at, marks, glued: at > 0 ? true : word.glued });
    from += count;
    at += text.length;
  }
  return parts;
}
