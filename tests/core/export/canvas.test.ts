import { expect, test } from "vitest";
import { createPagePainter, type InkContext, type InkPath } from "../../../core/export/canvas.ts";
import type { SceneLine, ScenePage } from "../../../core/scene/scene.ts";
import { boxScene } from "../../support/box-scene.ts";

interface Recorded extends InkPath {
  readonly steps: string[];
}

function recorder() {
  const built: Recorded[] = [];
  const done: string[] = [];
  const newPath = (): Recorded => {
    const steps: string[] = [];
    const path: Recorded = {
      steps,
      moveTo: (x, y) => void steps.push(`M${x} ${y}`),
      lineTo: (x, y) => void steps.push(`L${x} ${y}`),
      bezierCurveTo: (...to) => void steps.push(`C${to.join(" ")}`),
      closePath: () => void steps.push("Z"),
    };
    built.push(path);
    return path;
  };
  const context: InkContext<Recorded> = {
    fillStyle: "",
    strokeStyle: "",
    lineWidth: 0,
    lineCap: "",
    setTransform: (...to) => void done.push(`transform ${to.join(" ")}`),
    setLineDash: () => undefined,
    fillRect: (...to) => void done.push(`paper ${context.fillStyle} ${to.join(" ")}`),
    fill: (path, rule) => void done.push(`fill ${context.fillStyle} ${path.steps.length} ${rule}`),
    stroke: (path) => void done.push(`stroke ${context.strokeStyle} ${path.steps.length}`),
  };
  return { built, done, newPath, context };
}

test("a page is its paper, then each line's ink, at the asked scale", () => {
  const { done, newPath, context } = recorder();
  createPagePainter(newPath).paint(context, boxScene({ paragraphs: ["ab"] }), { page: 0, pixelsPerMm: 4 });
  expect(done).toEqual(["transform 0.004 0 0 0.004 0 0", "paper #fffdf8 0 0 148000 210000", "fill #1b2a49 12 nonzero"]);
});

test("a part of a page is painted from its own corner", () => {
  const { done, newPath, context } = recorder();
  createPagePainter(newPath).paint(context, boxScene({ paragraphs: ["ab"] }), { page: 0, pixelsPerMm: 4, from: { x: 10_000, y: 5000 } });
  expect(done[0]).toBe("transform 0.004 0 0 0.004 -40 -20");
});

test("only a line that changed is built again", () => {
  const { built, newPath, context } = recorder();
  const painter = createPagePainter(newPath);
  const scene = boxScene({ paragraphs: ["first", "second", "third"] });
  painter.paint(context, scene, { page: 0, pixelsPerMm: 4 });
  expect(built).toHaveLength(3);
  const page = scene.pages[0];
  if (!page) throw new Error("the scene has a page");
  const lines = page.lines.map((line, i) => (i === 1 ? { ...line, words: [...line.words] } : line));
  painter.paint(context, { ...scene, pages: [{ ...page, lines }] }, { page: 0, pixelsPerMm: 4 });
  expect(built).toHaveLength(4);
});

test("in a band, only the lines that reach into it are drawn", () => {
  const { done, newPath, context } = recorder();
  const scene = boxScene({ paragraphs: Array.from({ length: 12 }, (_, i) => String(i)) });
  const page = scene.pages[0] as ScenePage;
  const { baseline } = page.lines[6] as SceneLine;
  createPagePainter(newPath).paint(context, scene, { page: 0, pixelsPerMm: 4, band: { top: baseline, bottom: baseline } });
  const reaching = page.lines.filter((line) => Math.abs(line.baseline - baseline) <= 1.6 * page.linePitch);
  expect(reaching.length).toBeLessThan(page.lines.length);
  expect(done.filter((step) => step.startsWith("fill"))).toHaveLength(reaching.length);
});

test("another ink is another colour, though the lines are the same", () => {
  const { done, newPath, context } = recorder();
  const painter = createPagePainter(newPath);
  const scene = boxScene({ paragraphs: ["ab"] });
  painter.paint(context, scene, { page: 0, pixelsPerMm: 4 });
  painter.paint(context, { ...scene, ink: "#5a3a22" }, { page: 0, pixelsPerMm: 4 });
  expect(done.at(-1)).toBe("fill #5a3a22 12 nonzero");
});

test("a missing detail is coral and dotted", () => {
  const { done, newPath, context } = recorder();
  createPagePainter(newPath).paint(context, boxScene({ paragraphs: ["Dear name"], missing: "name" }), { page: 0, pixelsPerMm: 4 });
  expect(done.slice(2)).toEqual(["fill #1b2a49 24 nonzero", "fill #a83820 24 nonzero", "stroke #a83820 2"]);
});
