import type { GlyphStrokes, PageStrokes } from "./page-strokes.ts";
import { pathChains } from "./path-chains.ts";
import { polyline } from "./polyline.ts";
import { type Tag, xmlTags } from "./xml-tags.ts";

/** A page read out of an SVG, or a plain sentence why it is none of ours. */
export type ReadSvg = { readonly page: PageStrokes } | { readonly page: null; readonly problem: string };

const refuse = (problem: string): ReadSvg => ({ page: null, problem });

/**
 * A page of ours (docs/scene-format.md) as the pen wrote it, in millimetres; attributes may stand in any order. An SVG does not tell where paragraphs
 * begin, so that `running` is null. Refused: another SVG, one that was moved or scaled with `transform`, a stroke that cannot be read.
 */
export function svgStrokes(text: string): ReadSvg {
  let page: { readonly xHeight: number; readonly pitch: number } | null = null;
  const strokes: Tag[] = [];
  for (const tag of xmlTags(text)) {
    if (tag.attributes.has("transform")) return refuse("It was moved or scaled by another program.");
    if (tag.name === "g" && tag.attributes.has("data-page")) {
      page = { xHeight: numberOf(tag, "data-xh"), pitch: numberOf(tag, "data-line-pitch") };
    } else if (tag.name === "path" && tag.attributes.get("class") === "stroke") strokes.push(tag);
  }
  if (!page || !(page.xHeight > 0 && page.pitch > 0)) return refuse("It is not a page that Longhand wrote.");
  const { xHeight } = page;
  const glyphs = strokes.map((tag) => glyphOf(tag, xHeight));
  if (glyphs.length === 0) return refuse("It holds ink, but not the strokes it was written with.");
  const broken = glyphs.indexOf(null);
  if (broken >= 0) return refuse(`Stroke ${broken + 1} of ${glyphs.length} cannot be read.`);
  return { page: { ...page, glyphs: glyphs.filter((glyph) => glyph !== null), running: null } };
}

function glyphOf(tag: Tag, xHeight: number): GlyphStrokes | null {
  const chains = pathChains(tag.attributes.get("d") ?? "");
  const [char, glyph] = [tag.attributes.get("data-char"), tag.attributes.get("data-glyph")];
  const read = {
    baseline: numberOf(tag, "data-baseline"),
    width: numberOf(tag, "data-width"),
    line: numberOf(tag, "data-line"),
    word: numberOf(tag, "data-word"),
  };
  if (!chains || char === undefined || glyph === undefined || Object.values(read).some(Number.isNaN)) return null;
  return { char, glyph, strokes: chains.map((chain) => polyline(chain, xHeight)), ...read };
}

/** An attribute's number; NaN where there is none. */
function numberOf(tag: Tag, name: string): number {
  const value = tag.attributes.get(name)?.trim();
  return value === undefined || !/^-?(?:\d+\.?\d*|\.\d+)$/.test(value) ? Number.NaN : Number(value);
}
