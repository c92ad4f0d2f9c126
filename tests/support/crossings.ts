import { flatten } from "../../core/geometry/cubic.ts";

/** Way between the points that are looked at, in rig units, and over how many of them a direction is taken. */
const STEP = 10;
const LEAD = 4;

/**
 * How far, in degrees, a stroke bends at most where it crosses another or itself: from half a pen's width before to half a pen's width after, beyond what it
 * bends anyhow just before or just after. 0 where nothing crosses.
 */
export function bendAtCrossings(chains: readonly ArrayLike<number>[], pen: number): number {
  const ways = chains.map((chain) => flatten(chain, STEP, false));
  let most = 0;
  ways.forEach((way, i) => {
    ways.slice(i).forEach((other, j) => {
      for (let k = 0; k + 3 < way.length; k += 2) {
        for (let l = j === 0 ? k + 40 : 0; l + 3 < other.length; l += 2) {
          if (!cross(way, k, other, l)) continue;
          most = Math.max(most, bendAt(way, k, pen), bendAt(other, l, pen));
        }
      }
    });
  });
  return most;
}

function cross(a: readonly number[], k: number, b: readonly number[], l: number): boolean {
  const [ax, ay, bx, by] = a.slice(k, k + 4) as [number, number, number, number];
  const [cx, cy, dx, dy] = b.slice(l, l + 4) as [number, number, number, number];
  // Most are far apart.
  if (Math.abs(ax - cx) > 4 * STEP || Math.abs(ay - cy) > 4 * STEP) return false;
  const det = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (Math.abs(det) < 1e-9) return false;
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / det;
  const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / det;
  return t >= 0 && t < 1 && u >= 0 && u < 1;
}

function bendAt(way: readonly number[], at: number, pen: number): number {
  const half = 2 * Math.round(pen / 2 / STEP) + 2 * LEAD;
  const before = heading(way, at - half);
  const after = heading(way, at + half);
  if (before === null || after === null) return 0;
  const first = heading(way, at - half - 2 * (half - 2 * LEAD));
  const last = heading(way, at + half + 2 * (half - 2 * LEAD));
  const around = [first === null ? 0 : turn(first, before), last === null ? 0 : turn(after, last), 0];
  const bend = turn(before, after);
  const beyond = Math.max(Math.min(...around) - bend, bend - Math.max(...around), 0);
  return (beyond * 180) / Math.PI;
}

/** Direction of the way about an index, in radians; null beyond its ends. */
function heading(way: readonly number[], at: number): number | null {
  const [from, to] = [at - 2 * LEAD, at + 2 * LEAD];
  if (from < 0 || to + 1 >= way.length) return null;
  return Math.atan2((way[to + 1] as number) - (way[from + 1] as number), (way[to] as number) - (way[from] as number));
}

function turn(from: number, to: number): number {
  return Math.atan2(Math.sin(to - from), Math.cos(to - from));
}
