import { expect, test } from "vitest";
import { flatten } from "../../../core/geometry/cubic.ts";
import type { Rig } from "../../../core/hand/rig/rig.ts";
import { HAND_IDS, opened } from "../../support/hands.ts";

const SMALL = [..."abcdefghijklmnopqrstuvwxyz"];
const WITH_FORMS = [..."rstdegy"];

/** Points of all strokes at even steps, in x-heights. */
function cloud(rig: Rig): readonly (readonly [number, number])[] {
  return rig.flatMap(({ path }) => {
    const flat = flatten(path, 40, false);
    return Array.from({ length: flat.length / 2 }, (_, i) => [(flat[2 * i] as number) / 1000, (flat[2 * i + 1] as number) / 1000] as const);
  });
}

/** How far the furthest point of a letter's one form is from the other. */
function furthest(a: Rig, b: Rig): number {
  const [p, q] = [cloud(a), cloud(b)];
  const way = (from: typeof p, to: typeof p) =>
    Math.max(...from.map(([x, y]) => Math.min(...to.map(([u, v]) => Math.hypot(u - x, v - y)))));
  return Math.max(way(p, q), way(q, p));
}

/** Mean distance of each shape's points to the nearest of the other's, with the left edges of what stands on the line laid together. */
function unlike(a: Rig, b: Rig): number {
  const [p, q] = [cloud(a), cloud(b)];
  const left = (points: typeof p) => Math.min(...points.filter(([, y]) => y < 0).map(([x]) => x));
  const shift = left(p) - left(q);
  const way = (from: typeof p, to: typeof p, by: number) =>
    from.reduce((sum, [x, y]) => sum + Math.min(...to.map(([u, v]) => Math.hypot(u + by - x, v - y))), 0) / from.length;
  return (way(p, q, shift) + way(q, p, -shift)) / 2;
}

test.each(HAND_IDS)("%s has other forms of the letters that stand most often, and each of them still is that letter", (id) => {
  const hand = opened(id);
  const own = new Map(SMALL.map((char) => [char, hand.samples(hand.font.shape(char)[0]?.id ?? 0)[0] as Rig]));
  let count = 0;
  for (const char of WITH_FORMS) {
    for (const form of hand.forms(hand.font.shape(char)[0]?.id ?? 0, char)) {
      count++;
      const nearest = SMALL.map((other) => [unlike(form, own.get(other) as Rig), other] as const).sort((a, b) => a[0] - b[0]);
      expect(nearest[0]?.[1], `${char} looks like ${nearest[0]?.[1]}`).toBe(char);
      expect(furthest(form, own.get(char) as Rig), `${char} is its usual form`).toBeGreaterThan(0.04);
    }
  }
  expect(count).toBeGreaterThanOrEqual(6);
});

test("letters without other forms have none, whatever their name", () => {
  const hand = opened("eleanor");
  for (const char of ["a", "constructor", "__proto__", ""]) expect(hand.forms(hand.font.shape("a")[0]?.id ?? 0, char)).toEqual([]);
});
