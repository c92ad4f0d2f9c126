import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPagePainter, type InkContext, type InkPath } from "../../../core/export/canvas.ts";
import { breakLines, type Line } from "../../../core/layout/break-lines.ts";
import { createShaper } from "../../../core/layout/shape-word.ts";
import { splitWords } from "../../../core/layout/words.ts";
import type { Scene, SceneStroke } from "../../../core/scene/scene.ts";
import { placeWords, sceneLine } from "../../../core/write/place-line.ts";
import { createRests } from "../../../core/write/rest-word.ts";
import { type WrittenLine, type WrittenWord, writeLine } from "../../../core/write/write-line.ts";
import { scenePdf } from "../../../services/pdf/scene-pdf.ts";
import { HAND_IDS, handSource, opened } from "../../support/hands.ts";

type HandId = (typeof HAND_IDS)[number];
const JOINED = HAND_IDS.filter((id) => handSource(id)?.hand.joined);
const TEXT = "another morning quietly before joined friends over bread and wool have given quick help through summer";
const SEEDS = [1, 2, 3];

const DPI = 600;
const MICROMETRES_PER_INCH = 25_400;
const MARGIN = 8_000;
const PITCH = 10_000;
const INK = "#1b2a49";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "longhand-joins-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A grey picture of a page: 0 is black. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** Where a stroke of one letter touches a stroke of another, in micrometres, and half the pen's width there. */
interface Join {
  readonly word: string;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly radius: number;
}

interface Page {
  readonly scene: Scene;
  readonly joins: readonly Join[];
}

/** A page of written lines, one above the other, with its joins. */
function pageOf(lines: readonly { readonly line: Line; readonly written: WrittenLine }[], xHeight: number): Page {
  const placed = lines.map(({ line }, i) => ({
    line,
    role: "body" as const,
    x: MARGIN,
    baseline: MARGIN + i * PITCH,
    slope: 0,
    lean: 0,
    grow: 1,
  }));
  const words = lines.map(({ written }, i) => placeWords(placed[i] as (typeof placed)[number], written, xHeight));
  const width = 2 * MARGIN + Math.max(...lines.map(({ line }) => (line.width * xHeight) / 1000));
  const page = {
    width: Math.round(width),
    height: 2 * MARGIN + lines.length * PITCH,
    xHeight,
    linePitch: PITCH,
    rules: [],
    lines: placed.map((one, i) => sceneLine(one, words[i] ?? [])),
  };
  const scene: Scene = {
    longhand: 1,
    title: "Joins",
    language: "en-GB",
    ink: INK,
    rule: "#cccccc",
    paper: "#ffffff",
    text: [],
    pages: [page],
  };
  const joins = lines.flatMap(({ written }, i) =>
    written.words.flatMap((word, w) => joinsOf(word, words[i]?.[w]?.glyphs.flatMap(({ strokes }) => strokes) ?? [])),
  );
  return { scene, joins };
}

/** The joins between a word's letters. The scene's strokes stand in the order of those at rest. */
function joinsOf({ source, rest }: WrittenWord, strokes: readonly SceneStroke[]): readonly Join[] {
  return rest.contacts.flatMap(({ stroke, end, on }) => {
    if (rest.strokes[stroke]?.glyph === rest.strokes[on]?.glyph) return [];
    const own = strokes[stroke];
    const other = strokes[on];
    if (!own || !other) throw new Error("a contact with no stroke");
    const at = end === 0 ? 0 : own.path.length - 2;
    const from = [own.path[at] as number, own.path[at + 1] as number] as const;
    return [{ word: source.word.text, from, to: nearest(other, from), radius: Math.max(...own.widths, ...other.widths) / 2 }];
  });
}

/** The point of a stroke that is nearest to another point. */
function nearest({ path }: SceneStroke, [x, y]: readonly [number, number]): readonly [number, number] {
  let best: readonly [number, number] = [path[0] as number, path[1] as number];
  for (let i = 0; i + 7 < path.length; i += 6) {
    for (let t = 0; t <= 1; t += 0.05) {
      const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t ** 3] as const;
      const at = (k: number) =>
        a * (path[i + k] as number) + b * (path[i + 2 + k] as number) + c * (path[i + 4 + k] as number) + d * (path[i + 6 + k] as number);
      const next = [at(0), at(1)] as const;
      if (Math.hypot(next[0] - x, next[1] - y) < Math.hypot(best[0] - x, best[1] - y)) best = next;
    }
  }
  return best;
}

/** As it is printed: poppler's picture of the PDF. */
async function printed(scene: Scene, id: HandId): Promise<Picture> {
  const path = join(folder, id);
  const { font } = handSource(id) ?? expect.unreachable();
  writeFileSync(`${path}.pdf`, await scenePdf(scene, { fonts: [font], date: "2026-11-22" }));
  execFileSync("pdftoppm", ["-r", String(DPI), "-gray", "-singlefile", `${path}.pdf`, path]);
  const bytes = readFileSync(`${path}.pgm`);
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString("latin1"));
  return { width: Number(header?.[1]), height: Number(header?.[2]), grey: bytes.subarray(header?.[0].length) };
}

/** As the app shows it: what the painter asks of a canvas, drawn by another program. */
function shown(scene: Scene): Picture {
  const [page] = scene.pages;
  if (!page) throw new Error("no page");
  const parts: string[] = [];
  const newPath = () => {
    const steps: string[] = [];
    const path: InkPath & { readonly steps: string[] } = {
      steps,
      moveTo: (x, y) => void steps.push(`M${x} ${y}`),
      lineTo: (x, y) => void steps.push(`L${x} ${y}`),
      bezierCurveTo: (...to) => void steps.push(`C${to.join(" ")}`),
      closePath: () => void steps.push("Z"),
    };
    return path;
  };
  const context: InkContext<ReturnType<typeof newPath>> = {
    fillStyle: "",
    strokeStyle: "",
    lineWidth: 0,
    lineCap: "",
    setTransform: () => undefined,
    setLineDash: () => undefined,
    fillRect: () => undefined,
    fill: ({ steps }, rule) => void parts.push(`<path fill="${context.fillStyle}" fill-rule="${rule}" d="${steps.join("")}"/>`),
    stroke: () => undefined,
  };
  createPagePainter(newPath).paint(context, scene, { page: 0, pixelsPerMm: 1 });
  const width = Math.round((page.width / MICROMETRES_PER_INCH) * DPI);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${page.width} ${page.height}">${parts.join("")}</svg>`;
  const drawn = new Resvg(svg, { background: "#ffffff", fitTo: { mode: "width", value: width } }).render();
  return { width: drawn.width, height: drawn.height, grey: drawn.pixels.filter((_, i) => i % 4 === 0) };
}

/** A colour as grey, by the weights of television that poppler uses. */
function grey(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16)) as [number, number, number];
  return 0.3 * red + 0.59 * green + 0.11 * blue;
}

const PIXEL = MICROMETRES_PER_INCH / DPI;
/** Lighter than the first is more paper than ink; than the second, paper. */
const DARK = 128;
const PAPER = 200;
/** The ink may be this much thicker at a join than its strokes are, or than it is there at rest; so few joins where two strokes run close together may be thicker. */
const THICKER = 1.35;
const CROWDED = 0.02;

function greyAt({ width, height, grey }: Picture, x: number, y: number): number {
  const [i, j] = [Math.floor(x / PIXEL), Math.floor(y / PIXEL)];
  return i < 0 || j < 0 || i >= width || j >= height ? 255 : (grey[j * width + i] as number);
}

/** Half the width of the widest disc of ink about a join, in micrometres. */
function inkRadius(picture: Picture, { from, radius }: Join): number {
  let widest = 0;
  for (let y = from[1] - radius; y <= from[1] + radius; y += PIXEL) {
    for (let x = from[0] - radius; x <= from[0] + radius; x += PIXEL) {
      if (greyAt(picture, x, y) < DARK) widest = Math.max(widest, toPaper(picture, x, y));
    }
  }
  return widest;
}

function toPaper(picture: Picture, x: number, y: number): number {
  const most = 16;
  let least = most * most + 1;
  for (let j = -most; j <= most; j++) {
    for (let i = -most; i <= most; i++) {
      const away = i * i + j * j;
      if (away < least && greyAt(picture, x + i * PIXEL, y + j * PIXEL) >= DARK) least = away;
    }
  }
  return Math.sqrt(least) * PIXEL;
}

/** Words of the hand, written and at rest, as two pages with the same joins. */
function pagesOf(id: HandId): { readonly written: Page; readonly resting: Page } {
  const hand = opened(id);
  const shaper = createShaper([hand]);
  const { habits } = hand.hand;
  const measure = { width: 1e9, indent: 0, gap: 1.35, gapSpread: 0.27, squeeze: 0, bars: habits.bars, endStroke: habits.endStroke };
  const lines = SEEDS.map((seed) => {
    const [line] = breakLines(
      "b",
      seed,
      [splitWords([{ text: TEXT, marks: [], missing: false }], 0)],
      (word) => shaper.shape(word),
      measure,
    );
    if (!line) throw new Error("nothing to write");
    return { line, written: writeLine(line, { habits, steadiness: 1, penScale: hand.penScale, restOf: createRests() }) };
  });
  const resting = lines.map(({ line, written }) => ({
    line,
    written: {
      words: written.words.map((word) => ({
        ...word,
        strokes: word.rest.strokes.map(({ path, radii }) => ({
          path: path.map((value, i) => value + (i % 2 === 0 ? word.source.x : 0)),
          radii: Float64Array.from(radii, (radius) => radius * hand.penScale),
        })),
      })),
    },
  }));
  const xHeight = 1000 * hand.hand.xHeight;
  return { written: pageOf(lines, xHeight), resting: pageOf(resting, xHeight) };
}

test.each(JOINED)("%s: no gap and no doubled ink at a join at 600 dpi, in print and in the app", { timeout: 60_000 }, async (id) => {
  const { written, resting } = pagesOf(id);
  expect(written.joins.length).toBeGreaterThan(100);
  const still = shown(resting.scene);
  const ink = Number.parseInt(INK.slice(1, 3), 16);
  const pictures = { print: await printed(written.scene, id), app: shown(written.scene) };
  for (const [where, picture] of Object.entries(pictures)) {
    const gaps: string[] = [];
    const blots: string[] = [];
    // The first channel of the ink in the app, its grey in print.
    const darkest = picture.grey.reduce((least, value) => Math.min(least, value), 255);
    for (const [k, one] of written.joins.entries()) {
      for (let t = 0; t <= 1; t += 0.1) {
        const [x, y] = [0, 1].map((axis) => one.from[axis as 0] + t * (one.to[axis as 0] - one.from[axis as 0])) as [number, number];
        if (greyAt(picture, x, y) >= PAPER)
          gaps.push(`${one.word} ${Math.round(Math.hypot(one.to[0] - one.from[0], one.to[1] - one.from[1]))} um`);
      }
      const was = resting.joins[k] ?? expect.unreachable();
      const most = THICKER * Math.max(inkRadius(still, was), one.radius);
      const radius = inkRadius(picture, one);
      if (radius > most + PIXEL) blots.push(`${one.word} ${Math.round(radius)} over ${Math.round(most)} um`);
    }
    expect(gaps, where).toEqual([]);
    expect(blots.length / written.joins.length, `${where}: ${blots.join(", ")}`).toBeLessThan(CROWDED);
    // Ink over ink is no darker than ink: all of a word is one filled shape.
    expect(darkest, where).toBe(where === "app" ? ink : Math.round(grey(INK)));
  }
});
