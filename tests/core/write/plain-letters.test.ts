import { expect, test } from "vitest";
import { createShaper } from "../../../core/layout/shape-word.ts";
import { bowStem } from "../../../core/write/bow-stem.ts";
import type { RestStroke } from "../../../core/write/contacts.ts";
import { goRound } from "../../../core/write/go-round.ts";
import { restWord } from "../../../core/write/rest-word.ts";
import { opened } from "../../support/hands.ts";

const rest = (id: "ilona" | "jonas" | "sanne", text: string) => restWord(createShaper([opened(id)]).shape(text), []);

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
] as const)("%s's %s is no ring the pen could go round as it likes", (hand, char) => {
  expect(rest(hand, char).rings).toEqual([]);
});

test("a stem that stands close to the next has a smaller foot", () => {
  const stem = (room: number): number => {
    const stroke = { ...(rest("ilona", "l").strokes[0] as RestStroke), first: 0, room: [room, room] as const };
    const ends = Array.from({ length: 60 }, (_, seed) => {
      const wander = { dx: track(stroke), dy: track(stroke), sx: track(stroke), sy: track(stroke) };
      bowStem(stroke, seed, wander);
      return wander.dx.at(-1) as number;
    });
    return Math.max(...ends);
  };
  expect(stem(200)).toBeLessThan(0.5 * stem(Number.POSITIVE_INFINITY));
});

function track({ radii }: RestStroke): Float64Array {
  return new Float64Array(radii.length);
}

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
