import type PDFDocument from "pdfkit";
import { readingFont } from "./damaged-font.ts";

/** What of pdfkit's embedded font the text layer uses, to give each character a glyph of its own without shaping. */
interface EmbeddedFont {
  readonly id: string;
  readonly scale: number;
  readonly xHeight: number;
  readonly font: { glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number } };
  readonly subset: { includeGlyph(glyph: number): number };
  readonly widths: number[];
  readonly unicode: number[][];
  ref(): unknown;
  /** Puts the glyphs used into the document; does nothing the second time. */
  finalize(): void;
}

/** The characters of one word that stand in one font, as hexadecimal codes for `Tj`. */
export interface FontRun {
  readonly font: string;
  readonly codes: string;
}

/** A word as it is shown invisibly. */
export interface EncodedWord {
  readonly runs: readonly FontRun[];
  /** Its width at a font size of 1. */
  readonly width: number;
  /** True when the glyphs shown do not read back as the word, so that it must be said beside them. */
  readonly needsActualText: boolean;
}

/** Fonts of the invisible text. */
export interface TextLayer {
  encode(text: string): EncodedWord;
  /** Puts every font used so far into the current page's resources. */
  addToPage(): void;
  /** Puts the fonts used into the document; nothing can be encoded after it. */
  embed(): void;
  /** Size at which the first font's x-height is 1. */
  readonly sizePerXHeight: number;
}

/** Handwriting fonts often leave their x-height out; this share of the em is near all of them. */
const USUAL_X_HEIGHT = 450;

/**
 * The text layer of one document. `fonts` are font files, best first: a character is taken from the first that has it.
 * Fonts that turn out not to be needed are not embedded. Throws a `DamagedFont` over one that cannot be read, and so do its functions.
 */
export function createTextLayer(document: typeof PDFDocument.prototype, fonts: readonly Uint8Array[]): TextLayer {
  const opened: EmbeddedFont[] = [];
  const open = (index: number): EmbeddedFont | undefined => {
    const bytes = fonts[index];
    if (!opened[index] && bytes) {
      readingFont(() => document.font(bytes as unknown as ArrayBuffer));
      opened[index] = (document as unknown as { readonly _font: EmbeddedFont })._font;
    }
    return opened[index];
  };
  const first = open(0);
  if (!first) throw new Error("The text layer needs a font.");
  const used = new Set<EmbeddedFont>();

  /** The character in the first font that has it; null when none has, or when its glyph already stands for another. */
  const place = (codePoint: number): { readonly font: EmbeddedFont; readonly code: string; readonly width: number } | null => {
    for (let i = 0; i < fonts.length; i++) {
      const font = open(i);
      const glyph = font && readingFont(() => font.font.glyphForCodePoint(codePoint));
      const advance = glyph && glyph.id !== 0 ? advanceOf(glyph) : null;
      if (!font || !glyph || advance === null) continue;
      const code = font.subset.includeGlyph(glyph.id);
      font.widths[code] ??= advance * font.scale;
      font.unicode[code] ??= [codePoint];
      used.add(font);
      if (font.unicode[code]?.[0] !== codePoint) return null;
      return { font, code: code.toString(16).padStart(4, "0"), width: advance * font.scale };
    }
    return null;
  };

  return {
    sizePerXHeight: 1000 / (first.xHeight > 100 ? first.xHeight : USUAL_X_HEIGHT),
    encode(text) {
      const runs: { font: string; codes: string }[] = [];
      let width = 0;
      let needsActualText = false;
      for (const char of text) {
        // A character without a glyph of its own still takes up room, so that it can be selected.
        const placed = place(char.codePointAt(0) as number);
        const shown = placed ?? place(0x78);
        needsActualText ||= !placed;
        if (!shown) continue;
        width += shown.width / 1000;
        const last = runs.at(-1);
        if (last?.font === shown.font.id) last.codes += shown.code;
        else runs.push({ font: shown.font.id, codes: shown.code });
      }
      return { runs, width, needsActualText };
    },
    addToPage() {
      const resources = (document as unknown as { readonly page: { readonly fonts: Record<string, unknown> } }).page.fonts;
      for (const font of used) resources[font.id] ??= font.ref();
    },
    embed() {
      for (const font of used) readingFont(() => font.finalize());
    },
  };
}

/**
 * A glyph's advance in font units; null when the font cannot be read there. fontkit reads an outline even for a glyph that has none, and
 * throws where such a glyph is the last of its font (the space of Reenie Beanie).
 */
function advanceOf(glyph: { readonly advanceWidth: number }): number | null {
  try {
    return glyph.advanceWidth;
  } catch {
    return null;
  }
}
