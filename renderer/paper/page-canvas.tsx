import { useEffect, useRef, useState } from "react";
import { createPagePainter, type PagePainter } from "../../core/export/canvas.ts";
import type { Scene } from "../../core/scene/scene.ts";
import { changedBand } from "./changed-band.ts";

interface Shown {
  readonly scene: Scene;
  readonly page: number;
  readonly width: number;
}

/** One page in ink at `width` CSS pixels, sharp on this screen. Only the band of the page that changed is painted again. */
export function PageCanvas(props: { readonly scene: Scene; readonly page: number; readonly width: number; readonly label: string }) {
  const { scene, page, width, label } = props;
  const place = useRef<HTMLCanvasElement>(null);
  const [painter] = useState<PagePainter<Path2D>>(() => createPagePainter(() => new Path2D()));
  const shown = useRef<Shown | null>(null);
  const sheet = scene.pages[page];
  const height = sheet === undefined ? 0 : (width * sheet.height) / sheet.width;

  useEffect(() => {
    const canvas = place.current;
    const context = canvas?.getContext("2d", { alpha: false });
    if (canvas === null || !context || sheet === undefined || width < 1) return;
    const pixelsPerMm = (width * devicePixelRatio * 1000) / sheet.width;
    const across = Math.round(width * devicePixelRatio);
    const down = Math.round(height * devicePixelRatio);
    const before = shown.current;
    shown.current = { scene, page, width: across };
    const resized = canvas.width !== across || canvas.height !== down;
    if (resized) {
      canvas.width = across;
      canvas.height = down;
    }
    const band = resized || before === null || before.page !== page ? null : changedBand(before.scene, scene, page);
    if (band === "nothing") return;
    const start = performance.now();
    context.save();
    if (band !== null) {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.beginPath();
      context.rect(0, Math.floor((band.top / 1000) * pixelsPerMm), across, Math.ceil(((band.bottom - band.top) / 1000) * pixelsPerMm) + 1);
      context.clip();
    }
    painter.paint(context, scene, { page, pixelsPerMm, band: band ?? undefined });
    context.restore();
    // Read by the benchmark: the first of these marks is when the first page stood in ink.
    performance.mark("longhand:ink");
    performance.measure("longhand:repaint", { start });
  }, [scene, page, width, height, sheet, painter]);

  return <canvas ref={place} className="page" role="img" aria-label={label} style={{ width, height }} />;
}
