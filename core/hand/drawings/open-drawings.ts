import { DRAWING_NAMES, DRAWINGS } from "../../letter/drawings.ts";
import type { Font } from "../font.ts";
import { type OpenHand, penRadius } from "../open-hand.ts";
import { RIG_UNITS, type Rig } from "../rig/rig.ts";
import { parseTracks, strokeOf } from "./pen-track.ts";
import { TRACKS } from "./tracks.ts";

/** A capital is drawn as high as the hand's own H, between these, in rig units. */
const LOWEST_CAPITAL = 1750;
const HIGHEST_CAPITAL = 2100;
const USUAL_CAPITAL = 1800;
/** Room kept free on either side of a drawing, in rig units. */
const BEARING = 160;

/** Glyph numbers of the drawings: 0 stands for none, as in fonts. */
const GLYPHS: ReadonlyMap<number, number> = new Map(
  DRAWING_NAMES.flatMap((name, i) => [...DRAWINGS[name]].map((char) => [char.codePointAt(0) as number, i + 1] as const)),
);

/**
 * The small drawings as one more hand, which holds several samples of each and draws them with the pen of `writer`, as high as its capitals. It has the
 * characters of {@link DRAWINGS} and no others.
 */
export function openDrawings(writer: OpenHand): OpenHand {
  const known = new Map<number, readonly Rig[]>();
  const samples = (glyph: number): readonly Rig[] => {
    let found = known.get(glyph);
    if (!found) {
      found = draw(glyph, capitalOf(writer) / 100, penRadius(writer));
      known.set(glyph, found);
    }
    return found;
  };
  const font: Font = {
    unitsPerEm: 2 * RIG_UNITS,
    xHeight: RIG_UNITS,
    shape: (text) =>
      [...text.matchAll(/./gsu)].map(({ 0: char, index }) => {
        const id = GLYPHS.get(char.codePointAt(0) as number) ?? 0;
        return { id, cluster: index, advance: reach(samples(id)) + BEARING, dx: 0, dy: 0 };
      }),
    has: (codePoint) => GLYPHS.has(codePoint),
    outline: () => [],
    glyphName: (glyph) => DRAWING_NAMES[glyph - 1] ?? ".notdef",
    glyphByName: (name) => DRAWING_NAMES.indexOf(name as (typeof DRAWING_NAMES)[number]) + 1 || null,
  };
  return { hand: writer.hand, font, scale: 1, samples, forms: () => [], penScale: writer.penScale, encodeRigs: () => "" };
}

function draw(glyph: number, scale: number, radius: number): readonly Rig[] {
  const name = DRAWING_NAMES[glyph - 1];
  if (!name) return [[]];
  return TRACKS[name].map((noted) => {
    const rig = parseTracks(noted).map((track) => strokeOf(track, scale, radius));
    const left = Math.min(...rig.flatMap(({ path }) => path.filter((_, i) => i % 2 === 0)));
    return rig.map((stroke) => ({ ...stroke, path: stroke.path.map((v, i) => (i % 2 === 0 ? v - left + BEARING : v)) }));
  });
}

/** Where the widest of some samples ends. */
function reach(rigs: readonly Rig[]): number {
  return Math.max(0, ...rigs.flatMap((rig) => rig.flatMap(({ path }) => path.filter((_, i) => i % 2 === 0))));
}

/** Height of the hand's capitals, in rig units. */
function capitalOf({ font, samples }: OpenHand): number {
  const tops = font.shape("H").flatMap(({ id }) => samples(id)[0]?.flatMap(({ path }) => path.filter((_, i) => i % 6 === 1)) ?? []);
  if (tops.length === 0) return USUAL_CAPITAL;
  return Math.max(LOWEST_CAPITAL, Math.min(HIGHEST_CAPITAL, -Math.min(...tops)));
}
