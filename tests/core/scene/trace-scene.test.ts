import { expect, test } from "vitest";
import { pageSvg } from "../../../core/export/svg.ts";
import { leanOf } from "../../../core/scene/lean.ts";
import type { Scene, SceneLine, ScenePage } from "../../../core/scene/scene.ts";
import { sceneJson } from "../../../core/scene/scene-json.ts";
import { standingLine } from "../../../core/scene/standing-line.ts";
import { traceScene } from "../../../core/scene/trace-scene.ts";
import { createTypesetter } from "../../../core/typesetter.ts";
import { handSource } from "../../support/hands.ts";
import { LONG_LETTER, plainLetter } from "../../support/letters.ts";

const written = (hand: string): Scene => {
  const letter = plainLetter(LONG_LETTER);
  const { scene } = createTypesetter({ hand: handSource }).update({ ...letter, style: { ...letter.style, hand, size: "a4" } });
  if (scene === null) throw new Error("the letter was not written");
  return scene;
};
const eleanor = written("eleanor");
const first = (scene: Scene): ScenePage => scene.pages[0] as ScenePage;
/** Area of a closed chain through its nodes, in square millimetres. */
const area = (chain: Int32Array): number => {
  let sum = 0;
  for (let i = 0; i + 7 < chain.length; i += 6)
    sum += (chain[i] as number) * (chain[i + 7] as number) - (chain[i + 6] as number) * (chain[i + 1] as number);
  return Math.abs(sum / 2) / 1e6;
};
const inkOf = (scene: Scene) =>
  first(scene).lines.reduce(
    (sum, line) => sum + line.words.flatMap(({ ink }) => ink).reduce((more, contour) => more + area(contour), 0),
    0,
  );

test("same scene, same sheet, and the scene is left as it was", () => {
  const before = sceneJson(eleanor);
  expect(sceneJson(traceScene(eleanor))).toBe(sceneJson(traceScene(eleanor)));
  expect(sceneJson(eleanor)).toBe(before);
});

test("the words stay where they were, with far less ink, in the ink's own colour", () => {
  const sheet = traceScene(eleanor);
  expect(sheet.text).toEqual(eleanor.text);
  expect(first(sheet).lines.map(({ words }) => words.map(({ text, x }) => [text, x]))).toEqual(
    first(eleanor).lines.map(({ words }) => words.map(({ text, x }) => [text, x])),
  );
  expect(inkOf(sheet) / inkOf(eleanor)).toBeGreaterThan(0.1);
  expect(inkOf(sheet) / inkOf(eleanor)).toBeLessThan(0.4);
  expect(sheet.ink).toBe(eleanor.ink);
  expect(first(sheet).lines.every(({ words }) => words.every(({ darkness }) => darkness === 1))).toBe(true);
});

test("every line has a line to stand on, dashes at the top of its small letters, and the slant", () => {
  const { rules, lines, width, xHeight } = first(traceScene(eleanor));
  const long = rules.filter(({ x1, x2 }) => x2 - x1 > width / 2);
  expect(long).toHaveLength(lines.length);
  for (const { x1, y1, x2, y2 } of rules)
    for (const [x, y] of [
      [x1, y1],
      [x2, y2],
    ] as const) {
      expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
    }
  const baseline = long[0] as (typeof long)[number];
  const tops = rules.filter(({ x1, y1 }) => x1 === baseline.x1 && Math.abs(baseline.y1 - y1 - xHeight) <= 1);
  expect(tops).toHaveLength(1);
});

test("letters stand on the line they are given, nearer than on the one the hand was given", () => {
  const off = (at: (line: SceneLine) => (x: number) => number) => {
    const { lines, xHeight } = first(written("margaret"));
    const feet = lines.flatMap((line) =>
      line.words.flatMap(({ glyphs }) =>
        glyphs.flatMap(({ strokes }) => {
          const nodes = strokes.flatMap(({ path }) =>
            Array.from({ length: (path.length + 4) / 6 }, (_, i) => [path[6 * i], path[6 * i + 1]]),
          );
          const [x, y] = nodes.toSorted((a, b) => (b[1] as number) - (a[1] as number))[0] ?? [];
          const stray = x === undefined ? 9 : ((y as number) - at(line)(x)) / xHeight;
          return Math.abs(stray) < 0.5 ? [stray ** 2] : [];
        }),
      ),
    );
    return Math.sqrt(feet.reduce((sum, one) => sum + one, 0) / feet.length);
  };
  const { xHeight } = first(written("margaret"));
  const given = off((line) => (x) => line.baseline + line.slope * (x - line.x));
  expect(off((line) => standingLine(line, xHeight))).toBeLessThan(given);
});

test("a sloping hand gets sloping guides, an upright one does not", () => {
  expect(leanOf(first(written("celia")))).toBeGreaterThan(0.25);
  expect(Math.abs(leanOf(first(written("margaret"))))).toBeLessThan(0.2);
  expect(leanOf({ ...first(eleanor), lines: [] })).toBe(0);
});

test("an empty page has no lines to write on, and the sheet is drawn as any scene is", () => {
  const empty = { ...eleanor, pages: [{ ...first(eleanor), lines: [], rules: [] }] };
  expect(first(traceScene(empty)).rules).toEqual([]);
  expect(pageSvg(traceScene(eleanor), 0)).toContain('class="rules"');
});
