import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { pageSvg } from "../../core/export/svg.ts";
import { type Font, openFont } from "../../core/hand/font.ts";
import type { Scene, SceneLine, ScenePage } from "../../core/scene/scene.ts";
import { createTypesetter, type HandSource } from "../../core/typesetter.ts";
import { HAND_IDS, handSource, WORLD } from "../support/hands.ts";
import { plainLetter } from "../support/letters.ts";
import { launch } from "./desk.ts";

// Takes the pictures of docs/hands.md anew: each hand on a real page, and beside it the same lines in its font as any program sets them.
const TEXT = [
  "Dear Mr Okafor,",
  "You taught me history. I was the one who sat by the radiator and never put a hand up. You gave back my essay on the Corn Laws with one line under it, and to you it was a working day like any other.",
  "It came back to me when a doctor asked me last month what I wanted, and I had an answer.",
];
const PIXELS = 1200;
const QUALITY = 0.75;
/** What is left free above the first line and under the last, in line pitches. */
const ROOM = 1.6;

const folder = join(import.meta.dirname, "../../docs/pictures/hands");
await mkdir(folder, { recursive: true });
const require = createRequire(import.meta.url);
const typesetter = createTypesetter(WORLD);
const browser = await launch();
const view = await browser.newPage();
for (const id of HAND_IDS) {
  const { hand } = handSource(id) as HandSource;
  const file = require.resolve(`${hand.source.package}/${hand.source.file}`);
  const font = openFont(new Uint8Array(await readFile(file))) as Font;
  const plain = plainLetter(TEXT, { seed: 4 });
  const blocks = plain.blocks.map((block, i) => (i === 0 ? { ...block, role: "salutation" as const } : block));
  const scene = typesetter.update({ ...plain, blocks, style: { ...plain.style, hand: id, size: "a6" } }).scene as Scene;
  const page = scene.pages[0] as ScenePage;
  const { baseline: first } = page.lines[0] as SceneLine;
  const { baseline: last } = page.lines.at(-1) as SceneLine;
  const top = first - ROOM * page.linePitch;
  const height = last + ROOM * page.linePitch - top;
  const written = pageSvg(scene, 0).replace(
    /^.*?<svg[^>]*>/s,
    `<svg viewBox="0 ${top / 1000} ${page.width / 1000} ${height / 1000}" width="${page.width}" height="${height}">`,
  );
  const set = page.lines.map((line, i) => setLine(line, i, page, font)).join("");
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * page.width} ${height}"><rect width="100%" height="100%" fill="${scene.paper}"/>`,
    `${written}<g transform="translate(${page.width} ${-top})" fill="${scene.ink}">${set}</g></svg>`,
  ].join("");
  const png = new Resvg(svg, { fitTo: { mode: "width", value: PIXELS }, font: { loadSystemFonts: false, fontFiles: [file] } })
    .render()
    .asPng();
  await writeFile(join(folder, `${id}.webp`), await toWebp(png));
}
await browser.close();

/** A line as a program sets it: straight, at the margin, every pitch. */
function setLine(line: SceneLine, index: number, page: ScenePage, font: Font): string {
  const size = (page.xHeight * font.unitsPerEm) / font.xHeight;
  const [first] = page.lines as [SceneLine];
  const words = line.words.map(({ text }) => text).join(" ");
  return `<text x="${first.x}" y="${first.baseline + index * page.linePitch}" font-size="${size}">${words}</text>`;
}

async function toWebp(png: Uint8Array): Promise<Uint8Array> {
  const text = await view.evaluate(
    async ([source, quality]) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${source}`)).blob());
      const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
      canvas.getContext("2d")?.drawImage(image, 0, 0);
      return canvas.toDataURL("image/webp", quality).split(",")[1] as string;
    },
    [Buffer.from(png).toString("base64"), QUALITY] as const,
  );
  return Buffer.from(text, "base64");
}
