import { z } from "zod";
import type { Scene } from "./scene.ts";

/** Whole micrometres. */
const length = z.int();
/** `[x0, y0, (c1x, c1y, c2x, c2y, x, y)...]` */
const chain = z.array(length).min(2).describe("Cubic Bezier chain in micrometres: x0, y0, then c1x, c1y, c2x, c2y, x, y a curve.");
const colour = z.string().regex(/^#[0-9a-f]{6}$/);

const stroke = z.object({
  path: chain,
  widths: z.array(length).describe("Width of the pen's mark at each node of the path, in micrometres."),
  start: z.number().describe("When the pen touches down, in milliseconds since the line was begun."),
  duration: z.number().describe("How long it writes, in milliseconds."),
});

const glyph = z.object({
  char: z.string().describe("The characters it writes; more than one for a ligature."),
  glyph: z.string(),
  x: length,
  baseline: length,
  width: length.describe("Nominal width of the pen's mark."),
  strokes: z.array(stroke).describe("In writing order."),
});

const word = z.object({
  text: z.string(),
  x: length,
  baseline: length,
  width: length.describe("Advance of the word."),
  offset: z.int().describe("Index of its first character, counted from its line's offset."),
  darkness: z.number().describe("1 is the ink as it comes; under 1 it is paler."),
  missing: z.boolean().describe("It stands for a missing detail: shown on the screen, never printed."),
  glyphs: z.array(glyph),
  marks: z.array(stroke).describe("Underlines and strike-outs."),
  ink: z.array(chain).describe("Closed contours, filled by the non-zero rule as one shape."),
});

const line = z.object({
  block: z.string(),
  index: z.int(),
  role: z.string(),
  offset: z.int().describe("Index of the line's first character in its paragraph's text."),
  x: length,
  baseline: length,
  slope: z.number(),
  words: z.array(word),
});

const page = z.object({
  width: length,
  height: length,
  xHeight: length,
  linePitch: length,
  rules: z.array(z.object({ x1: length, y1: length, x2: length, y2: length })),
  lines: z.array(line),
});

/** Validates what {@link sceneJson} writes, and is the source of `docs/scene.schema.json`. */
export const sceneSchema = z.object({
  longhand: z.literal(1),
  title: z.string(),
  language: z.string(),
  ink: colour,
  rule: colour,
  paper: colour,
  text: z.array(z.object({ block: z.string(), role: z.string(), text: z.string() })),
  pages: z.array(page),
});

/** A scene as JSON text: keys in the order of the schema, curves as plain arrays, a final line break. Same scene, same text. */
export function sceneJson(scene: Scene): string {
  return `${JSON.stringify(sceneSchema.parse(plain(scene)))}\n`;
}

/** The JSON Schema of {@link sceneJson}, as text for `docs/scene.schema.json`. It allows keys it does not know, since new ones may be added. */
export function sceneJsonSchema(): string {
  return `${JSON.stringify({ title: "Longhand scene", ...z.toJSONSchema(sceneSchema, { io: "input" }) }, null, 2)}\n`;
}

/** The same value with typed arrays as plain ones. */
function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return [...(value as Int32Array)];
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, plain(held)]));
  return value;
}
