import { fewerCurves } from "../../core/export/fewer-curves.ts";
import { channels, RULE_WIDTH, wordColour } from "../../core/export/ink-colour.ts";
import type { Scene, SceneLine, ScenePage } from "../../core/scene/scene.ts";
import type { LineText } from "./broken-words.ts";
import type { FontRun, TextLayer } from "./text-layer.ts";

/** The page's own unit is 10 micrometres (2,540 to the inch): fine enough for any printer, and short numbers in the file. */
export const MICROMETRES_PER_UNIT = 10;
/** One such unit in points. */
export const POINTS_PER_UNIT = (MICROMETRES_PER_UNIT * 72) / 25400;

/** Printed ink may stray this far from the ink on the screen, in micrometres: a quarter of a dot at 600 dpi. Fewer curves make a smaller file. */
const STRAY = 10;

/** The widest space in the invisible text, in ems. Poppler sees columns from .7 em on. */
const WIDEST_SPACE = 0.35;

const unit = (micrometres: number): number => Math.round(micrometres / MICROMETRES_PER_UNIT);

/** PDF operators that draw a page's rules and ink in units of 10 micrometres, y down. */
export function inkContent(scene: Scene, page: ScenePage): string {
  const out: string[] = [];
  if (page.rules.length > 0) {
    out.push(`${unit(RULE_WIDTH)} w ${colourOf(scene.rule)} RG`);
    for (const rule of page.rules) out.push(`${unit(rule.x1)} ${unit(rule.y1)} m ${unit(rule.x2)} ${unit(rule.y2)} l S`);
  }
  let painted = "";
  for (const line of page.lines) {
    for (const word of line.words) {
      const x = unit(word.x);
      const y = unit(word.baseline);
      const contours = word.ink.map((contour) => contourContent(fewerCurves(contour, STRAY), x, y)).filter((path) => path !== "");
      if (contours.length === 0) continue;
      const colour = wordColour(scene, word);
      if (colour !== painted) out.push(`${colourOf(colour)} rg`);
      painted = colour;
      // Numbers near 0 are shorter: each word is drawn about its own start.
      out.push(`q 1 0 0 1 ${x} ${y} cm`, ...contours, "f Q");
    }
  }
  return out.join("\n");
}

function colourOf(colour: string): string {
  return channels(colour)
    .map((channel) => String(Math.round((channel / 255) * 1000) / 1000))
    .join(" ");
}

/** A filled contour about (ox, oy); curves that come to nothing on the grid are left out. */
function contourContent(chain: ArrayLike<number>, ox: number, oy: number): string {
  let px = unit(chain[0] ?? 0) - ox;
  let py = unit(chain[1] ?? 0) - oy;
  let out = `${px} ${py} m`;
  let curves = 0;
  for (let i = 2; i + 5 < chain.length; i += 6) {
    const ax = unit(chain[i] as number) - ox;
    const ay = unit(chain[i + 1] as number) - oy;
    const bx = unit(chain[i + 2] as number) - ox;
    const by = unit(chain[i + 3] as number) - oy;
    const x = unit(chain[i + 4] as number) - ox;
    const y = unit(chain[i + 5] as number) - oy;
    const startsStraight = ax === px && ay === py;
    const endsStraight = bx === x && by === y;
    if (startsStraight && endsStraight) {
      if (x === px && y === py) continue;
      out += `\n${x} ${y} l`;
    } else if (startsStraight) out += `\n${bx} ${by} ${x} ${y} v`;
    else if (endsStraight) out += `\n${ax} ${ay} ${x} ${y} y`;
    else out += `\n${ax} ${ay} ${bx} ${by} ${x} ${y} c`;
    px = x;
    py = y;
    curves += 1;
  }
  return curves === 0 ? "" : out;
}

/**
 * PDF operators that write a line's words invisibly on one straight baseline, each stretched over its own ink, with the spaces
 * of the paragraph's text between them; `said` mends words that are broken over lines. "" when the line has no words to read.
 */
export function textContent(line: SceneLine, said: LineText, paragraph: string, xHeight: number, layer: TextLayer): string {
  const words = line.words.filter((word) => word.text !== "").slice(said.skipped);
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return "";
  const middle = (first.x + last.x + last.width) / 2;
  const y = unit(line.baseline + line.slope * (middle - line.x));
  const size = Math.max(1, unit(xHeight * layer.sizePerXHeight));
  const space = layer.encode(" ");
  const out = ["BT 3 Tr"];
  let font = "";
  const show = (runs: readonly FontRun[]): void => {
    for (const run of runs) {
      if (run.font !== font) out.push(`/${run.font} ${size} Tf`);
      font = run.font;
      out.push(`<${run.codes}> Tj`);
    }
  };
  words.forEach((word, i) => {
    const next = words[i + 1];
    // The gaps of a hand are wide; programs that read text take the widest for the gap between two columns. So a word's box
    // reaches into the gap after it until no more is left than a space may have.
    const room = next ? next.x - size * MICROMETRES_PER_UNIT * WIDEST_SPACE - word.x : 0;
    const width = Math.max(word.width, room);
    const text = next ? word.text : word.text + said.rest;
    const encoded = layer.encode(text);
    const stretch = (width: number, nominal: number): string =>
      nominal > 0 && width > 0 ? String(Math.round((width / MICROMETRES_PER_UNIT / (nominal * size)) * 10000) / 100) : "100";
    out.push(`1 0 0 -1 ${unit(word.x)} ${y} Tm ${stretch(width, encoded.width)} Tz`);
    if (encoded.needsActualText) out.push(`/Span <</ActualText <${utf16(text)}>>> BDC`);
    show(encoded.runs);
    if (encoded.needsActualText) out.push("EMC");
    const end = line.offset + word.offset + text.length;
    const between = paragraph.slice(end, next ? line.offset + next.offset : end + 1);
    if (!/\s/.test(between) || space.needsActualText) return;
    out.push(`${next ? stretch(next.x - word.x - width, space.width) : "100"} Tz`);
    show(space.runs);
  });
  out.push("ET");
  return out.join("\n");
}

/** A text string of PDF in hexadecimal: UTF-16, big end first, with its mark. */
function utf16(text: string): string {
  let hex = "feff";
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, "0");
  return hex;
}
