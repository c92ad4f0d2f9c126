import type { PenPoint } from "./prune.ts";

/** A stroke this far under the ink of the others, as a share of its own ink, is no stroke of the pen. */
const COVERED = 0.65;
/** Only strokes shorter than this many of the pen's widths are left out: a longer one was written, whatever lies over it. */
const SHORT = 2.2;

/** The ways without the short ones that lie under the ink of the others: where two strokes run side by side, the axis has splinters between them. */
export function dropCovered(ways: readonly (readonly PenPoint[])[]): (readonly PenPoint[])[] {
  let left = [...ways];
  const pen = 2 * Math.max(0, ...ways.map(medianRadius));
  for (const way of [...ways].sort((a, b) => lengthOf(a) - lengthOf(b))) {
    const others = left.filter((w) => w !== way);
    if (lengthOf(way) < SHORT * pen && covered(way, others) >= COVERED) left = others;
  }
  return left;
}

/** The share of a way's centre-line and edges that lies under other ways' ink. */
function covered(way: readonly PenPoint[], others: readonly (readonly PenPoint[])[]): number {
  let under = 0;
  let all = 0;
  way.forEach((p, i) => {
    const a = way[Math.max(0, i - 1)] as PenPoint;
    const b = way[Math.min(way.length - 1, i + 1)] as PenPoint;
    const d = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    for (const side of [-0.8, 0, 0.8]) {
      const x = p.x + (side * p.r * (b.y - a.y)) / d;
      const y = p.y - (side * p.r * (b.x - a.x)) / d;
      all++;
      if (others.some((other) => other.some((q) => Math.hypot(q.x - x, q.y - y) <= 1.1 * q.r))) under++;
    }
  });
  return all === 0 ? 1 : under / all;
}

function lengthOf(way: readonly PenPoint[]): number {
  let sum = 0;
  for (let i = 1; i < way.length; i++) {
    const [a, b] = [way[i - 1] as PenPoint, way[i] as PenPoint];
    sum += Math.hypot(b.x - a.x, b.y - a.y);
  }
  return sum;
}

function medianRadius(way: readonly PenPoint[]): number {
  return way.map((p) => p.r).sort((a, b) => a - b)[way.length >> 1] ?? 0;
}
