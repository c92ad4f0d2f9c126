import { flatten } from "../../core/geometry/cubic.ts";
import type { ShapedWord } from "../../core/layout/shape-word.ts";
import type { RestWord } from "../../core/write/rest-word.ts";

/** Letters that must not be taken for each other, either way round. */
export const LOOK_ALIKES: readonly (readonly [string, string])[] = [
  ["l", "e"],
  ["a", "o"],
  ["u", "n"],
  ["cl", "d"],
  ["n", "h"],
  ["i", "j"],
  ["g", "q"],
  ["rn", "m"],
  ["v", "u"],
];

/** Points of a shape, [x, y, ...] in rig units, at even steps along its strokes. */
export type Cloud = readonly number[];

/** Points a letter is compared by. */
const POINTS = 64;
/** A shape may be this much larger or smaller than another and still be the same letter. */
const SCALE = 1.15;

/** A place in a word: the characters from `from` up to `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The strokes of a stretch of a word's characters, connecting strokes among them, as one cloud. `paths` are the word's strokes, written or at rest. */
export function cloudOf(word: ShapedWord, rest: RestWord, paths: readonly ArrayLike<number>[], { from, to }: Span): Cloud {
  let at = 0;
  const starts = word.glyphs.map(({ char }) => {
    at += char.length;
    return char === "" ? at - 1 : at - char.length;
  });
  const own = paths.filter((_, k) => {
    const start = starts[rest.strokes[k]?.glyph ?? -1] ?? -1;
    return start >= from && start < to;
  });
  return evenly(own.map((path) => flatten(path, 40, false)));
}

function evenly(strokes: readonly (readonly number[])[]): Cloud {
  const whole = strokes.reduce((sum, stroke) => sum + wayOf(stroke), 0);
  const step = Math.max(1, whole / POINTS);
  return strokes.flatMap((stroke) => {
    const out = [stroke[0] as number, stroke[1] as number];
    let since = 0;
    for (let i = 2; i < stroke.length; i += 2) {
      since += Math.hypot((stroke[i] as number) - (stroke[i - 2] as number), (stroke[i + 1] as number) - (stroke[i - 1] as number));
      if (since < step) continue;
      out.push(stroke[i] as number, stroke[i + 1] as number);
      since = 0;
    }
    return out;
  });
}

function wayOf(stroke: readonly number[]): number {
  let sum = 0;
  for (let i = 2; i < stroke.length; i += 2)
    sum += Math.hypot((stroke[i] as number) - (stroke[i - 2] as number), (stroke[i + 1] as number) - (stroke[i - 1] as number));
  return sum;
}

/** How unlike two clouds are: mean distance of each one's points to the nearest of the other, both ways, moved and scaled onto each other (no turning, no leaning: those tell letters apart). Rig units. */
export function unlike(a: Cloud, b: Cloud): number {
  const [p, q] = [spread(a), spread(b)];
  const scale = Math.max(1 / SCALE, Math.min(SCALE, q.size / (p.size || 1)));
  const moved = p.points.map((value) => value * scale);
  return (way(moved, q.points) + way(q.points, moved)) / 2;
}

function spread(cloud: Cloud): { readonly points: Cloud; readonly size: number } {
  const count = cloud.length / 2;
  let [cx, cy] = [0, 0];
  for (let i = 0; i < cloud.length; i += 2) {
    cx += (cloud[i] as number) / count;
    cy += (cloud[i + 1] as number) / count;
  }
  const points = cloud.map((value, i) => value - (i % 2 === 0 ? cx : cy));
  return { points, size: Math.sqrt(points.reduce((sum, value) => sum + value * value, 0) / count) };
}

function way(from: Cloud, to: Cloud): number {
  let sum = 0;
  for (let i = 0; i < from.length; i += 2) {
    let least = Number.POSITIVE_INFINITY;
    for (let k = 0; k < to.length; k += 2) {
      const dx = (from[i] as number) - (to[k] as number);
      const dy = (from[i + 1] as number) - (to[k + 1] as number);
      least = Math.min(least, dx * dx + dy * dy);
    }
    sum += Math.sqrt(least);
  }
  return (2 * sum) / from.length;
}
