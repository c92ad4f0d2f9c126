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

/** A stroke as it is inked: so many curves of a chain, and the pen's width at their ends; there is room behind them. */
export interface Split {
  readonly path: Float64Array;
  readonly widths: Float64Array;
  readonly curves: number;
}

const pathRoom = createScratch();
const widthRoom = createScratch();

/**
 * The stroke with every curve halved, and halved again, in which the pen turns too far or more tightly than it is wide: a curve's two sides, drawn as one curve
 * each, would tear the ink there. It is good until the next stroke is split.
 */
export function splitTurns({ path, widths }: PenStroke): Split {
  const n = widths.length - 1;
  const most = n << MOST_HALVINGS;
  const split: Split = { path: pathRoom(6 * most + 2), widths: widthRoom(most + 1), curves: 0 };
  split.path[0] = path[0] as number;
  split.path[1] = path[1] as number;
  split.widths[0] = widths[0] as number;
  let curves = 0;
  for (let k = 0; k < n; k++) {
    for (let c = 0; c < 8; c++) waiting[c] = path[6 * k + c] as number;
    waiting[8] = widths[k] as number;
    waiting[9] = widths[k + 1] as number;
    curves = halve(split, curves);
  }
  return { ...split, curves };
}

/** A curve that waits to be halved: its four points, its width at both ends. */
const CURVE = 10;
/** The curves that wait, the next one last: of each halving one half waits. Numbers in one array, since most of a page's curves come through here. */
const waiting = new Float64Array(CURVE * (MOST_HALVINGS + 1));
const halvings = new Uint8Array(MOST_HALVINGS + 1);

/** Adds the curve that waits first to what is split, after its `curves`, in halves where its ink would tear; how many curves there are then. */
function halve({ path, widths }: Split, curves: number): number {
  let count = curves;
  halvings[0] = 0;
  for (let top = 0; top >= 0; ) {
    const i = CURVE * top;
    const from = waiting[i + 8] as number;
    const to = waiting[i + 9] as number;
    const torn = tears(waiting, i, Math.max(from, to) / 2);
    if (torn && (halvings[top] as number) < MOST_HALVINGS) {
      halvings[top] = (halvings[top] as number) + 1;
      halvings[top + 1] = halvings[top] as number;
      for (let axis = i; axis < i + 2; axis++) cut(axis);
      waiting[i + CURVE + 8] = from;
      waiting[i + CURVE + 9] = (from + to) / 2;
      waiting[i + 8] = (from + to) / 2;
      top++;
      continue;
    }
    const at = 6 * count + 2;
    // What still tears is drawn straight.
    const first = torn ? i : i + 2;
    const second = torn ? i + 6 : i + 4;
    path[at] = waiting[first] as number;
    path[at + 1] = waiting[first + 1] as number;
    path[at + 2] = waiting[second] as number;
    path[at + 3] = waiting[second + 1] as number;
    path[at + 4] = waiting[i + 6] as number;
    path[at + 5] = waiting[i + 7] as number;
    count++;
    widths[count] = to;
    top--;
  }
  return count;
}

/** One coordinate of a curve that waits at `i`, cut in two by de Casteljau's construction: its second half stays there, its first one waits after it. */
function cut(i: number): void {
  const p0 = waiting[i] as number;
  const p1 = waiting[i + 2] as number;
  const p2 = waiting[i + 4] as number;
  const p3 = waiting[i + 6] as number;
  const b = (p1 + p2) / 2;
  const a = (p0 + p1) / 2;
  const c = (p2 + p3) / 2;
  const d = (a + b) / 2;
  const e = (b + c) / 2;
  const middle = (d + e) / 2;
  const j = i + CURVE;
  waiting[j] = p0;
  waiting[j + 2] = a;
  waiting[j + 4] = d;
  waiting[j + 6] = middle;
  waiting[i] = middle;
  waiting[i + 2] = e;
  waiting[i + 4] = c;
}

/** True where the curve at index `i` of a chain turns further than one offset curve can follow, or more tightly than a circle of radius `r` by more than a little. */
function tears(chain: Float64Array, i: number, r: number): boolean {
  const x1 = chain[i + 2] as number;
  const y1 = chain[i + 3] as number;
  const x2 = chain[i + 4] as number;
  const y2 = chain[i + 5] as number;
  const ax = x1 - (chain[i] as number);
  const ay = y1 - (chain[i + 1] as number);
  const bx = x2 - x1;
  const by = y2 - y1;
  const cx = (chain[i + 6] as number) - x2;
  const cy = (chain[i + 7] as number) - y2;
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
