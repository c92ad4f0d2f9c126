import { pageSvg } from "../../core/export/svg.ts";
import type { Scene } from "../../core/scene/scene.ts";

/** Pictures are as fine as an ordinary printer prints. */
const DOTS_PER_INCH = 300;

/** One page of a scene, counted from 0, as a PNG at 300 dots an inch, paper and rules included. A page that is not there throws a RangeError. */
export async function pagePng(scene: Scene, pageIndex: number): Promise<Uint8Array> {
  const svg = pageSvg(scene, pageIndex);
  const width = Math.round(((scene.pages[pageIndex]?.width ?? 0) / 25400) * DOTS_PER_INCH);
  const { Resvg } = await import("@resvg/resvg-js");
  const picture = new Resvg(svg, { fitTo: { mode: "width", value: width }, font: { loadSystemFonts: false } });
  return new Uint8Array(picture.render().asPng());
}
