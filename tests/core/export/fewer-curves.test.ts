import { expect, test } from "vitest";
import { fewerCurves } from "../../../core/export/fewer-curves.ts";
import { nearest } from "../../../core/geometry/cloud.ts";
import { curveCount, flatten } from "../../../core/geometry/cubic.ts";
import { createTypesetter } from "../../../core/typesetter.ts";
import { HAND_IDS, WORLD } from "../../support/hands.ts";
import { plainLetter } from "../../support/letters.ts";

const TOLERANCE = 10;
/** The curve is held to its tolerance at places along it; between them it may stray a little further. */
const BETWEEN = 1.35;
const WORDS = "The quick brown fox jumps over the lazy dog; Zoë kept 3 of 4, 15 or 60.";

/** The furthest that a point of `a` lies from `b`, looked at every two micrometres. */
function furthest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [from, to] = [flatten(a, 12, false), flatten(b, 2, false)];
  const points = { points: Float64Array.from(to), count: to.length / 2 };
  let most = 0;
  for (let i = 0; i < from.length; i += 2) {
    const [x, y] = [from[i] as number, from[i + 1] as number];
    const k = 2 * nearest(points, x, y);
    most = Math.max(most, Math.hypot((to[k] as number) - x, (to[k + 1] as number) - y));
  }
  return most;
}

test.each(HAND_IDS)("%s: fewer curves draw the same ink to ten micrometres", { timeout: 60_000 }, (hand) => {
  const letter = plainLetter([WORDS]);
  const page = createTypesetter(WORLD).update({ ...letter, style: { ...letter.style, hand } }).scene?.pages[0];
  const ink = page?.lines.flatMap((line) => line.words.flatMap((word) => word.ink)) ?? [];
  const fewer = ink.map((contour) => fewerCurves(contour, TOLERANCE));
  const count = (contours: readonly ArrayLike<number>[]) => contours.reduce((sum, contour) => sum + curveCount(contour), 0);
  expect(count(fewer)).toBeLessThan(0.9 * count(ink));
  ink.forEach((contour, k) => {
    const drawn = fewer[k] ?? [];
    expect(furthest(contour, drawn)).toBeLessThan(BETWEEN * TOLERANCE);
    expect(furthest(drawn, contour)).toBeLessThan(BETWEEN * TOLERANCE);
  });
});

test("a corner stays where it is, and so do both ends", () => {
  const straight = (x0: number, y0: number, x: number, y: number) => [
    x0 + (x - x0) / 3,
    y0 + (y - y0) / 3,
    x - (x - x0) / 3,
    y - (y - y0) / 3,
    x,
    y,
  ];
  const angle = [0, 0, ...straight(0, 0, 50, 0), ...straight(50, 0, 100, 0), ...straight(100, 0, 100, 100)];
  const drawn = fewerCurves(angle, TOLERANCE);
  expect(curveCount(drawn)).toBe(2);
  expect([drawn[0], drawn[1], drawn[6], drawn[7], drawn[12], drawn[13]]).toEqual([0, 0, 100, 0, 100, 100]);
});

test("a contour that is one curve, or a point, is left alone", () => {
  expect(fewerCurves([0, 0, 1, 1, 2, 2, 3, 3], TOLERANCE)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  expect(fewerCurves([5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5], TOLERANCE)).toEqual([5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]);
});
