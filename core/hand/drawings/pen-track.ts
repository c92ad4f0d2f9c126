import type { RigStroke } from "../rig/rig.ts";

/** A stroke of a drawing as the points the pen passes, flat `[x, y, ...]` from the left and up to the line's foot, and where it turns a corner. */
interface Track {
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Indices of points at which the pen turns at once. */
  readonly corners: ReadonlySet<number>;
}

/** How drawings are noted: strokes stand apart by ";", points by a space, `x,y` in hundredths of a capital, y down from its top; "^" after a point is a corner. */
export function parseTracks(noted: string): readonly Track[] {
  return noted.split(";").map((stroke) => {
    const points = stroke.trim().split(/\s+/);
    return {
      points: points.map((point) => point.replace("^", "").split(",").map(Number) as [number, number]),
      corners: new Set(points.flatMap((point, i) => (point.endsWith("^") ? [i] : []))),
    };
  });
}

/**
 * The stroke through a track's points: cubics whose slopes at each point are those of the parabola through it and its neighbours, by the way between them.
 * `scale` is the length of a hundredth of a capital and `radius` half the pen's width, both in rig units; whole rig units, as rigs are.
 */
export function strokeOf({ points, corners }: Track, scale: number, radius: number): RigStroke {
  const placed = points.map(([x, y]) => [x * scale, (y - 100) * scale] as const);
  const path: number[] = [...(placed[0] as readonly [number, number])];
  for (let k = 1; k < placed.length; k++) {
    const [from, to] = [placed[k - 1], placed[k]] as [Point, Point];
    const before = corners.has(k - 1) ? undefined : placed[k - 2];
    const after = corners.has(k) ? undefined : placed[k + 1];
    const third = distance(from, to) / 3;
    const [ax, ay] = slopeAt(before, from, to);
    const [bx, by] = slopeAt(after, to, from);
    path.push(from[0] + ax * third, from[1] + ay * third, to[0] + bx * third, to[1] + by * third, to[0], to[1]);
  }
  return { kind: "main", path: path.map(Math.round), radii: placed.map(() => radius) };
}

type Point = readonly [number, number];

/** The way from `at` towards `next` per unit of length, turned by where the pen comes from; straight on where it comes from nowhere. */
function slopeAt(before: Point | undefined, at: Point, next: Point): Point {
  const ahead = distance(at, next) || 1;
  const straight: Point = [(next[0] - at[0]) / ahead, (next[1] - at[1]) / ahead];
  if (!before) return straight;
  const behind = distance(before, at) || 1;
  const share = ahead / (ahead + behind);
  return [
    (1 - share) * straight[0] + (share * (at[0] - before[0])) / behind,
    (1 - share) * straight[1] + (share * (at[1] - before[1])) / behind,
  ];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}
