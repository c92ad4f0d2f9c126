import { type Font, openFont } from "./font.ts";
import { otherForms } from "./forms.ts";
import type { Habits, Hand } from "./hand.ts";
import { correctRig } from "./rig/correct-rig.ts";
import { makeRig, RIG_UNITS, type Rig } from "./rig/rig.ts";
import { decodeRigs, encodeRigs } from "./rig/rig-codec.ts";

/** What the world gives of a hand: its description, its font file and the rigs made before ("" for none). */
export interface HandSource {
  readonly hand: Hand;
  readonly font: Uint8Array;
  readonly rigs: string;
}

/** A hand ready to write. Rigs are made glyph by glyph when first asked for, and remembered. */
export interface OpenHand {
  readonly hand: Hand;
  readonly font: Font;
  /** Rig units for one font unit. */
  readonly scale: number;
  /** The samples this hand holds of a glyph, never empty: a font holds one, a person's own hand several. */
  samples(glyph: number): readonly Rig[];
  /** Other forms of the letter that a glyph writes, made of its own strokes; empty for most. Numbered on from the samples. */
  forms(glyph: number, char: string): readonly Rig[];
  /** What the pen's width is multiplied by, so that it is the hand's own and not the font's. */
  readonly penScale: number;
  /** All rigs known by now, for keeping. */
  encodeRigs(): string;
}

/** Opens a hand; null when its font cannot be read. */
export function openHand(source: HandSource): OpenHand | null {
  const font = openFont(source.font, source.hand.features);
  if (!font) return null;
  const rigs = decodeRigs(source.rigs);
  const corrections = new Map(Object.entries(source.hand.corrections).map(([name, correction]) => [glyphOf(font, name), correction]));
  const known = new Map<number, readonly Rig[]>();
  const samples = (glyph: number): readonly Rig[] => {
    let found = known.get(glyph);
    if (!found) {
      const better = source.hand.substitutes[font.glyphName(glyph)];
      const drawn = (better && font.glyphByName(better)) || glyph;
      const rig = rigs.get(drawn) ?? makeRig(font.outline(drawn), font.xHeight, source.hand.source.rough);
      rigs.set(drawn, rig);
      const correction = corrections.get(drawn);
      found = [correction ? correctRig(rig, correction) : rig];
      known.set(glyph, found);
    }
    return found;
  };
  const scale = RIG_UNITS / font.xHeight;
  const other = new Map<number, readonly Rig[]>();
  const forms = (glyph: number, char: string): readonly Rig[] => {
    let found = other.get(glyph);
    if (!found) {
      found = otherForms(char, samples(glyph)[0] as Rig, source.hand.joined, scale * (font.shape(char)[0]?.advance ?? 0));
      other.set(glyph, found);
    }
    return found;
  };
  const { pen } = source.hand.habits;
  const penScale = pen === 0 ? 1 : (pen * RIG_UNITS) / 2 / penRadius({ font, samples });
  return {
    hand: { ...source.hand, habits: smaller(source.hand.habits, font, scale) },
    font,
    scale,
    samples,
    forms,
    penScale,
    encodeRigs: () => encodeRigs(rigs),
  };
}

/** Letters by which a font's size is judged, and the size, in rig units, that they have in most hands or more: the root of width by height. */
const SIZE_LETTERS = "aenosc";
const USUAL_SIZE = 900;

/** Variation scales with the size of letters, in both ways. A hand whose small letters are lower and narrower than its x wanders less than its x-height says. */
function smaller(habits: Habits, font: Font, scale: number): Habits {
  const sizes = font.shape(SIZE_LETTERS).map(({ id }) => {
    const [xs, ys] = [0, 1].map((axis) => font.outline(id).flatMap((contour) => contour.filter((_, i) => i % 2 === axis))) as [
      number[],
      number[],
    ];
    return xs.length === 0 ? USUAL_SIZE : scale * Math.sqrt((Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys)));
  });
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  return { ...habits, wander: habits.wander * Math.min(1, mean / USUAL_SIZE) };
}

/** The glyph that draws one letter by itself, or the one of that name; null when there is none. */
export function glyphOf(font: Font, name: string): number | null {
  if ([...name].length > 1) return font.glyphByName(name);
  return font.shape(name)[0]?.id || null;
}

/** Letters in which a font's stroke has its usual width. */
const PEN_LETTERS = "nao";

/** Half the width of the stroke that a hand's letters are drawn with, in rig units. */
export function penRadius({ font, samples }: Pick<OpenHand, "font" | "samples">): number {
  const rig = font.shape(PEN_LETTERS).flatMap((g) => samples(g.id)[0] ?? []);
  const radii = rig.flatMap((stroke) => [...stroke.radii]).sort((a, b) => a - b);
  return radii[radii.length >> 1] ?? 1;
}

/** A glyph of a hand and the characters it writes; "" for a connecting stroke. */
interface Letter {
  readonly hand: OpenHand;
  readonly glyph: number;
  readonly char: string;
}

/** The rig of a letter's glyph by the number that writing chose: its samples first, its other forms after them. */
export function rigOf({ hand, glyph, char }: Letter, chosen: number): Rig {
  const samples = hand.samples(glyph);
  return samples[chosen] ?? hand.forms(glyph, char)[chosen - samples.length] ?? [];
}
