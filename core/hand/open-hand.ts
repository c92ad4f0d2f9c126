import { type Font, openFont } from "./font.ts";
import type { Hand } from "./hand.ts";
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
  /** All rigs known by now, for keeping. */
  encodeRigs(): string;
}

/** Opens a hand; null when its font cannot be read. */
export function openHand(source: HandSource): OpenHand | null {
  const font = openFont(source.font, source.hand.features);
  if (!font) return null;
  const rigs = decodeRigs(source.rigs);
  const samples = new Map<number, readonly Rig[]>();
  return {
    hand: source.hand,
    font,
    scale: RIG_UNITS / font.xHeight,
    samples(glyph) {
      let known = samples.get(glyph);
      if (!known) {
        const better = source.hand.substitutes[font.glyphName(glyph)];
        const drawn = (better && font.glyphByName(better)) || glyph;
        const rig = rigs.get(drawn) ?? makeRig(font.outline(drawn), font.xHeight);
        rigs.set(drawn, rig);
        known = [rig];
        samples.set(glyph, known);
      }
      return known;
    },
    encodeRigs: () => encodeRigs(rigs),
  };
}
