import { derive, normal, uniform } from "../geometry/hash.ts";
import { noise } from "../geometry/noise.ts";
import type { Habits } from "../hand/hand.ts";
import type { Line, LineWord } from "../layout/break-lines.ts";
import type { ShapedWord, WordGlyph } from "../layout/shape-word.ts";
import { calmUnits } from "./calm-word.ts";
import { type LineField, lineField } from "./line-field.ts";
import { doubt } from "./look-alikes.ts";
import { penMarks } from "./pen-marks.ts";
import type { RestWord } from "./rest-word.ts";
import { type WordPlace, type WrittenStroke, warpWord } from "./warp-stroke.ts";

/** A written word, in rig units from the line's start on its baseline. */
export interface WrittenWord {
  readonly source: LineWord;
  readonly rest: RestWord;
  /** Which sample or form of each glyph was written. */
  readonly samples: readonly number[];
  readonly strokes: readonly WrittenStroke[];
  readonly marks: readonly WrittenStroke[];
  /** Half the pen's nominal width. */
  readonly radius: number;
  readonly darkness: number;
}

/** A written line that does not know its place on a page yet. */
export interface WrittenLine {
  readonly words: readonly WrittenWord[];
}

/** What a line is written with besides the line itself. */
export interface WriteOptions {
  readonly habits: Habits;
  /** How freely the hand leaves the line: 1 on plain paper, less where a rule guides it. */
  readonly steadiness: number;
  /** What the pen's width is multiplied by. */
  readonly penScale: number;
  /** Gives a word's strokes at rest, remembered or not: {@link restWord} or what `createRests` makes. */
  readonly restOf: (word: ShapedWord, samples: readonly number[]) => RestWord;
}

/** Words and pressure change together over about this many x-heights. */
const PERSIST = 12;
/** A word whose first letter leans back over the gap is written no closer to the last one than this, from ink to ink, in rig units. */
const CLOSEST = 760;
/** Letters that can be taken for others are made calmer by this share, up to so many times. */
const CALMER = 0.75;
const CALMED = 8;
/** No word is paler than this. */
const PALEST = 0.82;

/** Writes a line. It depends on the line alone, not on where it will stand: the same line has the same ink on every page. */
export function writeLine(line: Line, options: WriteOptions): WrittenLine {
  const { habits, steadiness, penScale, restOf } = options;
  const field = lineField(line, habits, steadiness);
  const chosen = new Map<number, number>();
  let edge = Number.NEGATIVE_INFINITY;
  const words = line.words.map((source): Omit<WrittenWord, "marks"> => {
    const forms = source.shaped.glyphs.map((g) => {
      const next = pickForm(g, derive(line.seed, placeOf(source, g)), chosen.get(g.glyph), habits.variety);
      chosen.set(g.glyph, next);
      return next;
    });
    const u = source.x / 1000 / PERSIST;
    const press = penScale * (1 + habits.wordPressure * Math.max(-2, Math.min(2, noise(derive(line.seed, 1), u * 2))));
    const draw = (samples: readonly number[], take: number, own: LineField) => {
      const rest = restOf(source.shaped, samples);
      const first = derive(line.seed, Math.round(source.x) + 0x10000);
      const seed = take === 0 ? first : derive(first, take);
      const down = 1000 * steadiness * habits.wordBaseline * normal(derive(seed, 0));
      const place = { x: source.x, down, press, squeeze: source.squeeze, runOn: source.runOn, seed };
      const strokes = writeClearly(rest, place, (chance) => warpWord(rest, { ...place, seed: chance }, own, habits));
      const from = source.word.glued ? Number.NEGATIVE_INFINITY : edge + CLOSEST + 2 * rest.radius * press;
      return { samples, rest, strokes, end: keepApart(strokes, from) };
    };
    const first = draw(forms, 0, field);
    const again = source.word.take;
    // Words touch no other word, so one that is written again takes a line's field of its own.
    const ownField = () => lineField({ ...line, seed: derive(line.seed, 0x30000 + again) }, habits, steadiness);
    const other = (g: WordGlyph, i: number) => pickForm(g, derive(line.seed + again, placeOf(source, g)), forms[i], habits.variety);
    const { samples, rest, strokes } = again === 0 ? first : draw(source.shaped.glyphs.map(other), again, ownField());
    // What comes after a word stands where its first take lets it, whatever take is written.
    edge = first.end;
    const paleness = habits.darkness * (0.8 + noise(derive(line.seed, 2), u));
    return {
      source,
      rest,
      samples,
      strokes,
      radius: rest.radius * press,
      darkness: Math.max(PALEST, Math.min(1, 1 - paleness)),
    };
  });
  const marks = penMarks(line, words[0]?.rest.radius ?? 60);
  if (marks.length === 0) return { words: words.map((word) => ({ ...word, marks: [] })) };
  const sweep = sweeping(habits);
  const calm = lineField({ ...line, seed: derive(line.seed, 3) }, sweep, steadiness);
  const drawn = marks.map(({ word, stroke }, i) => {
    const rest: RestWord = {
      strokes: [stroke],
      contacts: [],
      rings: [],
      units: [0],
      radius: stroke.radii[0] ?? 60,
      lookAlikes: [],
      tail: null,
    };
    const seed = derive(line.seed, 0x20000 + i);
    const place = { x: 0, down: 60 * normal(seed), press: 0.95 * penScale, squeeze: 1, runOn: 0, seed };
    return { word, strokes: warpWord(rest, place, calm, sweep) };
  });
  return {
    words: words.map((word, i) => ({ ...word, marks: drawn.filter((d) => d.word === i).flatMap((d) => d.strokes) })),
  };
}

/** Where on the line a glyph of a word stands, as its chance knows it. */
function placeOf({ x }: LineWord, glyph: WordGlyph): number {
  return Math.round(x + glyph.x);
}

/** A word in which no letter can be taken for another: the clearer of two that `write` gives by chance, its doubtful letters made calmer until they are clear. */
function writeClearly(rest: RestWord, place: WordPlace, write: (seed: number) => WrittenStroke[]): WrittenStroke[] {
  let best = write(place.seed);
  let its = doubt(rest.strokes, rest.lookAlikes, best);
  if (its.most > 1) {
    const other = write(derive(place.seed, 0x40001));
    const less = doubt(rest.strokes, rest.lookAlikes, other);
    if (less.most < its.most) [best, its] = [other, less];
  }
  for (let time = 0; its.most > 1 && time < CALMED; time++) {
    const units = new Set(its.letters.map(({ strokes }) => rest.units[strokes[0] as number] as number));
    calmUnits(rest, place, best, units, CALMER);
    // Only what was made calmer has to be looked at again.
    const changed = rest.lookAlikes.filter(({ strokes }) => strokes.some((s) => units.has(rest.units[s] as number)));
    its = doubt(rest.strokes, changed, best);
  }
  return best;
}

/** Moves a word's strokes right where they begin left of `from`; where the word then ends. Rig units, centre of the pen. */
function keepApart(strokes: readonly WrittenStroke[], from: number): number {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const { path } of strokes) {
    for (let i = 0; i < path.length; i += 6) {
      const x = path[i] as number;
      // A curve bulges beyond its nodes most in its middle.
      const next = i + 6 < path.length;
      const middle = next ? (x + 3 * ((path[i + 2] as number) + (path[i + 4] as number)) + (path[i + 6] as number)) / 8 : x;
      left = Math.min(left, x, middle);
      right = Math.max(right, x, middle);
    }
  }
  const shift = Math.max(0, from - left);
  if (shift > 0) for (const { path } of strokes) for (let i = 0; i < path.length; i += 2) path[i] = (path[i] as number) + shift;
  return right + shift;
}

/** An underline is one quick sweep of the arm: it strays less than letters do, and slowly. */
function sweeping(habits: Habits): Habits {
  return { ...habits, wander: 0.15 * habits.wander, baseline: 0.25 * habits.baseline, width: 0 };
}

/**
 * The number of the sample or form of a letter that is written, by chance: another of its forms with the share `variety`, else one of its samples. Where there
 * is a choice, never the one that was written last.
 */
function pickForm({ hand, glyph, char }: WordGlyph, seed: number, last: number | undefined, variety: number): number {
  const samples = hand.samples(glyph).length;
  const others = hand.forms(glyph, char).length;
  if (others > 0 && uniform(derive(seed, 1)) < variety) {
    const pick = samples + (seed % others);
    if (pick !== last) return pick;
    if (others > 1) return samples + ((pick - samples + 1) % others);
  }
  if (samples < 2) return 0;
  const known = last !== undefined && last < samples;
  const pick = seed % (known ? samples - 1 : samples);
  return known && pick >= last ? pick + 1 : pick;
}
