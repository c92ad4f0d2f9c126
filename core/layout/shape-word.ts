import type { Font } from "../hand/font.ts";
import type { OpenHand } from "../hand/open-hand.ts";

import { exitOf } from "../hand/rig/exit-of.ts";
import { isLoneStem } from "../hand/rig/lone-stem.ts";

import { clusters } from "./clusters.ts";

import { createGenerations } from "./generations.ts";
import { inkBox } from "./ink-box.ts";
import { seatMark } from "./seat-mark.ts";

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

/** A word shaped in its hand, or, cluster by cluster, in a companion's where the hand lacks one. */
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
  /** Clusters that neither the hand nor a companion writes whole; the word is then not fit to print. */
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
const GLUE = /^[\u00a0\u2007\u202f]$/u;
const GLUE_WIDTH = 1000;
/** Stops that a letter's tail would swallow, and the least way from the tail's pen to theirs, in rig units: two pen widths. */
const STOP = /^[.,;:!?\u2026]$/;
const CLEAR_OF_STOP = 230;

/** Two letters that are nothing but stems stand so far apart at least, in rig units: the pen strays, and two that cross are an x. */
const CLEAR_OF_STEM = 380;

/** Of a glyph that stays where its font puts it. */
const STILL = { dx: 0, dy: 0 };

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
    const marks = marksOf(part.text, font);
    let lead = glyphs.length;
    shaped.forEach((g, i) => {
      // Several glyphs of one cluster: the first writes it, the rest are connecting strokes and marks.
      const leads = i === 0 || shaped[i - 1]?.cluster !== g.cluster;
      const next = shaped.find((other, k) => k > i && other.cluster > g.cluster);
      const char = leads ? part.text.slice(g.cluster, next?.cluster ?? part.text.length) : "";
      const hand = part.hand as OpenHand;
      const seat =
        leads || !marks.has(g.id) ? STILL : seatMark(glyphs.slice(lead), { hand, glyph: g.id, x: x + g.dx * scale, y: -g.dy * scale });
      if (leads) lead = glyphs.length;
      if (char !== "") x += roomForStem(glyphs, { hand, glyph: g.id, x: x + g.dx * scale });
      if (STOP.test(char)) x += roomForStop(glyphs, { hand, glyph: g.id, x: x + g.dx * scale });
      glyphs.push({
        hand,
        glyph: g.id,
        name: font.glyphName(g.id),
        char,
        x: x + g.dx * scale + seat.dx,
        y: -g.dy * scale + seat.dy,
        advance: g.advance * scale,
      });
      x += g.advance * scale;
    });
  }
  unwritable.push(...blankClusters(glyphs));
  const { left, right } = inkBox(glyphs) ?? { left: 0, right: x };
  return { text, glyphs, width: x, left, right, tail: tailOf(glyphs), unwritable };
}

/** Clusters whose glyphs come to no stroke at all, or that their font has put its sign for "none" in place of: only a damaged font does either. */
function blankClusters(glyphs: readonly WordGlyph[]): readonly string[] {
  const found: { char: string; inked: boolean }[] = [];
  for (const { hand, glyph, char } of glyphs) {
    if (char !== "" || found.length === 0) found.push({ char, inked: false });
    const last = found[found.length - 1] as { char: string; inked: boolean };
    last.inked ||= glyph !== 0 && (hand.samples(glyph)[0]?.length ?? 0) > 0;
  }
  return found.filter(({ inked, char }) => !inked && /\S/.test(char)).map(({ char }) => char);
}

/** What of the last letter may run on to the right. Bars and strokes are told apart by how the letter is drawn, not by its name. */
function tailOf(glyphs: readonly WordGlyph[]): Tail | null {
  const last = glyphs[glyphs.length - 1];
  if (!last || !/^(\p{L}|$)/u.test(last.char)) return null;
  const rig = last.hand.samples(last.glyph)[0] ?? [];
  if (rig.some(({ kind }) => kind === "bar")) return "bar";
  return exitOf(rig) === null ? null : "stroke";
}

/** The glyphs of a text's combining marks, composed or not. */
function marksOf(text: string, font: Font): ReadonlySet<number> {
  return new Set(
    text
      .normalize("NFD")
      .match(/\p{M}/gu)
      ?.flatMap((mark) => font.shape(mark).map((g) => g.id)),
  );
}

/** How far a stop has to move so that its ink stands clear of the letter before it; 0 where it does already. */
function roomForStop(glyphs: readonly WordGlyph[], stop: Pick<WordGlyph, "hand" | "glyph" | "x">): number {
  const before = glyphs[glyphs.length - 1];
  const letter = before && inkBox([before]);
  const own = inkBox([stop]);
  return letter && own ? Math.max(0, letter.right + CLEAR_OF_STOP - own.left) : 0;
}

/** How far a letter that is one stem has to move so that it stands clear of such a one before it; 0 in a joined hand, whose stems are joined. */
function roomForStem(glyphs: readonly WordGlyph[], stem: Pick<WordGlyph, "hand" | "glyph" | "x">): number {
  const before = glyphs[glyphs.length - 1];
  if (!before || stem.hand.hand.joined || !isStem(before) || !isStem(stem)) return 0;
  const [left, right] = [inkBox([before]), inkBox([stem])];
  return left && right ? Math.max(0, CLEAR_OF_STEM - (right.left + right.right - left.left - left.right) / 2) : 0;
}

function isStem({ hand, glyph }: Pick<WordGlyph, "hand" | "glyph">): boolean {
  const rig = hand.samples(glyph)[0] ?? [];
  return rig.some((_, stroke) => isLoneStem(rig, stroke));
}

interface HandRun {
  readonly text: string;
  /** null: nobody writes it. */
  readonly hand: OpenHand | "glue" | null;
}

function splitByHand(text: string, hands: readonly OpenHand[]): HandRun[] {
  const runs: { text: string; hand: OpenHand | "glue" | null }[] = [];
  for (const cluster of clusters(text)) {
    const inked = [...cluster].filter((char) => !INKLESS.test(char)).join("");
    if (inked === "") continue;
    const hand = GLUE.test(inked) ? "glue" : writerOf(inked, hands);
    const last = runs[runs.length - 1];
    if (last && last.hand === hand && hand !== null) last.text += inked;
    else runs.push({ text: hand === null ? cluster : inked, hand });
  }
  return runs;
}

/** The first hand that has all of a cluster, as one character or as a letter and its accents; null when nobody has. */
function writerOf(cluster: string, hands: readonly OpenHand[]): OpenHand | null {
  const has = (text: string) => (hand: OpenHand) => [...text].every((char) => hand.font.has(char.codePointAt(0) as number));
  return hands.find(has(cluster)) ?? hands.find(has(cluster.normalize("NFD"))) ?? null;
}
