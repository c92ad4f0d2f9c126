import * as hb from "harfbuzzjs";
import { isSfnt } from "./whole-font.ts";

/** A closed outline in font units, y up: flat cubic chains `[x0, y0, (c1x, c1y, c2x, c2y, x, y)...]`. */
export type Outline = readonly (readonly number[])[];

/** One glyph as HarfBuzz placed it, in font units. */
export interface ShapedGlyph {
  readonly id: number;
  /** UTF-16 index into the shaped text of the first character of its cluster. */
  readonly cluster: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** An opened font. It holds memory of HarfBuzz; it is let go with the object. */
export interface Font {
  readonly unitsPerEm: number;
  /** Height of the small letters, in font units: the x's as drawn, or the middle one's of all where the x is an odd one out. */
  readonly xHeight: number;
  /** Shapes one run of text with the font's own features. Glyph 0 stands for a character the font lacks. */
  shape(text: string): readonly ShapedGlyph[];
  /** True when the font draws this code point with ink, or has it as a space. A blank glyph would otherwise let it vanish unseen. */
  has(codePoint: number): boolean;
  /** Outline of a glyph; empty for a space. */
  outline(glyph: number): Outline;
  glyphName(glyph: number): string;
  /** The glyph of that name; null when the font has none. */
  glyphByName(name: string): number | null;
}

/** A glyph that reaches or runs further than this, in x-heights, is damaged: the rig of such an outline would take minutes. */
const FURTHEST = 60;
const LONGEST = 500;

/** Opens a TrueType or OpenType font; null when the bytes are none, or nothing in them can be drawn. `features` turns OpenType features on (1) or off (0). */
export function openFont(bytes: Uint8Array, features: Readonly<Record<string, number>> = {}): Font | null {
  if (!isSfnt(bytes)) return null;
  const face = new hb.Face(new hb.Blob(bytes));
  const font = new hb.Font(face);
  const known = new Set(face.collectUnicodes());
  const unitsPerEm = face.upem;
  const xHeight = xHeightOf(font) ?? unitsPerEm / 2;
  const outline = (glyph: number): Outline => soundOutline(outlineOf(font.glyphToJson(glyph)), xHeight);
  const inked = new Map<number, boolean>();
  const has = (codePoint: number): boolean => {
    let found = inked.get(codePoint);
    if (found === undefined) {
      const glyph = known.has(codePoint) ? (font.nominalGlyph(codePoint) ?? 0) : 0;
      found = glyph !== 0 && (isSpace(codePoint) || outline(glyph).length > 0);
      inked.set(codePoint, found);
    }
    return found;
  };
  if (!known.values().some((codePoint) => !isSpace(codePoint) && has(codePoint))) return null;
  const wanted = Object.entries(features).map(([tag, value]) => new hb.Feature(tag, value));
  return {
    unitsPerEm,
    xHeight,
    has,
    shape(text) {
      const buffer = new hb.Buffer();
      buffer.addText(text);
      buffer.guessSegmentProperties();
      hb.shape(font, buffer, wanted);
      return buffer.getGlyphInfosAndPositions().map((g) => ({
        id: g.codepoint,
        cluster: g.cluster,
        advance: g.xAdvance ?? 0,
        dx: g.xOffset ?? 0,
        dy: g.yOffset ?? 0,
      }));
    },
    outline,
    glyphName: (glyph) => font.glyphName(glyph),
    glyphByName: (name) => font.glyphFromName(name) ?? null,
  };
}

const SMALL_LETTERS = "acemnorsuvwxz";
/** An x that others come to less than this share of is no measure of them. */
const ODD_X = 0.8;

/** See {@link Font.xHeight}; null for a font without small letters. */
function xHeightOf(font: hb.Font): number | null {
  const extentsOf = (char: string) => {
    const glyph = font.nominalGlyph(char.codePointAt(0) as number);
    return glyph ? font.glyphExtents(glyph) : undefined;
  };
  const x = extentsOf("x")?.yBearing ?? 0;
  if (!(x > 0)) return null;
  const heights = [...SMALL_LETTERS].map((char) => Math.abs(extentsOf(char)?.height ?? 0)).filter((height) => height > 0);
  const middle = heights.sort((a, b) => a - b)[heights.length >> 1] ?? x;
  return middle < ODD_X * x ? middle : x;
}

function isSpace(codePoint: number): boolean {
  return /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/u.test(String.fromCodePoint(codePoint));
}

/** The outline itself; empty for one that no pen can have drawn. */
function soundOutline(outline: Outline, xHeight: number): Outline {
  let length = 0;
  for (const contour of outline) {
    for (let i = 0; i < contour.length; i += 2) {
      const [x, y] = [contour[i] as number, contour[i + 1] as number];
      if (!(Math.max(Math.abs(x), Math.abs(y)) <= FURTHEST * xHeight)) return [];
      if (i > 0) length += Math.hypot(x - (contour[i - 2] as number), y - (contour[i - 1] as number));
    }
  }
  return length <= LONGEST * xHeight ? outline : [];
}

interface PathCommand {
  readonly type: string;
  readonly values: readonly number[];
}

function outlineOf(commands: readonly PathCommand[]): Outline {
  const contours: number[][] = [];
  let contour: number[] = [];
  let x = 0;
  let y = 0;
  for (const { type, values: v } of commands) {
    if (type === "M") {
      contour = [v[0] as number, v[1] as number];
      contours.push(contour);
    } else if (type === "L") {
      const [x1, y1] = v as [number, number];
      contour.push(x + (x1 - x) / 3, y + (y1 - y) / 3, x + (2 * (x1 - x)) / 3, y + (2 * (y1 - y)) / 3, x1, y1);
    } else if (type === "Q") {
      const [cx, cy, x1, y1] = v as [number, number, number, number];
      contour.push(x + (2 * (cx - x)) / 3, y + (2 * (cy - y)) / 3, x1 + (2 * (cx - x1)) / 3, y1 + (2 * (cy - y1)) / 3, x1, y1);
    } else if (type === "C") {
      contour.push(...v);
    } else continue;
    x = contour[contour.length - 2] as number;
    y = contour[contour.length - 1] as number;
  }
  return contours.filter((c) => c.length > 2);
}
