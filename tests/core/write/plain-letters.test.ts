import { expect, test } from "vitest";
import { flatten } from "../../../core/geometry/cubic.ts";
import { createShaper } from "../../../core/layout/shape-word.ts";
import { bowStem } from "../../../core/write/bow-stem.ts";
import type { RestStroke } from "../../../core/write/contacts.ts";
import { goRound } from "../../../core/write/go-round.ts";
import { lineField } from "../../../core/write/line-field.ts";
import { restWord } from "../../../core/write/rest-word.ts";
import { warpWord } from "../../../core/write/warp-stroke.ts";
import { opened } from "../../support/hands.ts";

const rest = (id: "ilona" | "jonas" | "luca" | "sanne", text: string) => restWord(createShaper([opened(id)]).shape(text), []);

test("the pen goes round an o less or more than once, and stays on it", () => {
  const { strokes, rings } = rest("ilona", "o");
  expect(rings).toEqual([0]);
  const ring = strokes[0] as RestStroke;
  const ends = Array.from({ length: 40 }, (_, seed) => goRound(ring, seed).slice(-2));
  expect(new Set(ends.map((end) => end.join())).size).toBe(40);
  const reach = Math.max(...ring.path.map(Math.abs));
  for (const [x = 0, y = 0] of ends) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(reach);
  // From a gap no wider than the pen to a quarter of the way round again.
  const starts = ends.map(([x = 0, y = 0]) => Math.hypot(x - (ring.path[0] as number), y - (ring.path[1] as number)));
  expect(Math.min(...starts)).toBeLessThan(100);
  expect(Math.max(...starts)).toBeGreaterThan(250);
});

test.each([
  ["jonas", "B"],
  ["jonas", "D"],
  ["jonas", "e"],
  ["jonas", "a"],
  // In one go: twice round, and with a corner.
  ["sanne", "B"],
  ["sanne", "D"],
  // A figure that is not closed is another one.
  ["ilona", "0"],
] as const)("%s's %s is no ring the pen could go round as it likes", (hand, char) => {
  expect(rest(hand, char).rings).toEqual([]);
});

test("a stem that stands close to the next has a smaller foot", () => {
  const stem = (room: number): number => {
    const stroke = { ...(rest("ilona", "l").strokes[0] as RestStroke), first: 0, room: [room, room] as const };
    const ends = Array.from({ length: 60 }, (_, seed) => {
      const wander = { dx: track(stroke), dy: track(stroke), sx: track(stroke), sy: track(stroke) };
      bowStem(stroke, seed, seed, wander);
      return wander.dx.at(-1) as number;
    });
    return Math.max(...ends);
  };
  expect(stem(200)).toBeLessThan(0.5 * stem(Number.POSITIVE_INFINITY));
});

function track({ radii }: RestStroke): Float64Array {
  return new Float64Array(radii.length);
}

/** How far a stem strays from a straight line at most, over many chances, as a share of its length. */
function straysMost(char: string): number {
  const stroke = { ...(rest("ilona", char).strokes[0] as RestStroke), first: 0 };
  const middles = Array.from({ length: 60 }, (_, seed) => {
    const wander = { dx: track(stroke), dy: track(stroke), sx: track(stroke), sy: track(stroke) };
    bowStem(stroke, seed, seed, wander);
    return Math.max(...wander.dx.map(Math.abs));
  });
  return Math.max(...middles) / (stroke.along.at(-1) as number);
}

test("an I stands straighter than an l, and a 1 straighter still", () => {
  expect(straysMost("I")).toBeLessThan(0.6 * straysMost("l"));
  expect(straysMost("1")).toBeLessThan(0.6 * straysMost("I"));
});

test("stems side by side bow together and do not cross", () => {
  const word = rest("luca", "ll");
  expect(word.strokes.map(({ like }) => like)).toEqual([0, 0]);
  // The bar of a t stands between its stem and the l's.
  expect(rest("luca", "tl").strokes.map(({ like }) => like)).toEqual([0, 1, 0]);
  expect(rest("luca", "lal").strokes.findLast(({ plain }) => plain === "stem")?.like).toBeGreaterThan(0);
  const { habits } = opened("luca").hand;
  const field = lineField({ seed: 1, above: 0, width: 4000 }, habits, 1);
  for (let seed = 0; seed < 200; seed++) {
    const place = { x: 0, down: 0, press: 1, squeeze: 1, runOn: 0, seed };
    const [first, second] = warpWord(word, place, field, habits).map(({ path }) => points(path)) as [Points, Points];
    for (const [x, y] of first) {
      const [besides] = second.toSorted((a, b) => Math.abs(a[1] - y) - Math.abs(b[1] - y))[0] as Points[number];
      expect(besides - x, `${seed}`).toBeGreaterThan(0);
    }
  }
});

type Points = readonly (readonly [number, number])[];

function points(path: Float64Array): Points {
  const flat = flatten(path, 60, false);
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i] as number, flat[2 * i + 1] as number] as const);
}

test("the bar of a t after an I leaves it an I", () => {
  const { strokes } = rest("ilona", "It");
  const bar = strokes.find(({ kind }) => kind === "bar") as RestStroke;
  const stem = strokes[0] as RestStroke;
  const from = Math.min(bar.path[0] as number, bar.path.at(-2) as number);
  expect(from - bar.back - (stem.path.at(-2) as number)).toBeGreaterThanOrEqual(139);
  expect(rest("ilona", "at").strokes.find(({ kind }) => kind === "bar")?.back).toBe(120);
});

test("two letters that are nothing but stems stand clear of each other", () => {
  const [first, second] = rest("ilona", "ll").strokes as [RestStroke, RestStroke];
  const middle = ({ path }: RestStroke) => ((path[0] as number) + (path.at(-2) as number)) / 2;
  expect(middle(second) - middle(first)).toBeGreaterThan(370);
});

test("a font's small letters are measured by the middle one where the x is an odd one out", () => {
  const top = (id: "ilona" | "jonas") => {
    const { font } = opened(id);
    const ys = font.outline(font.shape("x")[0]?.id ?? 0).flatMap((contour) => contour.filter((_, i) => i % 2 === 1));
    return Math.max(...ys) / font.xHeight;
  };
  expect(top("ilona")).toBeCloseTo(1, 2);
  expect(top("jonas")).toBeGreaterThan(1.25);
});
