import type { Scene, SceneLine, SceneWord } from "../../core/scene/scene.ts";

/** What a test wants of its scene. */
interface SceneRequest {
  readonly paragraphs: readonly string[];
  readonly width?: number;
  readonly height?: number;
  readonly missing?: string;
  readonly darkness?: number;
  readonly linesPerPage?: number;
}

const X_HEIGHT = 2350;
const PITCH = 9800;
const MARGIN = 17000;
const ADVANCE = 2100;

/** A word whose letters are plain boxes: real geometry with corners that can be reckoned by hand. */
function boxWord(text: string, x: number, baseline: number, offset: number, request: SceneRequest): SceneWord {
  const letters = [...text];
  const ink = letters.map((_, i) => box(x + i * ADVANCE, baseline - X_HEIGHT, 1500, X_HEIGHT));
  const glyphs = letters.map((char, i) => {
    const left = x + i * ADVANCE;
    const path = Int32Array.of(left, baseline, left, baseline - 800, left, baseline - 1600, left, baseline - X_HEIGHT);
    return {
      char,
      glyph: `g${char.codePointAt(0)}`,
      x: left,
      baseline,
      width: 300,
      strokes: [{ path, widths: Int32Array.of(300, 300), start: 0, duration: 90 }],
    };
  });
  const missing = text === request.missing;
  return { text, x, baseline, width: letters.length * ADVANCE, offset, darkness: request.darkness ?? 1, missing, glyphs, marks: [], ink };
}

function box(x: number, y: number, w: number, h: number): Int32Array {
  const line = (x0: number, y0: number, x1: number, y1: number) => [x0, y0, x1, y1, x1, y1];
  return Int32Array.from([
    x,
    y,
    ...line(x, y, x + w, y),
    ...line(x + w, y, x + w, y + h),
    ...line(x + w, y + h, x, y + h),
    ...line(x, y + h, x, y),
  ]);
}

/** A scene of paragraphs whose lines are broken at the right margin, as many pages as they need. */
export function boxScene(request: SceneRequest): Scene {
  const width = request.width ?? 148000;
  const height = request.height ?? 210000;
  const perPage = request.linesPerPage ?? Math.floor((height - 2 * MARGIN) / PITCH);
  const lines: SceneLine[] = [];
  request.paragraphs.forEach((text, paragraph) => {
    const words = [...text.matchAll(/[^ \n]+/g)];
    let index = 0;
    let next = 0;
    while (next < words.length) {
      const baseline = MARGIN + ((lines.length % perPage) + 1) * PITCH;
      const written: SceneWord[] = [];
      const start = words[next]?.index ?? 0;
      let x = MARGIN;
      for (; next < words.length; next++) {
        const match = words[next] as RegExpExecArray;
        const length = [...match[0]].length * ADVANCE;
        const hard = written.length > 0 && text.slice(0, match.index).endsWith("\n");
        if (written.length > 0 && (hard || x + length > width - MARGIN)) break;
        written.push(boxWord(match[0], x, baseline, match.index - start, request));
        x += length + 3000;
      }
      lines.push({ block: `p${paragraph}`, index: index++, role: "body", offset: start, x: MARGIN, baseline, slope: 0, words: written });
    }
  });
  const pages = [];
  for (let from = 0; from < Math.max(1, lines.length); from += perPage) {
    pages.push({ width, height, xHeight: X_HEIGHT, linePitch: PITCH, rules: [], lines: lines.slice(from, from + perPage) });
  }
  const text = request.paragraphs.map((paragraph, i) => ({ block: `p${i}`, role: "body", text: paragraph }));
  return { longhand: 1, title: "Thanks & a <kiss>", language: "en-GB", ink: "#1b2a49", rule: "#c3cfdd", paper: "#fffdf8", text, pages };
}
