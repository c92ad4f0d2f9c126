import type { OpenHand } from "../hand/open-hand.ts";
import { exitOf } from "../hand/rig/exit-of.ts";
import { createGenerations } from "./generations.ts";

/** A glyph of a shaped word, in rig units (1000 to the x-height) from the word's start. */
export interface WordGlyph {
  readonly hand: OpenHand;
  readonly glyph: number;
  /** The glyph's name in its font. */
  readonly name: string;
  /** The characters of its cluster; "" for a connecting stroke, which belongs to the glyph before it. */
  readonly char: string;
  readonly x: number;
  /** Down. */
  readonly y: number;
  readonly advance: number;
}

/** A word shaped in its hand, or, letter by letter, in a companion's where the hand lacks one. */
export interface ShapedWord {
  readonly text: string;
  readonly glyphs: readonly WordGlyph[];
  /** Sum of the advances. */
  readonly width: number;
  /** Where its ink begins and ends, centre of the pen: gaps between words are measured from ink to ink. */
  readonly left: number;
  readonly right: number;
  /** What may run on past the word's end: the bar of a last t, the last stroke of another letter; null for neither. */
  readonly tail: Tail | null;
  /** Characters that neither the hand nor its companions write; the word is then not fit to print. */
  readonly unwritable: readonly string[];
}

/** See {@link ShapedWord}. */
export type Tail = "bar" | "stroke";

/** Shapes words, remembering each; the hands are tried in order. */
export interface Shaper {
  shape(text: string): ShapedWord;
  /** Forgets every word that was not asked for since the last call. */
  sweep(): void;
}

/** Characters that leave no ink of their own: joiners, variation selectors, soft hyphens, bidi controls. */
const INKLESS = /\p{Default_Ignorable_Code_Point}/u;
/** A space that holds two words together; it is written as a narrow gap. */
const GLUE = /[\u00a0\u2007\u202f]/u;
const GLUE_WIDTH = 1000;
/** Stops that a letter's tail would swallow, and the least way from the tail's pen to theirs, in rig units: two pen widths. */
const STOP = /^[.,;:!?\u2026]$/;
const CLEAR_OF_STOP = 230;

/** Makes a shaper for a hand and its companions. */
export function createShaper(hands: readonly OpenHand[]): Shaper {
  const memory = createGenerations<ShapedWord>();
  return {
    shape: (text) => memory.get(text) ?? memory.set(text, shapeWord(text, hands)),
    sweep: () => memory.begin(true),
  };
}

/** Shapes one word; a pure function of its arguments. */
export function shapeWord(text: string, hands: readonly OpenHand[]): ShapedWord {
  const glyphs: WordGlyph[] = [];
  const unwritable: string[] = [];
  let x = 0;
  for (const part of splitByHand(text.normalize("NFC"), hands)) {
    if (part.hand === "glue") {
      x += GLUE_WIDTH;
      continue;
    }
    if (!part.hand) {
      unwritable.push(part.text);
      continue;
    }
    const { font, scale } = part.hand;
    const shaped = font.shape(part.text);
    shaped.forEach((g, i) => {
      // Several glyphs of one cluster: the first writes it, the rest are connecting strokes and marks.
      const leads = i === 0 || shaped[i - 1]?.cluster !== g.cluster;
      const next = shaped.find((other, k) => k > i && other.cluster > g.cluster);
      const char = leads ? part.text.slice(g.cluster, next?.cluster ?? part.text.length) : "";
      const hand = part.hand as OpenHand;
      if (STOP.test(char)) x += roomForStop(glyphs, { hand, glyph: g.id, x: x + g.dx * scale });
      glyphs.push({
        hand,
        glyph: g.id,
        name: font.glyphName(g.id),
        char,
        x: x + g.dx * scale,
        y: -g.dy * scale,
        advance: g.advance * scale,
      });
      x += g.advance * scale;
    });
  }
  const [left, right] = inkEdges(glyphs) ?? [0, x];
  return { text, glyphs, width: x, left, right, tail: tailOf(glyphs), unwritable };
}

/** What of the last letter may run on to the right. Bars and strokes are told apart by how the letter is drawn, not by its name. */
function tailOf(glyphs: readonly WordGlyph[]): Tail | null {
  const last = glyphs[glyphs.length - 1];
  if (!last || !/^(\p{L}|$)/u.test(last.char)) return null;
  const rig = last.hand.samples(last.glyph)[0] ?? [];
  if (rig.some(({ kind }) => kind === "bar")) return "bar";
  return exitOf(rig) === null ? null : "stroke";
}

/** How far a stop has to move so that its ink stands clear of the letter before it; 0 where it does already. */
function roomForStop(glyphs: readonly WordGlyph[], stop: Pick<WordGlyph, "hand" | "glyph" | "x">): number {
  const before = glyphs[glyphs.length - 1];
  const letter = before && inkEdges([before]);
  const own = inkEdges([stop]);
  return letter && own ? Math.max(0, letter[1] + CLEAR_OF_STOP - own[0]) : 0;
}

/** Leftmost and rightmost place of the pen over all strokes at rest; null where there is no stroke. */
function inkEdges(glyphs: readonly Pick<WordGlyph, "hand" | "glyph" | "x">[]): readonly [number, number] | null {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const { hand, glyph, x } of glyphs) {
    for (const { path } of hand.samples(glyph)[0] ?? []) {
      for (let i = 0; i < path.length; i += 6) {
        left = Math.min(left, x + (path[i] as number));
        right = Math.max(right, x + (path[i] as number));
      }
    }
  }
  return left <= right ? [left, right] : null;
}

interface HandRun {
  readonly text: string;
  /** null: nobody writes it. */
  readonly hand: OpenHand | "glue" | null;
}

function splitByHand(text: string, hands: readonly OpenHand[]): HandRun[] {
  const runs: { text: string; hand: OpenHand | "glue" | null }[] = [];
  for (const char of text) {
    if (INKLESS.test(char)) continue;
    const hand = GLUE.test(char) ? "glue" : (hands.find((h) => h.font.has(char.codePointAt(0) as number)) ?? null);
    const last = runs[runs.length - 1];
    if (last && last.hand === hand && hand !== null) last.text += char;
    else runs.push({ text: char, hand });
  }
  return runs;
}
