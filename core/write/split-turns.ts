import type { PenStroke } from "./ink-outline.ts";

/** A curve that turns by less than this is drawn well by one offset curve on each side, however tight: 50 degrees, as a cosine. */
const LITTLE = Math.cos((50 * Math.PI) / 180);
/** Cosine, below nought, of the furthest that a curve may turn where the pen has room: 115 degrees, a little more than any does at rest. */
const FURTHEST = 0.42;
/** A curve's bend is looked at at its ends and at this many places in between, less one. */
const LOOKS = 8;
/** Halved this often what is left is a point of the pen's tip: it is drawn straight, and its ends are corners. */
const MOST_HALVINGS = 4;

/**
 * The stroke with every curve halved, and halved again, in which the pen turns too far or more tightly than it is wide: a curve's two sides, drawn as one curve
 * each, would tear the ink there. The stroke itself when there is none, which is the rule.
 */
export function splitTurns(stroke: PenStroke): PenStroke {
  const { path, widths } = stroke;
  const n = widths.length - 1;
  let first = 0;
  while (first < n && !tears(path, 6 * first, Math.max(widths[first] as number, widths[first + 1] as number) / 2)) first++;
  if (first === n) return stroke;
  const split: number[] = [path[0] as number, path[1] as number];
  const wide: number[] = [widths[0] as number];
  const halve = (curve: ArrayLike<number>, i: number, from: number, to: number, halvings: number): void => {
    const [x0, y0, x3, y3] = [curve[i] as number, curve[i + 1] as number, curve[i + 6] as number, curve[i + 7] as number];
    const [x1, y1, x2, y2] = [curve[i + 2] as number, curve[i + 3] as number, curve[i + 4] as number, curve[i + 5] as number];
    const torn = tears(curve, i, Math.max(from, to) / 2);
    if (torn && halvings < MOST_HALVINGS) {
      // By de Casteljau's construction.
      const [ax, ay, bx, by, cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2, (x1 + x2) / 2, (y1 + y2) / 2, (x2 + x3) / 2, (y2 + y3) / 2];
      const [dx, dy, ex, ey] = [(ax + bx) / 2, (ay + by) / 2, (bx + cx) / 2, (by + cy) / 2];
      const [x, y, width] = [(dx + ex) / 2, (dy + ey) / 2, (from + to) / 2];
      halve([x0, y0, ax, ay, dx, dy, x, y], 0, from, width, halvings + 1);
      halve([x, y, ex, ey, cx, cy, x3, y3], 0, width, to, halvings + 1);
      return;
    }
    if (torn) split.push(x0, y0, x3, y3, x3, y3);
    else split.push(x1, y1, x2, y2, x3, y3);
    wide.push(to);
  };
  for (let k = 0; k < n; k++) halve(path, 6 * k, widths[k] as number, widths[k + 1] as number, 0);
  return { path: split, widths: wide };
}

/** True where the curve at `i` turns further than one offset curve can follow, or more tightly than a circle of radius `r` by more than a little. */
function tears(path: ArrayLike<number>, i: number, r: number): boolean {
  const ax = (path[i + 2] as number) - (path[i] as number);
  const ay = (path[i + 3] as number) - (path[i + 1] as number);
  const bx = (path[i + 4] as number) - (path[i + 2] as number);
  const by = (path[i + 5] as number) - (path[i + 3] as number);
  const cx = (path[i + 6] as number) - (path[i + 4] as number);
  const cy = (path[i + 7] as number) - (path[i + 5] as number);
  if (ax * bx + ay * by < 0 || bx * cx + by * cy < 0) return true;
  const turn = ax * cx + ay * cy;
  const lengths = (ax * ax + ay * ay) * (cx * cx + cy * cy);
  if (turn < 0 && turn * turn > FURTHEST * FURTHEST * lengths) return true;
  if (turn > 0 && turn * turn > LITTLE * LITTLE * lengths) return false;
  for (let look = 0; look <= LOOKS; look++) {
    const t = look / LOOKS;
    const u = 1 - t;
    // A third of the first derivative, a sixth of the second.
    const sx = u * u * ax + 2 * u * t * bx + t * t * cx;
    const sy = u * u * ay + 2 * u * t * by + t * t * cy;
    const wx = u * (bx - ax) + t * (cx - bx);
    const wy = u * (by - ay) + t * (cy - by);
    const speed = sx * sx + sy * sy;
    if (2 * r * Math.abs(sx * wy - sy * wx) > 3 * speed * Math.sqrt(speed)) return true;
  }
  return false;
}
