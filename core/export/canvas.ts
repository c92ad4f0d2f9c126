import type { Scene, SceneLine, ScenePage } from "../scene/scene.ts";
import { MISSING_COLOUR, MISSING_LINE, RULE_WIDTH, wordColour } from "./ink-colour.ts";

/** The part of a browser's `Path2D` that ink needs. */
export interface InkPath {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  closePath(): void;
}

/** The part of a browser's 2D context that a page needs; `Path` is what its own factory makes. */
export interface InkContext<Path extends InkPath> {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: unknown;
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  setLineDash(segments: number[]): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fill(path: Path, rule?: "nonzero"): void;
  stroke(path: Path): void;
}

/** A horizontal band of a page, in micrometres from its top. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** How far ink may stray above and below its baseline, in line pitches: long loops, tall capitals. */
const REACH = 1.6;

/** What is painted of a scene. */
export interface PageView {
  /** Counted from 0. */
  readonly page: number;
  readonly pixelsPerMm: number;
  /** The page's point, in micrometres, that comes to the context's top left corner: its own where absent. */
  readonly from?: { readonly x: number; readonly y: number };
  /** The part to which the caller has clipped the context: only the lines that reach into it are drawn. All where absent. */
  readonly band?: Band | undefined;
}

/** Draws the pages of scenes, and remembers the paths of every line it has drawn: an unchanged line is not built again. */
export interface PagePainter<Path extends InkPath> {
  /** Paints a page, or a part of it, over whatever is there. A page that is not there paints nothing. */
  paint(context: InkContext<Path>, scene: Scene, view: PageView): void;
}

interface Part<Path> {
  readonly colour: string;
  readonly path: Path;
}

interface DrawnLine<Path> {
  readonly ink: string;
  readonly paper: string;
  readonly parts: readonly Part<Path>[];
  readonly dots: Path | null;
}

/** A painter for one kind of canvas. `newPath` makes an empty path, `() => new Path2D()` in a browser. */
export function createPagePainter<Path extends InkPath>(newPath: () => Path): PagePainter<Path> {
  // Keyed by the words: a scene keeps those of a line that neither changed nor moved, and what is dropped is forgotten with them.
  const drawn = new WeakMap<SceneLine["words"], DrawnLine<Path>>();

  const draw = (scene: Scene, page: ScenePage, line: SceneLine): DrawnLine<Path> => {
    const known = drawn.get(line.words);
    if (known && known.ink === scene.ink && known.paper === scene.paper) return known;
    const byColour = new Map<string, Path>();
    let dots: Path | null = null;
    for (const word of line.words) {
      const colour = wordColour(scene, word);
      const path = byColour.get(colour) ?? newPath();
      byColour.set(colour, path);
      for (const contour of word.ink) trace(path, contour);
      if (word.missing) {
        dots ??= newPath();
        const y = word.baseline + page.xHeight * MISSING_LINE.drop;
        dots.moveTo(word.x, y);
        dots.lineTo(word.x + word.width, y);
      }
    }
    const parts = [...byColour].map(([colour, path]) => ({ colour, path }));
    const made = { ink: scene.ink, paper: scene.paper, parts, dots };
    drawn.set(line.words, made);
    return made;
  };

  return {
    paint(context, scene, { page: index, pixelsPerMm, from = { x: 0, y: 0 }, band }) {
      const page = scene.pages[index];
      if (!page) return;
      const scale = pixelsPerMm / 1000;
      context.setTransform(scale, 0, 0, scale, -from.x * scale, -from.y * scale);
      context.fillStyle = scene.paper;
      context.fillRect(0, 0, page.width, page.height);
      if (page.rules.length > 0) {
        const rules = newPath();
        for (const rule of page.rules) {
          rules.moveTo(rule.x1, rule.y1);
          rules.lineTo(rule.x2, rule.y2);
        }
        context.setLineDash([]);
        context.lineWidth = RULE_WIDTH;
        context.strokeStyle = scene.rule;
        context.stroke(rules);
      }
      for (const line of page.lines) {
        if (band && !meet(reachOf(line, page), band)) continue;
        const { parts, dots } = draw(scene, page, line);
        for (const part of parts) {
          context.fillStyle = part.colour;
          context.fill(part.path, "nonzero");
        }
        if (dots) {
          context.setLineDash([0, MISSING_LINE.step]);
          context.lineCap = "round";
          context.lineWidth = MISSING_LINE.dot;
          context.strokeStyle = MISSING_COLOUR;
          context.stroke(dots);
        }
      }
    },
  };
}

/** The band that a line's ink keeps to. */
export function reachOf(line: Pick<SceneLine, "baseline" | "slope">, page: Pick<ScenePage, "width" | "linePitch">): Band {
  const end = line.baseline + line.slope * page.width;
  const reach = REACH * page.linePitch;
  return { top: Math.min(line.baseline, end) - reach, bottom: Math.max(line.baseline, end) + reach };
}

function meet(a: Band, b: Band): boolean {
  return a.top <= b.bottom && b.top <= a.bottom;
}

function trace(path: InkPath, contour: Int32Array): void {
  if (contour.length < 8) return;
  path.moveTo(contour[0] as number, contour[1] as number);
  for (let i = 2; i + 5 < contour.length; i += 6) {
    path.bezierCurveTo(
      contour[i] as number,
      contour[i + 1] as number,
      contour[i + 2] as number,
      contour[i + 3] as number,
      contour[i + 4] as number,
      contour[i + 5] as number,
    );
  }
  path.closePath();
}
