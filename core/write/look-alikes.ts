import { type Cloud, cloudOf, unlike } from "../geometry/cloud.ts";
import type { OpenHand } from "../hand/open-hand.ts";
import { type ShapedWord, shapeWord } from "../layout/shape-word.ts";
import type { RestStroke } from "./contacts.ts";

/** A letter of a word, or two of them, with what it must not be taken for. */
export interface LookAlike {
  /** Indices of its strokes in the word. */
  readonly strokes: readonly number[];
  /** Its own shape at rest, and those of the others. */
  readonly own: Cloud;
  readonly others: readonly Cloud[];
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
const STEP = 90;
const SCALE = 1.15;
/** A letter is told from another where it is this much nearer to itself: a share of the distance to the other. */
const NEARER = 0.85;

/** The letters of a word at rest that could be taken for others. `alone` gives the shape of some letters within a word of a hand. */
export function lookAlikes(word: ShapedWord, strokes: readonly RestStroke[], alone: (hand: OpenHand, text: string) => Cloud): readonly LookAlike[] {
  return word.glyphs.flatMap((glyph, g) =>
    [1, 2].flatMap((length): LookAlike[] => {
      const own = word.glyphs.slice(g, g + 1 + (length - 1) * MOST_GLYPHS).filter(({ char }) => char !== "").slice(0, length);
      const text = own.map(({ char }) => char).join("");
      const others = glyph.char === "" || own.some(({ hand }) => hand !== glyph.hand) ? undefined : OTHERS.get(text);
      if (!others) return [];
      const its = strokes.flatMap((stroke, s) => (own.includes(word.glyphs[stroke.glyph] as (typeof own)[number]) ? [s] : []));
      const shape = cloudOf(its.map((s) => (strokes[s] as RestStroke).path), STEP);
      return [{ strokes: its, own: shape, others: others.map(([, other]) => alone(glyph.hand, other)) }];
    }),
  );
}

/** Glyphs within which the next letter stands: itself and connecting strokes before it. */
const MOST_GLYPHS = 4;

/** The shape of letters as they stand between others in a hand's words, without the strokes that connect them. */
export function shapeWithin(hand: OpenHand, text: string): Cloud {
  const { glyphs } = shapeWord(`n${text}n`, [hand]);
  const letters = glyphs.filter(({ char }) => char !== "").slice(1, -1);
  const chains = letters.flatMap(({ hand: its, glyph, x, y }) =>
    (its.samples(glyph)[0] ?? []).map(({ path }) => path.map((value, i) => value + (i % 2 === 0 ? x : y))),
  );
  return cloudOf(chains, STEP);
}

/** How clearly the written letters are themselves: the greatest share of the distance to another shape that one of them is from its own, as a share of what is clear enough; 1 or less is clear. */
export function doubt(found: readonly LookAlike[], paths: readonly ArrayLike<number>[]): number {
  let most = 0;
  for (const { strokes, own, others } of found) {
    const written = cloudOf(
      strokes.map((s) => paths[s] as ArrayLike<number>),
      STEP,
    );
    const away = unlike(written, own, SCALE);
    for (const other of others) most = Math.max(most, away / (NEARER * unlike(written, other, SCALE)));
  }
  return most;
}
