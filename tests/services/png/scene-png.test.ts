import { crc32 } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";
import { pagePng } from "../../../services/png/scene-png.ts";
import { boxScene } from "../../support/box-scene.ts";

/** Width and height of a PNG, from its header. */
const sizeOf = (png: Uint8Array) => [
  new DataView(png.buffer, png.byteOffset).getUint32(16),
  new DataView(png.buffer, png.byteOffset).getUint32(20),
];

/** The colour at a point of a PNG, in pixels. */
function colourAt(png: Uint8Array, x: number, y: number): readonly number[] {
  const [width = 0, height = 0] = sizeOf(png);
  const image = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"><image width="${width}" height="${height}" xlink:href="data:image/png;base64,${Buffer.from(png).toString("base64")}"/></svg>`;
  const pixels = new Resvg(image).render().pixels;
  return [...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
}

test("a page is 300 dots an inch, with ink on its paper", async () => {
  const png = await pagePng(boxScene({ paragraphs: ["i"] }), 0);
  expect(sizeOf(png)).toEqual([1748, 2480]);
  // The box of the one letter spans 17.0-18.5 mm across and 24.45-26.8 mm down: its middle is 17.75, 25.6 mm.
  expect(colourAt(png, Math.round((17.75 / 25.4) * 300), Math.round((25.6 / 25.4) * 300))).toEqual([0x1b, 0x2a, 0x49]);
  expect(colourAt(png, 5, 5)).toEqual([0xff, 0xfd, 0xf8]);
});

test("the file says how fine it is, in chunks that are whole", async () => {
  const png = Buffer.from(await pagePng(boxScene({ paragraphs: ["i"] }), 0));
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const end = at + 8 + png.readUInt32BE(at);
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
    chunks.set(png.toString("latin1", at + 4, at + 8), png.subarray(at + 8, end));
  }
  expect([...chunks.keys()]).toEqual(["IHDR", "pHYs", "IDAT", "IEND"]);
  // 300 dots an inch are 11,811 a metre.
  expect(chunks.get("pHYs")?.toString("hex")).toBe("00002e2300002e2301");
});

test("same page, same bytes; a page that is not there is refused", async () => {
  const scene = boxScene({ paragraphs: ["i"] });
  expect(await pagePng(scene, 0)).toEqual(await pagePng(scene, 0));
  await expect(pagePng(scene, 1)).rejects.toThrow(RangeError);
});
