import { createScratch } from "../geometry/arena.ts";
import { type Cloud, cloudOf, furthestFirst, nearest, scaleTo, strayed, unlike } from "../geometry/cloud.ts";
import { type ShapedWord, shapeWord, type WordGlyph } from "../layout/shape-word.ts";
import type { RestStroke } from "./contacts.ts";

/** A letter of a word, or two of them, with what it must not be taken for. */
export interface LookAlike {
  /** Indices of its strokes in the word. */
  readonly strokes: readonly number[];
  /** True where a stem or a ring is among its strokes: those stray every way, and where they have gone tells little. */
  readonly plain: boolean;
  /** Its own shape at rest. */
  readonly own: Cloud;
  readonly others: readonly Other[];
}

/** What a letter must not be taken for. */
interface Other {
  readonly shape: Cloud;
  /** How unlike the two are at rest, in rig units. */
  readonly apart: number;
  /** What the way of each node of the letter's strokes, flat, has to be multiplied by so that the sum is how far the letter has gone of the way to the other: 1 is there. */
  readonly toward: Float64Array;
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
const STEP = 160;
const SCALE = 1.15;
/** A letter is told from another where it is this much nearer to itself: a share of the distance to the other. */
const NEARER = 0.77;
/** A letter that has gone no more than this share of the way to another shape is not looked at more closely. */
const ON_THE_WAY = 0;

/** The letters of a word at rest, and pairs of them that could be taken for others, with the strokes that connect them to the next. */
export function lookAlikes(word: ShapedWord, strokes: readonly RestStroke[]): readonly LookAlike[] {
  const hands = [...new Set(word.glyphs.map(({ hand }) => hand))];
  const letters = lettersOf(word);
  const home = new Map(letters.flatMap(({ glyphs }, letter) => glyphs.map((glyph) => [glyph, letter] as const)));
  return letters.flatMap(({ from }, i) =>
    [1, 2].flatMap((count): LookAlike[] => {
      const to = letters[i + count - 1]?.to ?? from;
      const text = word.text.slice(from, to);
      const others = OTHERS.get(text) ?? [];
      if (others.length === 0) return [];
      const its = strokes.flatMap(({ glyph }, s) => {
        const letter = home.get(glyph) ?? -1;
        return letter >= i && letter < i + count ? [s] : [];
      });
      const paths = its.map((s) => (strokes[s] as RestStroke).path);
      const own = cloudOf(paths, STEP);
      const inPlace = others.map(([, other]): Other => {
        const said = word.text.slice(0, from) + other + word.text.slice(to);
        const shape = shapeOf(shapeWord(said, hands), from, from + other.length);
        return { shape: furthestFirst(shape, own, SCALE), apart: unlike(own, shape, SCALE), toward: wayToward(paths, own, shape) };
      });
      return [{ strokes: its, plain: its.some((s) => strokes[s]?.plain), own, others: inPlace }];
    }),
  );
}

/**
 * See {@link Other.toward}: each node's way to the nearest point of the other shape, and each of that one's points from the node that is nearest to it; the letter
 * made as large as the other, as far as {@link unlike} does.
 */
function wayToward(paths: readonly ArrayLike<number>[], own: Cloud, other: Cloud): Float64Array {
  const scale = scaleTo(own, other, SCALE);
  const { points } = other;
  const nodes = Float64Array.from(
    paths.flatMap((path) =>
      Array.from({ length: (path.length + 4) / 6 }, (_, k) => [
        scale * ((path[6 * k] as number) - own.x),
        scale * ((path[6 * k + 1] as number) - own.y),
      ]).flat(),
    ),
  );
  const toward = new Float64Array(nodes.length);
  let sum = 0;
  const pull = (node: number, point: number): void => {
    for (const axis of [0, 1]) {
      const way = (points[2 * point + axis] as number) - (nodes[2 * node + axis] as number);
      toward[2 * node + axis] = (toward[2 * node + axis] as number) + way;
      sum += way * way;
    }
  };
  for (let k = 0; k < nodes.length / 2; k++) pull(k, nearest(other, nodes[2 * k] as number, nodes[2 * k + 1] as number));
  for (let k = 0; k < other.count; k++)
    pull(nearest({ points: nodes, count: nodes.length / 2 }, points[2 * k] as number, points[2 * k + 1] as number), k);
  // Without what all nodes go together: a letter that is only shifted is the same letter.
  const mean = [0, 1].map((axis) => toward.reduce((all, way, i) => all + (i % 2 === axis ? way : 0), 0) / (toward.length / 2 || 1));
  return toward.map((way, i) => (way - (mean[i % 2] as number)) / (sum || 1));
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
    return (hand.samples(glyph)[0] ?? []).map(({ path }) => Float64Array.from(path, (value, i) => value + (i % 2 === 0 ? x : y)));
  });
  return cloudOf(chains, STEP);
}

const scratch = createScratch();

/** What of a word as written is not clear. */
export interface Doubt {
  /** The greatest of its letters' distances to their own shapes, as a share of what their distances to others allow; 1 or less where all is clear. */
  readonly most: number;
  /** The letters that are not clear. */
  readonly letters: readonly LookAlike[];
}

/** Which of some letters of a word, as written, could be taken for others. */
export function doubt(rest: readonly RestStroke[], found: readonly LookAlike[], written: readonly Written[]): Doubt {
  let most = 0;
  const letters: LookAlike[] = [];
  for (const letter of found) {
    const its = doubtOf(letter, rest, written);
    if (its > 1) letters.push(letter);
    most = Math.max(most, its);
  }
  return { most, letters };
}

function doubtOf({ strokes, plain, own, others }: LookAlike, rest: readonly RestStroke[], written: readonly Written[]): number {
  let shape: Cloud | null = null;
  let away = 0;
  let its = 0;
  for (const { apart, shape: other, toward } of others) {
    if (!plain && wayGone(rest, strokes, written, toward) <= ON_THE_WAY) continue;
    if (!shape) {
      const paths = strokes.map((s) => (written[s] as Written).path);
      shape = cloudOf(paths, STEP, scratch);
      away = strayed(shape, own, SCALE);
    }
    // Two sides of a triangle are longer than the third.
    if (away > NEARER * (apart - away)) its = Math.max(its, away / (NEARER * unlike(shape, other, SCALE, away / NEARER)));
  }
  return its;
}

interface Written {
  readonly path: Float64Array;
}

/** How far the nodes of some strokes, as written, have gone of a way from where they rest. */
function wayGone(rest: readonly RestStroke[], strokes: readonly number[], written: readonly Written[], toward: Float64Array): number {
  let sum = 0;
  let k = 0;
  for (const s of strokes) {
    const from = (rest[s] as RestStroke).path;
    const to = (written[s] as Written).path;
    for (let i = 0; i < from.length; i += 6) {
      sum += ((to[i] as number) - (from[i] as number)) * (toward[k] as number);
      sum += ((to[i + 1] as number) - (from[i + 1] as number)) * (toward[k + 1] as number);
      k += 2;
    }
  }
  return sum;
}
