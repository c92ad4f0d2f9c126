import { createScratch } from "../geometry/arena.ts";
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
 * each, would tear the ink there. The stroke itself when there is none; what is halved is good until the next stroke is.
 */
export function splitTurns(stroke: PenStroke): PenStroke {
  const { path, widths } = stroke;
  const n = widths.length - 1;
  if (!anyTears(stroke, n)) return stroke;
  const most = n << MOST_HALVINGS;
  const room = scratch(6 * most + 2 + most + 1);
  const split: Split = { path: room.subarray(0, 6 * most + 2), widths: room.subarray(6 * most + 2), curves: 0 };
  split.path[0] = path[0] as number;
  split.path[1] = path[1] as number;
  split.widths[0] = widths[0] as number;
  for (let k = 0; k < n; k++) {
    const i = 6 * k;
    const [x0, y0, x1, y1] = [path[i] as number, path[i + 1] as number, path[i + 2] as number, path[i + 3] as number];
    const [x2, y2, x3, y3] = [path[i + 4] as number, path[i + 5] as number, path[i + 6] as number, path[i + 7] as number];
    halve(split, x0, y0, x1, y1, x2, y2, x3, y3, widths[k] as number, widths[k + 1] as number, 0);
  }
  return { path: split.path.subarray(0, 6 * split.curves + 2), widths: split.widths.subarray(0, split.curves + 1) };
}

interface Split {
  readonly path: Float64Array;
  readonly widths: Float64Array;
  curves: number;
}

const scratch = createScratch();

function anyTears({ path, widths }: PenStroke, n: number): boolean {
  for (let k = 0; k < n; k++) {
    const i = 6 * k;
    const r = Math.max(widths[k] as number, widths[k + 1] as number) / 2;
    const [x0, y0, x1, y1] = [path[i] as number, path[i + 1] as number, path[i + 2] as number, path[i + 3] as number];
    if (tears(x0, y0, x1, y1, path[i + 4] as number, path[i + 5] as number, path[i + 6] as number, path[i + 7] as number, r)) return true;
  }
  return false;
}

/** Adds a curve to what is split, in halves where its ink would tear. Numbers and not arrays, since most of a page's curves come through here. */
function halve(
  split: Split,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  x3: number,
  y3: number,
  from: number,
  to: number,
  halvings: number,
): void {
  const torn = tears(x0, y0, x1, y1, x2, y2, x3, y3, Math.max(from, to) / 2);
  if (torn && halvings < MOST_HALVINGS) {
    // By de Casteljau's construction.
    const bx = (x1 + x2) / 2;
    const by = (y1 + y2) / 2;
    const ax = (x0 + x1) / 2;
    const ay = (y0 + y1) / 2;
    const cx = (x2 + x3) / 2;
    const cy = (y2 + y3) / 2;
    const dx = (ax + bx) / 2;
    const dy = (ay + by) / 2;
    const ex = (bx + cx) / 2;
    const ey = (by + cy) / 2;
    const x = (dx + ex) / 2;
    const y = (dy + ey) / 2;
    const width = (from + to) / 2;
    halve(split, x0, y0, ax, ay, dx, dy, x, y, from, width, halvings + 1);
    halve(split, x, y, ex, ey, cx, cy, x3, y3, width, to, halvings + 1);
    return;
  }
  const at = 6 * split.curves + 2;
  split.path[at] = torn ? x0 : x1;
  split.path[at + 1] = torn ? y0 : y1;
  split.path[at + 2] = torn ? x3 : x2;
  split.path[at + 3] = torn ? y3 : y2;
  split.path[at + 4] = x3;
  split.path[at + 5] = y3;
  split.curves++;
  split.widths[split.curves] = to;
}

/** True where a curve turns further than one offset curve can follow, or more tightly than a circle of radius `r` by more than a little. */
function tears(x0: number, y0: number, x1: number, y1: number, x2: number, y2: number, x3: number, y3: number, r: number): boolean {
  const ax = x1 - x0;
  const ay = y1 - y0;
  const bx = x2 - x1;
  const by = y2 - y1;
  const cx = x3 - x2;
  const cy = y3 - y2;
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
