import type { PenStroke } from "./ink-outline.ts";

/**
 * The stroke with every curve halved in which the pen turns too far: a curve's two sides, drawn as one curve each, come too close to each
 * other there, and the ink would be torn. The stroke itself when there is none, which is nearly always.
 */
export function splitTurns(stroke: PenStroke): PenStroke {
  const { path, widths } = stroke;
  const n = widths.length - 1;
  let first = 0;
  while (first < n && !turnsFar(path, first)) first++;
  if (first === n) return stroke;
  let turns = 0;
  for (let k = first; k < n; k++) if (turnsFar(path, k)) turns++;
  const split = new Float64Array(path.length + 6 * turns);
  const wide = new Float64Array(n + 1 + turns);
  split[0] = path[0] as number;
  split[1] = path[1] as number;
  wide[0] = widths[0] as number;
  let used = 0;
  const add = (x1: number, y1: number, x2: number, y2: number, x: number, y: number, width: number): void => {
    split.set([x1, y1, x2, y2, x, y], 6 * used + 2);
    used++;
    wide[used] = width;
  };
  for (let k = 0; k < n; k++) {
    const i = 6 * k;
    const [x0, y0] = [path[i] as number, path[i + 1] as number];
    const [x1, y1] = [path[i + 2] as number, path[i + 3] as number];
    const [x2, y2] = [path[i + 4] as number, path[i + 5] as number];
    const [x3, y3] = [path[i + 6] as number, path[i + 7] as number];
    const width = widths[k + 1] as number;
    if (k >= first && turnsFar(path, k)) {
      // By de Casteljau's construction.
      const [ax, ay] = [(x0 + x1) / 2, (y0 + y1) / 2];
      const [bx, by] = [(x1 + x2) / 2, (y1 + y2) / 2];
      const [cx, cy] = [(x2 + x3) / 2, (y2 + y3) / 2];
      const [dx, dy] = [(ax + bx) / 2, (ay + by) / 2];
      const [ex, ey] = [(bx + cx) / 2, (by + cy) / 2];
      add(ax, ay, dx, dy, (dx + ex) / 2, (dy + ey) / 2, ((widths[k] as number) + width) / 2);
      add(ex, ey, cx, cy, x3, y3, width);
    } else add(x1, y1, x2, y2, x3, y3, width);
  }
  return { path: split, widths: wide };
}

/** Cosine, below nought, of the furthest that a curve may turn: 115 degrees, a little more than any does at rest. */
const FURTHEST = 0.42;

/** True where curve k turns further than that, or by more than a right angle between a handle and what lies between the two. */
function turnsFar(path: ArrayLike<number>, k: number): boolean {
  const i = 6 * k;
  const ax = (path[i + 2] as number) - (path[i] as number);
  const ay = (path[i + 3] as number) - (path[i + 1] as number);
  const bx = (path[i + 4] as number) - (path[i + 2] as number);
  const by = (path[i + 5] as number) - (path[i + 3] as number);
  const cx = (path[i + 6] as number) - (path[i + 4] as number);
  const cy = (path[i + 7] as number) - (path[i + 5] as number);
  const turn = ax * cx + ay * cy;
  if (turn < 0 && turn * turn > FURTHEST * FURTHEST * (ax * ax + ay * ay) * (cx * cx + cy * cy)) return true;
  return ax * bx + ay * by < 0 || bx * cx + by * cy < 0;
}
