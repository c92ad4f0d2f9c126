import { useEffect, useRef, useState } from "react";
import { type Band, createPagePainter, type PagePainter } from "../../core/export/canvas.ts";
import type { Scene } from "../../core/scene/scene.ts";
import { changedBand } from "./changed-band.ts";
import type { PageWindow } from "./zoom/page-windows.ts";

interface Shown {
  readonly scene: Scene;
  readonly page: number;
  readonly from: number;
}

/**
 * One page in ink at `width` CSS pixels, sharp on this screen; where a `part` is given (CSS pixels from the top) only that is painted. Of a page
 * that has changed only the band that did is painted again.
 */
export function PageCanvas(props: {
  readonly scene: Scene;
  readonly page: number;
  readonly width: number;
  readonly label: string;
  readonly part?: PageWindow;
}) {
  const { scene, page, width, label, part } = props;
  const place = useRef<HTMLCanvasElement>(null);
  const [painter] = useState<PagePainter<Path2D>>(() => createPagePainter(() => new Path2D()));
  const shown = useRef<Shown | null>(null);
  const sheet = scene.pages[page];
  const density = devicePixelRatio;
  const from = part?.from ?? 0;
  const height = part === undefined ? (sheet === undefined ? 0 : (width * sheet.height) / sheet.width) : part.to - part.from;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the screen's density changes with the window's zoom and with its screen.
  useEffect(() => {
    const canvas = place.current;
    const context = canvas?.getContext("2d", { alpha: false });
    if (canvas === null || !context || sheet === undefined || width < 1) return;
    const pixelsPerMm = (width * density * 1000) / sheet.width;
    const across = Math.round(width * density);
    const down = Math.round(height * density);
    const before = shown.current;
    shown.current = { scene, page, from };
    const resized = canvas.width !== across || canvas.height !== down;
    if (resized) {
      canvas.width = across;
      canvas.height = down;
    }
    const isNew = resized || before === null || before.page !== page || before.from !== from;
    const changed = isNew ? null : changedBand(before.scene, scene, page);
    if (changed === "nothing") return;
    const top = (from * sheet.width) / width;
    const all: Band = { top, bottom: top + (height * sheet.width) / width };
    const band = changed === null ? all : { top: Math.max(all.top, changed.top), bottom: Math.min(all.bottom, changed.bottom) };
    if (band.bottom <= band.top) return;
    const start = performance.now();
    context.save();
    if (changed !== null) {
      const first = Math.floor(((band.top - top) / 1000) * pixelsPerMm);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.beginPath();
      context.rect(0, first, across, Math.ceil(((band.bottom - band.top) / 1000) * pixelsPerMm) + 1);
      context.clip();
    }
    painter.paint(context, scene, { page, pixelsPerMm, from: { x: 0, y: top }, band });
    context.restore();
    // Read by the benchmark: the first of these marks is when the first page stood in ink.
    performance.mark("longhand:ink");
    performance.measure("longhand:repaint", { start });
  }, [scene, page, width, height, from, density, sheet, painter]);

  const style = part === undefined ? { width, height } : { width, height, top: from };
  return <canvas ref={place} className="page" role="img" aria-label={label} style={style} />;
}
