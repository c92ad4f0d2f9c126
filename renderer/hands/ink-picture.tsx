import { useLayoutEffect, useMemo, useRef } from "react";
import { createPagePainter } from "../../core/export/canvas.ts";
import type { Scene } from "../../core/scene/scene.ts";

/** CSS pixels a millimetre: larger than life (3.8), so that each stroke is seen, and the same for every hand. */
const PER_MM = 5.4;
/** Paper left around the ink, in micrometres. */
const AROUND = 1200;

/** The ink of a scene's first page and a little paper around it, sharp on this screen. Nothing where there is no ink. */
export function InkPicture({ scene, label }: { readonly scene: Scene; readonly label: string }) {
  const place = useRef<HTMLCanvasElement>(null);
  const box = useMemo(() => inkBox(scene), [scene]);
  useLayoutEffect(() => {
    const context = place.current?.getContext("2d", { alpha: false });
    if (!context || box === null) return;
    const perMm = PER_MM * devicePixelRatio;
    context.canvas.width = Math.ceil((box.width / 1000) * perMm);
    context.canvas.height = Math.ceil((box.height / 1000) * perMm);
    createPagePainter(() => new Path2D()).paint(context, scene, { page: 0, pixelsPerMm: perMm, from: box });
  }, [scene, box]);
  if (box === null) return null;
  return <canvas ref={place} className="ink-picture" role="img" aria-label={label} style={{ width: (box.width / 1000) * PER_MM }} />;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the first page has ink, with the paper around it, in micrometres; null without any. */
function inkBox({ pages }: Scene): Box | null {
  const contours = (pages[0]?.lines ?? []).flatMap(({ words }) => words.flatMap(({ ink }) => ink));
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  for (const contour of contours) {
    for (let i = 0; i + 1 < contour.length; i += 2) {
      const [x, y] = [contour[i] as number, contour[i + 1] as number];
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (right <= left) return null;
  return { x: left - AROUND, y: top - AROUND, width: right - left + 2 * AROUND, height: bottom - top + 2 * AROUND };
}
