import { crc32 } from "node:zlib";
import { pageSvg } from "../../core/export/svg.ts";
import type { Scene } from "../../core/scene/scene.ts";

/** Pictures are as fine as an ordinary printer prints. */
const DOTS_PER_INCH = 300;

/** Where a PNG's header ends: its signature of 8 bytes, and a first chunk of 13 bytes with 12 around it. */
const HEADER_END = 33;

/**
 * One page of a scene, counted from 0, as a PNG at 300 dots an inch, paper and rules included. The file says how fine it is, so that it is
 * printed in its own size. A page that is not there throws a RangeError.
 */
export async function pagePng(scene: Scene, pageIndex: number): Promise<Uint8Array> {
  const svg = pageSvg(scene, pageIndex);
  const width = Math.round(((scene.pages[pageIndex]?.width ?? 0) / 25400) * DOTS_PER_INCH);
  const { Resvg } = await import("@resvg/resvg-js");
  const picture = new Resvg(svg, { fitTo: { mode: "width", value: width }, font: { loadSystemFonts: false } });
  const png = picture.render().asPng();
  return new Uint8Array(Buffer.concat([png.subarray(0, HEADER_END), dotsChunk(), png.subarray(HEADER_END)]));
}

/** The chunk `pHYs`: dots to the metre across and down. */
function dotsChunk(): Buffer {
  const dots = Math.round((DOTS_PER_INCH / 25.4) * 1000);
  const chunk = Buffer.alloc(21);
  chunk.writeUInt32BE(9, 0);
  chunk.write("pHYs", 4, "latin1");
  chunk.writeUInt32BE(dots, 8);
  chunk.writeUInt32BE(dots, 12);
  chunk.writeUInt8(1, 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return chunk;
}
