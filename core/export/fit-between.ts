import { heading } from "../geometry/cubic.ts";

/** Each curve is looked at at its end and at this many places within, less one. */
const LOOKS = 10;
/** How often the points' parameters are moved to the nearest places of the curve. */
const ROUNDS = 5;

/**
 * The handles of one cubic in the place of curves `from` up to `to` of a chain, which leaves and arrives as they do and strays from them by no more than
 * `tolerance`; null where there is none. Schneider's method (Graphics Gems, 1990): least squares for the lengths of the handles, then Newton's step for the parameters.
 */
export function fitBetween(
  chain: ArrayLike<number>,
  from: number,
  to: number,
  tolerance: number,
): readonly [number, number, number, number] | null {
  const start = unit(heading(chain, 6 * from, 1));
  const end = unit(heading(chain, 6 * to, -1));
  if (!start || !end) return null;
  const count = LOOKS * (to - from) + 1;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const at = new Float64Array(count);
  lookAlong(chain, from, to, x, y);
  for (let k = 1; k < count; k++)
    at[k] = (at[k - 1] as number) + length((x[k] as number) - (x[k - 1] as number), (y[k] as number) - (y[k - 1] as number));
  const way = at[count - 1] as number;
  if (way === 0) return null;
  for (let k = 1; k < count; k++) at[k] = (at[k] as number) / way;
  const last = count - 1;
  const [x0, y0, x3, y3] = [x[0] as number, y[0] as number, x[last] as number, y[last] as number];
  for (let round = 0; ; round++) {
    // Normal equations for the handles' lengths a and b.
    let [c00, c01, c11, d0, d1] = [0, 0, 0, 0, 0];
    for (let k = 1; k < last; k++) {
      const t = at[k] as number;
      const u = 1 - t;
      const b1 = 3 * u * u * t;
      const b2 = 3 * u * t * t;
      const near = u * u * u + b1;
      const far = t * t * t + b2;
      const dx = (x[k] as number) - near * x0 - far * x3;
      const dy = (y[k] as number) - near * y0 - far * y3;
      c00 += b1 * b1;
      c01 -= b1 * b2 * (start.x * end.x + start.y * end.y);
      c11 += b2 * b2;
      d0 += b1 * (dx * start.x + dy * start.y);
      d1 -= b2 * (dx * end.x + dy * end.y);
    }
    const det = c00 * c11 - c01 * c01;
    const a = (d0 * c11 - d1 * c01) / det;
    const b = (c00 * d1 - c01 * d0) / det;
    if (!(a > 0 && b > 0 && a < 2 * way && b < 2 * way)) return null;
    const [x1, y1, x2, y2] = [x0 + a * start.x, y0 + a * start.y, x3 - b * end.x, y3 - b * end.y];
    let most = 0;
    for (let k = 1; k < last; k++) {
      const t = at[k] as number;
      const u = 1 - t;
      const ex = u * u * u * x0 + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t * t * t * x3 - (x[k] as number);
      const ey = u * u * u * y0 + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t * t * t * y3 - (y[k] as number);
      most = Math.max(most, ex * ex + ey * ey);
      const vx = 3 * (u * u * (x1 - x0) + 2 * u * t * (x2 - x1) + t * t * (x3 - x2));
      const vy = 3 * (u * u * (y1 - y0) + 2 * u * t * (y2 - y1) + t * t * (y3 - y2));
      const speed = vx * vx + vy * vy;
      if (speed > 0) at[k] = Math.max(at[k - 1] as number, Math.min(1, t - (ex * vx + ey * vy) / speed));
    }
    if (most <= tolerance * tolerance) return [x1, y1, x2, y2];
    if (round === ROUNDS || most > 100 * tolerance * tolerance) return null;
  }
}

/** Fills `x` and `y` with points along the curves `from` up to `to`. */
function lookAlong(chain: ArrayLike<number>, from: number, to: number, x: Float64Array, y: Float64Array): void {
  let k = 0;
  for (let curve = from; curve < to; curve++) {
    const i = 6 * curve;
    for (let look = curve === from ? 0 : 1; look <= LOOKS; look++) {
      const t = look / LOOKS;
      const u = 1 - t;
      const [b0, b1, b2, b3] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      x[k] = b0 * (chain[i] as number) + b1 * (chain[i + 2] as number) + b2 * (chain[i + 4] as number) + b3 * (chain[i + 6] as number);
      y[k] = b0 * (chain[i + 1] as number) + b1 * (chain[i + 3] as number) + b2 * (chain[i + 5] as number) + b3 * (chain[i + 7] as number);
      k++;
    }
  }
}

function unit({ x, y }: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number } | null {
  const way = length(x, y);
  return way > 0 ? { x: x / way, y: y / way } : null;
}

function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
