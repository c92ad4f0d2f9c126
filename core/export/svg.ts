import type { Scene, SceneGlyph, ScenePage, SceneWord } from "../scene/scene.ts";
import { MISSING_COLOUR, MISSING_LINE, RULE_WIDTH, wordColour } from "./ink-colour.ts";
import { chainData, millimetres } from "./millimetres.ts";

/** What stands on the page besides its ink. */
export interface SvgOptions {
  /** False leaves the paper's colour out, for a program that brings its own; true when absent. */
  readonly background?: boolean;
}

/** Text made safe inside an element or a double-quoted attribute; control characters XML cannot hold are dropped. */
export function escapeXml(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\ufffe\uffff&<>"]/gu, (char) => XML_ESCAPES[char] ?? "");
}

const XML_ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Where a word stands on its page, as attributes: its running number and its line's. */
interface Place {
  readonly word: number;
  readonly line: number;
}

/**
 * One page of a scene as an SVG document: millimetres, no transforms, absolute commands, y down (docs/scene-format.md).
 * `pageIndex` counts from 0; a page that is not there throws a RangeError.
 */
export function pageSvg(scene: Scene, pageIndex: number, options: SvgOptions = {}): string {
  const page = scene.pages[pageIndex];
  if (!page) throw new RangeError(`There is no page ${pageIndex + 1}; the letter has ${scene.pages.length}.`);
  const width = millimetres(page.width);
  const height = millimetres(page.height);
  const language = escapeXml(scene.language);
  const title = scene.pages.length > 1 ? `${scene.title}, ${pageIndex + 1}/${scene.pages.length}` : scene.title;
  const ink: string[] = [];
  const strokes: string[] = [];
  const place = { word: 0, line: 0 };
  for (const line of page.lines) {
    for (const word of line.words) {
      ink.push(...wordInk(scene, page, word, place));
      strokes.push(...wordStrokes(word, place));
      place.word += 1;
    }
    place.line += 1;
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" lang="${language}" xml:lang="${language}">`,
    `<title>${escapeXml(title)}</title>`,
    ...(options.background === false
      ? []
      : [`<path class="paper" fill="${scene.paper}" d="M0 0L${width} 0L${width} ${height}L0 ${height}Z"/>`]),
    ...rules(scene, page),
    `<g data-page="${pageIndex}" data-xh="${millimetres(page.xHeight)}" data-line-pitch="${millimetres(page.linePitch)}">`,
    ...ink,
    "</g>",
    `<g class="strokes" display="none" fill="none" stroke="${scene.ink}" stroke-linecap="round" stroke-linejoin="round">`,
    ...strokes,
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

function rules(scene: Scene, page: ScenePage): string[] {
  if (page.rules.length === 0) return [];
  const data = page.rules.map((r) => `M${millimetres(r.x1)} ${millimetres(r.y1)}L${millimetres(r.x2)} ${millimetres(r.y2)}`).join("");
  return [`<path class="rules" fill="none" stroke="${scene.rule}" stroke-width="${millimetres(RULE_WIDTH)}" d="${data}"/>`];
}

function wordInk(scene: Scene, page: ScenePage, word: SceneWord, place: Place): string[] {
  const at = `data-word="${place.word}" data-line="${place.line}"`;
  const data = word.ink.map((contour) => `${chainData(contour)}Z`).join("");
  const paths = data ? [`<path class="ink" ${at} fill="${wordColour(scene, word)}" d="${data}"/>`] : [];
  if (word.missing) {
    const y = millimetres(word.baseline + page.xHeight * MISSING_LINE.drop);
    const line = `stroke-width="${millimetres(MISSING_LINE.dot)}" stroke-dasharray="0 ${millimetres(MISSING_LINE.step)}" stroke-linecap="round"`;
    const ends = `M${millimetres(word.x)} ${y}L${millimetres(word.x + word.width)} ${y}`;
    paths.push(`<path class="missing" ${at} fill="none" stroke="${MISSING_COLOUR}" ${line} d="${ends}"/>`);
  }
  return paths;
}

function wordStrokes(word: SceneWord, place: Place): string[] {
  const at = `data-word="${place.word}" data-line="${place.line}"`;
  const paths = word.glyphs.map(
    (glyph) => `<path class="stroke" ${glyphData(glyph, at)} d="${glyph.strokes.map((s) => chainData(s.path)).join("")}"/>`,
  );
  for (const mark of word.marks) paths.push(`<path class="mark" ${at} d="${chainData(mark.path)}"/>`);
  return paths;
}

function glyphData(glyph: SceneGlyph, at: string): string {
  const name = `data-char="${escapeXml(glyph.char)}" data-glyph="${escapeXml(glyph.glyph)}"`;
  return `${name} ${at} data-x="${millimetres(glyph.x)}" data-baseline="${millimetres(glyph.baseline)}" data-width="${millimetres(glyph.width)}"`;
}
