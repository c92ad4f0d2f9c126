import { createScratch, type TakeInts } from "../geometry/arena.ts";
import { splitTurns } from "./split-turns.ts";

/** A stroke to be inked: a cubic chain, and the pen's width at each of its nodes, in one unit. */
export interface PenStroke {
  readonly path: ArrayLike<number>;
  readonly widths: ArrayLike<number>;
}

/** Handle length of half a circle of radius 1 drawn as one cubic: off by 1.8 % of the radius at most, two micrometres for a pen. */
const HALF = 4 / 3;
/** The pen turns a corner where its direction changes by more than 20 degrees at once. */
const STRAIGHT_ON = 0.94;

/**
 * The ink of a stroke: its outline at the pen's half width on both sides, with round ends, as a closed cubic chain (the last point is the
 * first). In whole numbers of the stroke's own unit. Where the pen turns more sharply than it is wide the outline folds over itself; filled by the non-zero rule it is still
 * what the pen covered, since curves are short there ({@link splitTurns}). A corner of the stroke gets a disc of its own. Offsets of a curve by Tiller and Hanson (1984): its
 * handles, scaled as its chord is.
 */
export function inkOutline(stroke: PenStroke, take: TakeInts = (length) => new Int32Array(length)): Int32Array[] {
  const { path, widths, curves: n } = splitTurns(stroke);
  const ways = waysOf(path, n);
  const corners = cornersOf(ways, n);
  // Two sides of n curves with a straight piece at each corner, and two caps.
  const out = take(2 + 6 * (2 * (n + corners.length) + 2));
  // The left side is filled from the front, the right side from the back, so that each curve is looked at once.
  let left = 2;
  let right = out.length - 6;
  // Where the right side of the curve before ends.
  let endX = 0;
  let endY = 0;
  for (let k = 0; k < n; k++) {
    const i = 6 * k;
    const x0 = path[i] as number;
    const y0 = path[i + 1] as number;
    const x1 = path[i + 6] as number;
    const y1 = path[i + 7] as number;
    const r0 = (widths[k] as number) / 2;
    const r1 = (widths[k + 1] as number) / 2;
    const outX = ways[4 * k + 2] as number;
    const outY = ways[4 * k + 3] as number;
    const ax = r0 * outY;
    const ay = -r0 * outX;
    if (k === 0) {
      cap(out, out.length - 6, x0, y0, r0, -outX, -outY);
      out[0] = Math.round(x0 + ax);
      out[1] = Math.round(y0 + ay);
    }
    const inX = ways[4 * k + 4] as number;
    const inY = ways[4 * k + 5] as number;
    const bx = r1 * inY;
    const by = -r1 * inX;
    if (k === n - 1) cap(out, 2 + 6 * (n + corners.length), x1, y1, r1, inX, inY);
    // At a corner the offsets of two curves do not meet: a straight piece, under the corner's disc.
    if (k > 0 && corners.includes(k)) {
      straight(out, left, out[left - 2] as number, out[left - 1] as number, x0 + ax, y0 + ay);
      left += 6;
      right -= 6;
      straight(out, right, x0 - ax, y0 - ay, endX, endY);
    }
    const chordX = x1 - x0;
    const chordY = y1 - y0;
    const chord = chordX * chordX + chordY * chordY;
    const turn = chord < 1e-6 ? 0 : ((bx - ax) * chordX + (by - ay) * chordY) / chord;
    const outer = chord < 1e-6 ? 0 : Math.max(-1, Math.min(3, 1 + turn));
    const inner = chord < 1e-6 ? 0 : Math.max(-1, Math.min(3, 1 - turn));
    const h0x = (path[i + 2] as number) - x0;
    const h0y = (path[i + 3] as number) - y0;
    const h1x = (path[i + 4] as number) - x1;
    const h1y = (path[i + 5] as number) - y1;
    curve(out, left, x0 + ax + outer * h0x, y0 + ay + outer * h0y, x1 + bx + outer * h1x, y1 + by + outer * h1y, x1 + bx, y1 + by);
    left += 6;
    right -= 6;
    curve(out, right, x1 - bx + inner * h1x, y1 - by + inner * h1y, x0 - ax + inner * h0x, y0 - ay + inner * h0y, x0 - ax, y0 - ay);
    endX = x1 - bx;
    endY = y1 - by;
  }
  return [out, ...corners.map((k) => disc(path[6 * k] as number, path[6 * k + 1] as number, (widths[k] as number) / 2, take))];
}

const scratch = createScratch();

/** The unit directions in which the pen comes to each node and leaves it, four numbers a node. */
function waysOf(path: Float64Array, n: number): Float64Array {
  const ways = scratch(4 * n + 4);
  for (let k = 0; k <= n; k++) {
    if (k > 0) wayAt(path, k, -1, ways, 4 * k);
    if (k < n) wayAt(path, k, 1, ways, 4 * k + 2);
  }
  return ways;
}

/** Nodes at which the pen turns by more than 20 degrees at once. */
function cornersOf(ways: Float64Array, n: number): number[] {
  const corners: number[] = [];
  for (let i = 4; i < 4 * n; i += 4) {
    if ((ways[i] as number) * (ways[i + 2] as number) + (ways[i + 1] as number) * (ways[i + 3] as number) < STRAIGHT_ON)
      corners.push(i / 4);
  }
  return corners;
}

/** Puts at `at` the unit direction in which the pen leaves node k (`side` 1) or came to it (-1). */
function wayAt(path: Float64Array, k: number, side: 1 | -1, ways: Float64Array, at: number): void {
  const i = 6 * k;
  for (let reach = 2; reach <= 6; reach += 2) {
    const dx = side * ((path[i + side * reach] as number) - (path[i] as number));
    const dy = side * ((path[i + side * reach + 1] as number) - (path[i + 1] as number));
    const d = Math.sqrt(dx * dx + dy * dy);
    if (d > 1e-3) {
      ways[at] = dx / d;
      ways[at + 1] = dy / d;
      return;
    }
  }
  ways[at] = 1;
  ways[at + 1] = 0;
}

function curve(out: Int32Array, at: number, x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
  out[at] = Math.round(x1);
  out[at + 1] = Math.round(y1);
  out[at + 2] = Math.round(x2);
  out[at + 3] = Math.round(y2);
  out[at + 4] = Math.round(x);
  out[at + 5] = Math.round(y);
}

function straight(out: Int32Array, at: number, x0: number, y0: number, x: number, y: number): void {
  curve(out, at, x0, y0, x, y, x, y);
}

/** Half a circle round a stroke's end, from its left to its right seen along the heading. */
function cap(out: Int32Array, at: number, x: number, y: number, r: number, hx: number, hy: number): void {
  const kx = HALF * r * hx;
  const ky = HALF * r * hy;
  curve(out, at, x + r * hy + kx, y - r * hx + ky, x - r * hy + kx, y + r * hx + ky, x - r * hy, y + r * hx);
}

function disc(x: number, y: number, r: number, take: TakeInts): Int32Array {
  const out = take(2 + 6 * 2);
  out[0] = Math.round(x);
  out[1] = Math.round(y - r);
  cap(out, 2, x, y, r, 1, 0);
  cap(out, 8, x, y, r, -1, 0);
  return out;
}
