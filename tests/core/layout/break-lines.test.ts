import fc from "fast-check";
import { expect, test } from "vitest";
import { breakLines, type Line, type LineWord, type Measure } from "../../../core/layout/break-lines.ts";
import { clusters } from "../../../core/layout/clusters.ts";
import { createShaper } from "../../../core/layout/shape-word.ts";
import { splitWords } from "../../../core/layout/words.ts";
import { opened } from "../../support/hands.ts";

const shaper = createShaper([opened("eleanor"), opened("thomas")]);
const MEASURE: Measure = { width: 30_000, indent: 4000, gap: 1.35, gapSpread: 0.27, squeeze: 0, bars: 0, endStroke: 0 };

function lay(text: string, seed = 1, measure = MEASURE): Line[] {
  const words = splitWords([{ text, marks: [], missing: false }], 0);
  return breakLines("b", seed, [words], (word) => shaper.shape(word), measure);
}
const say = (lines: readonly Line[]): string =>
  lines.map((line) => line.words.map((w) => (w.word.glued ? "" : " ") + w.word.text).join("")).join("");
const prose = fc.array(fc.stringMatching(/^[a-zA-Zéüß,.'-]{1,14}$/), { minLength: 1, maxLength: 60 }).map((words) => words.join(" "));

test("a mark over parts of a word that were not written as often is drawn in one", () => {
  const parts = [
    { text: "un", marks: ["struck"] as const, missing: false, take: 2 },
    { text: "done", marks: ["struck"] as const, missing: false },
  ];
  expect(splitWords(parts, 0)).toMatchObject([{ text: "undone", take: 2, marks: [{ mark: "struck", from: 0, to: 6 }] }]);
});

test("spaces of every kind part words; no-break ones do not", () => {
  const words = (text: string) => splitWords([{ text, marks: [], missing: false }], 0).map((w) => w.text);
  expect(words("one two\tthree\u2003four")).toEqual(["one", "two", "three", "four"]);
  expect(words("5\u00a0o’clock")).toEqual(["5\u00a0o’clock"]);
  expect(words("well-known one\u2014two")).toEqual(["well-", "known", "one\u2014", "two"]);
  expect(words("  ")).toEqual([]);
});

test("a word knows where it stands in its paragraph and which of its letters are marked", () => {
  const line = [
    { text: "so ", marks: [], missing: false },
    { text: "very glad", marks: ["underlined" as const], missing: false },
    { text: "ly", marks: [], missing: false },
  ];
  expect(splitWords(line, 10).map(({ text, offset, marks }) => ({ text, offset, marks }))).toEqual([
    { text: "so", offset: 10, marks: [] },
    { text: "very", offset: 13, marks: [{ mark: "underlined", from: 0, to: 4 }] },
    { text: "gladly", offset: 18, marks: [{ mark: "underlined", from: 0, to: 4 }] },
  ]);
});

test("no line is wider than its measure, and no word is lost", () => {
  fc.assert(
    fc.property(prose, fc.nat(1e6), (text, seed) => {
      const lines = lay(text, seed);
      for (const line of lines) expect(line.indent + line.width).toBeLessThanOrEqual(MEASURE.width);
      expect(say(lines).replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    }),
    { numRuns: 60 },
  );
});

test("what stands before a word does not move when the word changes", () => {
  const before = lay("the little apple tree by the wall is covered in blossom and the bees have found it", 5);
  const after = lay("the little apple tree by the wall is covered in blossom and the wasps have found it", 5);
  const places = (lines: readonly Line[]) => lines.flatMap((l) => l.words.map((w) => `${w.word.text}@${l.index}:${w.x}`));
  const changed = places(after).findIndex((p) => p.startsWith("wasps"));
  expect(changed).toBeGreaterThan(5);
  expect(places(after).slice(0, changed)).toEqual(places(before).slice(0, changed));
});

test("gaps differ as a writer's do, and never close", () => {
  const gaps = Array.from({ length: 40 }, (_, seed) => lay("a a a a a a a a a a", seed)).flatMap((lines) =>
    lines.flatMap((l) =>
      l.words.slice(1).map((w, i) => w.x + w.shaped.left - (l.words[i] as LineWord).x - (l.words[i] as LineWord).shaped.right),
    ),
  );
  const mean = gaps.reduce((a, b) => a + b) / gaps.length;
  const cv = Math.sqrt(gaps.reduce((a, g) => a + (g - mean) ** 2, 0) / gaps.length) / mean;
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1040);
  expect(cv).toBeGreaterThan(0.22);
  expect(cv).toBeLessThan(0.5);
});

test("a word wider than the line is broken between letters, in bounded work", () => {
  const lines = lay("Donaudampfschifffahrtsgesellschaft".repeat(400));
  expect(say(lines)).toBe(` ${"Donaudampfschifffahrtsgesellschaft".repeat(400)}`);
  for (const line of lines) expect(line.indent + line.width).toBeLessThanOrEqual(MEASURE.width);
});

test("a last word is squeezed in where the writer would, and never by more; what stands before it does not move", () => {
  const text = "the little apple tree by the wall is covered in blossom and the bees have found it at last".repeat(2);
  const tight = { ...MEASURE, squeeze: 0.2 };
  let squeezed = 0;
  for (let seed = 0; seed < 200; seed++) {
    const [first] = lay(text, seed, tight) as [Line];
    const [usual] = lay(text, seed) as [Line];
    for (const line of lay(text, seed, tight)) {
      expect(line.indent + line.width).toBeLessThanOrEqual(MEASURE.width + 1e-6);
      line.words.slice(0, -1).forEach((w) => {
        expect(w.squeeze).toBe(1);
      });
      expect(line.words.at(-1)?.squeeze).toBeGreaterThanOrEqual(0.8);
    }
    if (first.words.at(-1)?.squeeze === 1) continue;
    squeezed++;
    expect(first.words).toHaveLength(usual.words.length + 1);
    expect(first.words.slice(0, -1)).toEqual(usual.words);
  }
  expect(squeezed).toBeGreaterThan(10);
});

test("a bar or last stroke that runs on leaves the gap to the next word as wide as it was", () => {
  const long = { ...MEASURE, bars: 0.8, endStroke: 0.5 };
  const words = Array.from({ length: 60 }, (_, seed) => lay("not at it eat me he can", seed, long)).flatMap((lines) =>
    lines.map((l) => l.words),
  );
  const gaps = words.flatMap((line) =>
    line
      .slice(1)
      .map((w, i) => w.x + w.shaped.left - ((line[i] as LineWord).x + (line[i] as LineWord).shaped.right + (line[i] as LineWord).runOn)),
  );
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1040);
  const runs = words.flat().map((w) => w.runOn);
  expect(Math.max(...runs)).toBeGreaterThan(800);
  expect(runs.filter((run) => run === 0).length / runs.length).toBeGreaterThan(0.3);
});

test("a word without end is broken between clusters, never within one", () => {
  const pieces = ["q\u0303", "e", "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}", "w\u0323\u0302", "m"];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { minLength: 30, maxLength: 120 }),
      fc.constantFrom(3000, 9000, 30_000),
      (word, width) => {
        const text = word.join("");
        const lines = lay(text, 3, { ...MEASURE, width, indent: 0 });
        const parts = lines.flatMap((line) => line.words.map((w) => w.word));
        expect(parts.map((part) => part.text).join("")).toBe(text);
        expect(parts.flatMap((part) => clusters(part.text))).toEqual(clusters(text));
        expect(parts.map((part) => text.startsWith(part.text, part.offset))).not.toContain(false);
        for (const line of lines) if (line.words.length > 1) expect(line.width).toBeLessThanOrEqual(width);
      },
    ),
    { numRuns: 40 },
  );
});

test("after a sentence the gap is never narrower than the hand's usual one, within it often", () => {
  const gaps = (text: string) =>
    Array.from({ length: 100 }, (_, seed) => lay(text, seed, { ...MEASURE, gapSpread: 0.4, bars: 0, endStroke: 0 })).flatMap(([line]) => {
      const [first, second] = (line as Line).words as [LineWord, LineWord];
      return second.x + second.shaped.left - (first.x + first.shaped.right);
    });
  for (const text of ["on. Us", "on! Us", "on.\u201d Us"])
    expect(Math.min(...gaps(text))).toBeGreaterThanOrEqual(1000 * MEASURE.gap - 1e-6);
  expect(Math.min(...gaps("on us"))).toBeLessThan(900 * MEASURE.gap);
});
