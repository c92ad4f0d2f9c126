import type { TakeInts } from "../geometry/arena.ts";

/** A stroke to be inked: a cubic chain, and the pen's width at each of its nodes, in one unit. */
export interface PenStroke {
  readonly path: ArrayLike<number>;
  readonly widths: ArrayLike<number>;
}

/** Handle length of a quarter circle of radius 1 drawn as one cubic. */
const QUARTER = 0.5523;

/**
 * The ink of a stroke: its outline at the pen's half width on both sides, with round ends, as a closed cubic chain (the last point is the
 * first). In whole numbers of the stroke's own unit. Where the pen turns more sharply than it is wide the outline folds over itself; filled by the non-zero rule it is still exactly
 * what the pen covered. A corner of the stroke gets a disc of its own.
 */
export function inkOutline({ path, widths }: PenStroke, take: TakeInts = (length) => new Int32Array(length)): Int32Array[] {
  const n = widths.length - 1;
  const corners = cornersOf(path, n);
  // Two sides of n curves, two caps of two, and at each corner a straight piece on both sides.
  const out = new Pen(take(2 + 6 * (2 * n + 4 + 2 * corners.length)));
  const first = headingAt(path, 0, 1);
  const last = headingAt(path, n, -1);
  const startX = offsetX(path, widths, 0, first, 1);
  const startY = offsetY(path, widths, 0, first, 1);
  out.move(startX, startY);
  for (let k = 0; k < n; k++) side(out, path, widths, k, 1, corners.includes(k));
  cap(out, path[6 * n] as number, path[6 * n + 1] as number, (widths[n] as number) / 2, last);
  for (let k = n - 1; k >= 0; k--) side(out, path, widths, k, -1, corners.includes(k + 1));
  cap(out, path[0] as number, path[1] as number, (widths[0] as number) / 2, { x: -first.x, y: -first.y });
  return [out.points, ...corners.map((k) => disc(path[6 * k] as number, path[6 * k + 1] as number, (widths[k] as number) / 2, take))];
}

/** Fills a chain of known length with whole numbers. */
class Pen {
  readonly points: Int32Array;
  length = 0;
  constructor(points: Int32Array) {
    this.points = points;
  }
  move(x: number, y: number): void {
    this.points[0] = Math.round(x);
    this.points[1] = Math.round(y);
    this.length = 2;
  }
  curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    const { points, length } = this;
    points[length] = Math.round(x1);
    points[length + 1] = Math.round(y1);
    points[length + 2] = Math.round(x2);
    points[length + 3] = Math.round(y2);
    points[length + 4] = Math.round(x);
    points[length + 5] = Math.round(y);
    this.length = length + 6;
  }
}

/** Nodes at which the pen turns by more than 20 degrees at once. */
function cornersOf(path: ArrayLike<number>, n: number): number[] {
  const corners: number[] = [];
  for (let k = 1; k < n; k++) {
    const before = headingAt(path, k, -1);
    const after = headingAt(path, k, 1);
    if (before.x * after.x + before.y * after.y < 0.94) corners.push(k);
  }
  return corners;
}

interface Heading {
  readonly x: number;
  readonly y: number;
}

/** Unit direction in which the pen leaves node k (`side` 1) or came to it (-1). */
function headingAt(path: ArrayLike<number>, k: number, side: 1 | -1): Heading {
  const i = 6 * k;
  const x = path[i] as number;
  const y = path[i + 1] as number;
  for (let reach = 2; reach <= 6; reach += 2) {
    const dx = side * ((path[i + side * reach] as number) - x);
    const dy = side * ((path[i + side * reach + 1] as number) - y);
    const d = Math.sqrt(dx * dx + dy * dy);
    if (d > 1e-3) return { x: dx / d, y: dy / d };
  }
  return { x: 1, y: 0 };
}

function offsetX(path: ArrayLike<number>, widths: ArrayLike<number>, k: number, heading: Heading, side: number): number {
  return (path[6 * k] as number) + side * ((widths[k] as number) / 2) * heading.y;
}

function offsetY(path: ArrayLike<number>, widths: ArrayLike<number>, k: number, heading: Heading, side: number): number {
  return (path[6 * k + 1] as number) - side * ((widths[k] as number) / 2) * heading.x;
}

/** One side of curve k: forward on the left (`side` 1), backward on the right (-1). Offsets of a curve by Tiller and Hanson (1984): its handles, scaled as its chord is. */
function side(out: Pen, path: ArrayLike<number>, widths: ArrayLike<number>, k: number, side: 1 | -1, corner: boolean): void {
  const i = 6 * k;
  const a = headingAt(path, k, 1);
  const b = headingAt(path, k + 1, -1);
  const ax = offsetX(path, widths, k, a, side);
  const ay = offsetY(path, widths, k, a, side);
  const bx = offsetX(path, widths, k + 1, b, side);
  const by = offsetY(path, widths, k + 1, b, side);
  const chordX = (path[i + 6] as number) - (path[i] as number);
  const chordY = (path[i + 7] as number) - (path[i + 1] as number);
  const chord = chordX * chordX + chordY * chordY;
  const scale = chord < 1e-6 ? 0 : Math.max(-1, Math.min(3, ((bx - ax) * chordX + (by - ay) * chordY) / chord));
  const h0x = scale * ((path[i + 2] as number) - (path[i] as number));
  const h0y = scale * ((path[i + 3] as number) - (path[i + 1] as number));
  const h1x = scale * ((path[i + 4] as number) - (path[i + 6] as number));
  const h1y = scale * ((path[i + 5] as number) - (path[i + 7] as number));
  const [fromX, fromY, toX, toY] = side === 1 ? [ax, ay, bx, by] : [bx, by, ax, ay];
  // At a corner the two curves' offsets do not meet: a straight piece, under the corner's disc.
  if (corner) out.curve(out.points[out.length - 2] as number, out.points[out.length - 1] as number, fromX, fromY, fromX, fromY);
  if (side === 1) out.curve(ax + h0x, ay + h0y, bx + h1x, by + h1y, toX, toY);
  else out.curve(bx + h1x, by + h1y, ax + h0x, ay + h0y, toX, toY);
}

/** Half a circle round a stroke's end, from its left to its right seen along `heading`. */
function cap(out: Pen, x: number, y: number, r: number, heading: Heading): void {
  const { x: hx, y: hy } = heading;
  const k = QUARTER * r;
  const lx = x + r * hy;
  const ly = y - r * hx;
  const tx = x + r * hx;
  const ty = y + r * hy;
  const rx = x - r * hy;
  const ry = y + r * hx;
  out.curve(lx + k * hx, ly + k * hy, tx + k * hy, ty - k * hx, tx, ty);
  out.curve(tx - k * hy, ty + k * hx, rx + k * hx, ry + k * hy, rx, ry);
}

function disc(x: number, y: number, r: number, take: TakeInts): Int32Array {
  const out = new Pen(take(2 + 6 * 4));
  out.move(x, y - r);
  cap(out, x, y, r, { x: 1, y: 0 });
  cap(out, x, y, r, { x: -1, y: 0 });
  return out.points;
}
