import { type HandSource, openHand } from "../../core/hand/open-hand.ts";
import type { Rig } from "../../core/hand/rig/rig.ts";

const SHOWN = `abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?'"()-&`;
const COLUMNS = 13;
/** A letter's place on the sheet, in rig units, and how far its baseline lies below the top of it. */
const CELL = { width: 3000, height: 4000, baseline: 2500 };
/** Pixels for one rig unit. */
const SCALE = 0.045;
const COLOURS = ["#c02020", "#1050c0", "#108030", "#a050c0", "#c07000", "#008090"];

/** A sheet of every letter, figure and stop of a hand as SVG: the font's outline in grey, its pen strokes over it, numbered, with a dot where each begins and an arrow where it goes. */
export function contactSheet(source: HandSource): string {
  const hand = openHand(source);
  if (!hand) throw new Error(`The font of ${source.hand.id} cannot be read.`);
  const cells = [...SHOWN].map((char, i) => {
    const glyph = hand.font.shape(char)[0];
    if (!glyph || !hand.font.has(char.codePointAt(0) as number)) return "";
    const outline = hand.font.outline(glyph.id).map((contour) => contour.map((v, k) => (k % 2 === 0 ? v : -v) * hand.scale));
    const x = (i % COLUMNS) * CELL.width + CELL.width / 2 - (glyph.advance * hand.scale) / 2;
    const y = Math.floor(i / COLUMNS) * CELL.height + CELL.baseline;
    const label = `<text x="-400" y="-1900" font-size="300" fill="#888">${escapeXml(char)}</text>`;
    const ink = `<path d="${outline.map((contour) => `${pathOf(contour)}Z`).join("")}" fill="#ddd"/>`;
    return `<g transform="translate(${x} ${y})">${ink}${label}${strokesOf(hand.samples(glyph.id)[0] ?? [])}</g>`;
  });
  const width = COLUMNS * CELL.width;
  const height = Math.ceil(SHOWN.length / COLUMNS) * CELL.height;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * SCALE}" height="${height * SCALE}" font-family="sans-serif"><rect width="100%" height="100%" fill="#fff"/>${cells.join("\n")}</svg>\n`;
}

function strokesOf(rig: Rig): string {
  return rig
    .map(({ kind, path }, i) => {
      const colour = COLOURS[i % COLOURS.length];
      const x = path[0] as number;
      const y = path[1] as number;
      const line = `<path d="${pathOf(path)}" fill="none" stroke="${colour}" stroke-width="36"${kind === "main" ? "" : ' stroke-dasharray="90 50"'}/>`;
      const number = `<text x="${x - 230}" y="${y - 40}" font-size="260" fill="${colour}">${i + 1}</text>`;
      return `${line}<circle cx="${x}" cy="${y}" r="65" fill="${colour}"/>${arrow(path, colour as string)}${number}`;
    })
    .join("");
}

/** A head at the stroke's end, along its last handle. */
function arrow(path: readonly number[], colour: string): string {
  const n = path.length;
  const x = path[n - 2] as number;
  const y = path[n - 1] as number;
  const angle = Math.atan2(y - (path[n - 3] as number), x - (path[n - 4] as number));
  const at = (side: number): string => `${x - 150 * Math.cos(angle + side)} ${y - 150 * Math.sin(angle + side)}`;
  return `<path d="M${at(0.6)} L${x} ${y} L${at(-0.6)}" fill="none" stroke="${colour}" stroke-width="36"/>`;
}

function pathOf(chain: readonly number[]): string {
  let d = `M${chain[0]} ${chain[1]}`;
  for (let i = 2; i < chain.length; i += 6) d += `C${chain.slice(i, i + 6).join(" ")}`;
  return d;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
