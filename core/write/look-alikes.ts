import { type Cloud, cloudOf, unlike } from "../geometry/cloud.ts";
import { type ShapedWord, shapeWord, type WordGlyph } from "../layout/shape-word.ts";
import type { RestStroke } from "./contacts.ts";

/** A letter of a word, or two of them, with what it must not be taken for; others there may be none. */
export interface LookAlike {
  /** Indices of its strokes in the word. */
  readonly strokes: readonly number[];
  /** Its own shape at rest, and those of the others with how unlike they are to it, in rig units. */
  readonly own: Cloud;
  readonly others: readonly { readonly shape: Cloud; readonly apart: number }[];
}

/** What is easily taken for each other, either way round. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["l", "e"],
  ["a", "o"],
  ["u", "n"],
  ["cl", "d"],
  ["n", "h"],
  ["i", "j"],
  ["g", "q"],
  ["rn", "m"],
  ["v", "u"],
];
const OTHERS = Map.groupBy(
  PAIRS.flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]) as readonly (readonly [string, string])[],
  ([own]) => own,
);

/** Points are taken this far apart, in rig units, and a letter is at most this much larger or smaller than another that it is. */
const STEP = 180;
const SCALE = 1.15;
/** A letter is told from another where it is this much nearer to itself: a share of the distance to the other. */
const NEARER = 0.85;
/** A letter that strayed by no more than this share of the distance to another shape is nearer to its own by {@link NEARER}, as a side of a triangle is. */
const SURELY = NEARER / (1 + NEARER);

/** Whatever the other letters look like: a letter this far from its own shape, as a share of its size, is hard to read. One in thirty is, as hands come. */
const FURTHEST = 0.22;
const LETTER = /^\p{L}/u;

/** The letters of a word at rest, and pairs of them that could be taken for others, with the strokes that connect them to the next. */
export function lookAlikes(word: ShapedWord, strokes: readonly RestStroke[]): readonly LookAlike[] {
  const hands = [...new Set(word.glyphs.map(({ hand }) => hand))];
  const letters = lettersOf(word);
  return letters.flatMap(({ from }, i) =>
    [1, 2].flatMap((count): LookAlike[] => {
      const to = letters[i + count - 1]?.to ?? from;
      const text = word.text.slice(from, to);
      const others = OTHERS.get(text) ?? [];
      if (others.length === 0 && (count > 1 || !LETTER.test(text))) return [];
      const home = strokes.map(({ glyph }) => letters.findIndex(({ glyphs }) => glyphs.includes(glyph)));
      const its = home.flatMap((letter, s) => (letter >= i && letter < i + count ? [s] : []));
      const own = cloudOf(
        its.map((s) => (strokes[s] as RestStroke).path),
        STEP,
      );
      const inPlace = others.map(([, other]) => {
        const said = word.text.slice(0, from) + other + word.text.slice(to);
        const shape = shapeOf(shapeWord(said, hands), from, from + other.length);
        return { shape, apart: unlike(own, shape, SCALE) };
      });
      return [{ strokes: its, own, others: inPlace }];
    }),
  );
}

interface Letter {
  /** Where it stands in the word's text, and the indices of its glyphs, connecting ones among them. */
  readonly from: number;
  readonly to: number;
  readonly glyphs: readonly number[];
}

function lettersOf({ glyphs }: ShapedWord): readonly Letter[] {
  const out: (Letter & { glyphs: number[] })[] = [];
  glyphs.forEach(({ char }, g) => {
    const last = out.at(-1);
    if (char === "" && last) last.glyphs.push(g);
    else out.push({ from: last?.to ?? 0, to: (last?.to ?? 0) + char.length, glyphs: [g] });
  });
  return out;
}

/** The shape of a stretch of a word's characters at rest. */
function shapeOf(word: ShapedWord, from: number, to: number): Cloud {
  const glyphs = lettersOf(word).flatMap((letter) => (letter.from >= from && letter.to <= to ? letter.glyphs : []));
  const chains = glyphs.flatMap((g) => {
    const { hand, glyph, x, y } = word.glyphs[g] as WordGlyph;
    return (hand.samples(glyph)[0] ?? []).map(({ path }) => path.map((value, i) => value + (i % 2 === 0 ? x : y)));
  });
  return cloudOf(chains, STEP);
}

/**
 * How far a word's letters, as written, are from being clear: the greatest of their distances to their own shapes, as a share of what their distances to
 * others allow. 1 or less is clear.
 */
export function doubt(rest: readonly RestStroke[], found: readonly LookAlike[], written: readonly Written[]): number {
  let most = 0;
  for (const { strokes, own, others } of found) {
    const moved = strayed(rest, strokes, written);
    const near = others.filter(({ apart }) => moved > SURELY * apart);
    if (near.length === 0 && moved <= FURTHEST * own.size) continue;
    const shape = cloudOf(
      strokes.map((s) => (written[s] as Written).path),
      STEP,
    );
    const away = unlike(shape, own, SCALE);
    most = Math.max(most, away / (FURTHEST * own.size));
    for (const other of near) {
      if (away > SURELY * other.apart) most = Math.max(most, away / (NEARER * unlike(shape, other.shape, SCALE)));
    }
  }
  return most;
}

interface Written {
  readonly path: Float64Array;
}

/** Mean way of the nodes of some strokes from rest to where they were written, beyond that of their middle: no less than the shapes' unlikeness. */
function strayed(rest: readonly RestStroke[], strokes: readonly number[], written: readonly Written[]): number {
  let [x, y, count] = [0, 0, 0];
  for (const s of strokes) {
    const from = (rest[s] as RestStroke).path;
    const to = (written[s] as Written).path;
    for (let i = 0; i < from.length; i += 6) {
      x += (to[i] as number) - (from[i] as number);
      y += (to[i + 1] as number) - (from[i + 1] as number);
      count++;
    }
  }
  let sum = 0;
  for (const s of strokes) {
    const from = (rest[s] as RestStroke).path;
    const to = (written[s] as Written).path;
    for (let i = 0; i < from.length; i += 6) {
      sum += Math.hypot((to[i] as number) - (from[i] as number) - x / count, (to[i + 1] as number) - (from[i + 1] as number) - y / count);
    }
  }
  return sum / Math.max(1, count);
}
