/** A flat cubic chain, `[x0, y0, (c1x, c1y, c2x, c2y, x, y)...]`, in any unit. */
export type Chain = ArrayLike<number>;

/** Number of curves in a chain. */
export function curveCount(chain: Chain): number {
  return Math.max(0, (chain.length - 2) / 6);
}

/**
 * Points on a closed or open chain at about equal steps along it, flat `[x, y, ...]`. Each curve is stepped evenly in its parameter,
 * which is close to even in length for the short curves of an outline. The last point is left out when `closed`.
 */
export function flatten(chain: Chain, step: number, closed: boolean): number[] {
  const curves = Float64Array.from(chain);
  let count = 0;
  for (let i = 0; i + 7 < curves.length; i += 6) count += stepsOf(curves, i, step);
  const points = new Float64Array(2 * count);
  let used = 0;
  for (let i = 0; i + 7 < curves.length; i += 6) used = stepAlong(curves, i, stepsOf(curves, i, step), points, used);
  const out = Array.from(points);
  if (!closed && chain.length >= 2) out.push(chain[chain.length - 2] as number, chain[chain.length - 1] as number);
  return out;
}

/** Puts the first `steps` points of the curve at index `i`, without its end, into `points` from `used` on; gives where the next one goes. */
export function stepAlong(chain: Float64Array, i: number, steps: number, points: Float64Array, used: number): number {
  const x0 = chain[i] as number;
  const y0 = chain[i + 1] as number;
  const x1 = chain[i + 2] as number;
  const y1 = chain[i + 3] as number;
  const x2 = chain[i + 4] as number;
  const y2 = chain[i + 5] as number;
  const x3 = chain[i + 6] as number;
  const y3 = chain[i + 7] as number;
  const basis = BASES[steps] ?? basisOf(steps);
  let at = used;
  for (let k = 0; k < 4 * steps; k += 4) {
    const a = basis[k] as number;
    const b = basis[k + 1] as number;
    const c = basis[k + 2] as number;
    const d = basis[k + 3] as number;
    points[at++] = a * x0 + b * x1 + c * x2 + d * x3;
    points[at++] = a * y0 + b * y1 + c * y2 + d * y3;
  }
  return at;
}

/** The four Bernstein polynomials at the first `steps` of as many even steps through a curve, flat. */
function basisOf(steps: number): Float64Array {
  const basis = new Float64Array(4 * steps);
  for (let k = 0; k < steps; k++) {
    const t = k / steps;
    const u = 1 - t;
    basis[4 * k] = u * u * u;
    basis[4 * k + 1] = 3 * u * u * t;
    basis[4 * k + 2] = 3 * u * t * t;
    basis[4 * k + 3] = t * t * t;
  }
  return basis;
}

/** Those of few steps, worked out once. */
const BASES = Array.from({ length: 32 }, (_, steps) => basisOf(steps));

/** Into how many steps of about `step` the curve at index `i` of a chain is cut: by the way along its handles. */
export function stepsOf(chain: Float64Array, i: number, step: number): number {
  let length = 0;
  for (let k = i; k < i + 6; k += 2) {
    const dx = (chain[k + 2] as number) - (chain[k] as number);
    const dy = (chain[k + 3] as number) - (chain[k + 1] as number);
    // Several times as fast as Math.hypot, which guards against numbers that no letter has.
    length += Math.sqrt(dx * dx + dy * dy);
  }
  return Math.max(1, Math.ceil(length / step));
}

/** The way in which a chain leaves the point at index `i` (`side` 1) or came to it (-1); nowhere for a curve that is a point. */
export function heading(chain: ArrayLike<number>, i: number, side: 1 | -1): { readonly x: number; readonly y: number } {
  for (let reach = 2; reach <= 6; reach += 2) {
    const x = side * ((chain[i + side * reach] as number) - (chain[i] as number));
    const y = side * ((chain[i + side * reach + 1] as number) - (chain[i + 1] as number));
    if (x !== 0 || y !== 0) return { x, y };
  }
  return { x: 0, y: 0 };
}

/** One coordinate (`axis` 0 is x, 1 is y) of the curve at index `i` of a chain, at the share `t` of its parameter. */
export function curvePoint(chain: ArrayLike<number>, i: number, t: number, axis: 0 | 1): number {
  const u = 1 - t;
  return (
    u * u * u * (chain[i + axis] as number) +
    3 * u * u * t * (chain[i + 2 + axis] as number) +
    3 * u * t * t * (chain[i + 4 + axis] as number) +
    t * t * t * (chain[i + 6 + axis] as number)
  );
}

/** A third of how fast that coordinate changes there. */
export function curveSpeed(chain: ArrayLike<number>, i: number, t: number, axis: 0 | 1): number {
  const u = 1 - t;
  return (
    u * u * ((chain[i + 2 + axis] as number) - (chain[i + axis] as number)) +
    2 * u * t * ((chain[i + 4 + axis] as number) - (chain[i + 2 + axis] as number)) +
    t * t * ((chain[i + 6 + axis] as number) - (chain[i + 4 + axis] as number))
  );
}

/** Length of one curve by Gauss-Legendre quadrature with five points; exact to a few parts in 10^4 for a pen's curves. */
export function curveLength(chain: Chain, index: number): number {
  const i = 6 * index;
  const ax = 3 * ((chain[i + 2] as number) - (chain[i] as number));
  const ay = 3 * ((chain[i + 3] as number) - (chain[i + 1] as number));
  const bx = 3 * ((chain[i + 4] as number) - (chain[i + 2] as number));
  const by = 3 * ((chain[i + 5] as number) - (chain[i + 3] as number));
  const cx = 3 * ((chain[i + 6] as number) - (chain[i + 4] as number));
  const cy = 3 * ((chain[i + 7] as number) - (chain[i + 5] as number));
  let sum = 0;
  for (let k = 0; k < 5; k++) {
    const t = GAUSS_T[k] as number;
    const u = 1 - t;
    const dx = u * u * ax + 2 * u * t * bx + t * t * cx;
    const dy = u * u * ay + 2 * u * t * by + t * t * cy;
    sum += (GAUSS_W[k] as number) * Math.hypot(dx, dy);
  }
  return sum;
}

const GAUSS_T = [0.04691007703066802, 0.23076534494715845, 0.5, 0.7692346550528415, 0.953089922969332];
const GAUSS_W = [0.11846344252809454, 0.23931433524968324, 0.28444444444444444, 0.23931433524968324, 0.11846344252809454];
