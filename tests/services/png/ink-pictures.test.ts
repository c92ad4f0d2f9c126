import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";
import { pageSvg } from "../../../core/export/svg.ts";
import type { Scene } from "../../../core/scene/scene.ts";
import { createTypesetter } from "../../../core/typesetter.ts";
import { HAND_IDS, WORLD } from "../../support/hands.ts";
import { plainLetter } from "../../support/letters.ts";

/**
 * Small pictures of a few words in each hand, compared by ink. To accept a new one, look at it first:
 * `LONGHAND_GOLDEN=eleanor npm test ink-pictures` writes that one anew.
 */
const FOLDER = join(import.meta.dirname, "../../goldens/ink");
const WORDS = "quietly, before";

test.each(HAND_IDS)("%s still writes as it did", (id) => {
  const picture = draw(id);
  const path = join(FOLDER, `${id}.png`);
  if (process.env["LONGHAND_GOLDEN"] === id) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, picture.png);
  }
  expect(existsSync(path), `no picture ${path}`).toBe(true);
  const golden = readInk(readFileSync(path));
  let both = 0;
  let either = 0;
  picture.ink.forEach((dark, i) => {
    if (dark && golden[i]) both++;
    if (dark || golden[i]) either++;
  });
  expect(golden.length).toBe(picture.ink.length);
  expect(either).toBeGreaterThan(500);
  expect(both / either).toBeGreaterThan(0.97);
});

function draw(id: string): { png: Buffer; ink: boolean[] } {
  const letter = plainLetter([WORDS], { seed: 5 });
  const style = { ...letter.style, hand: id, size: "a6", ink: "black" };
  const scene = createTypesetter(WORLD).update({ ...letter, style }).scene as Scene;
  const line = scene.pages[0]?.lines[0];
  if (!line) throw new Error("nothing written");
  const view = `${line.x / 1000 - 2} ${line.baseline / 1000 - 5} 40 9`;
  const svg = pageSvg(scene, 0)
    .replace(/viewBox="[^"]*"/, `viewBox="${view}"`)
    .replace(/width="[^"]*" height="[^"]*"/, 'width="400" height="90"');
  const png = new Resvg(svg, { background: "#ffffff" }).render().asPng();
  return { png, ink: readInk(png) };
}

/** Which pixels of a PNG are dark. */
function readInk(png: Buffer): boolean[] {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${png.toString("base64")}"/>`;
  const { pixels } = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`).render();
  return Array.from({ length: width * height }, (_, i) => (pixels[4 * i] as number) < 128);
}
