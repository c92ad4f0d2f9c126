import { expect, test } from "vitest";
import { makeRig, type Rig } from "../../../core/hand/rig/rig.ts";
import { decodeRigs, encodeRigs } from "../../../core/hand/rig/rig-codec.ts";
import { inkOutline } from "../../../core/write/ink-outline.ts";
import { overlap } from "../../support/cover.ts";
import { type HAND_IDS, opened } from "../../support/hands.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ0123456789";

function rigOf(id: (typeof HAND_IDS)[number], char: string): { rig: Rig; outline: number[][] } {
  const hand = opened(id);
  const glyph = hand.font.shape(char)[0]?.id ?? 0;
  const outline = hand.font.outline(glyph).map((c) => c.map((v, i) => (i % 2 === 0 ? v : -v) * hand.scale));
  return { rig: makeRig(hand.font.outline(glyph), hand.font.xHeight), outline };
}

/** Strokes as a hand would make them: m for a stroke, b for a bar, d for a dot, in writing order. */
test.each([
  ["eleanor", "b m|c m|e m|f mb|i md|j md|l m|o m|s m|t mb|x mm|C m|S m|T mm|X mm|Z m|8 m|é md|ü mdd|! mm|. m"],
  ["margaret", "b m|c m|e m|f mb|i md|j md|l m|o m|s m|t mb|x mm|A mm|H mmm|M m|N m|W m|V m|T mm|8 m|é md"],
  ["thomas", "b m|c m|e m|f mb|i md|j md|l m|o m|s m|t mb|x mm|A mm|T mb|X mm|Z m|8 m|é md"],
] as const)("%s: the strokes of a letter", (id, expected) => {
  const found = expected.split("|").map((entry) => {
    const char = entry.split(" ")[0] as string;
    return `${char} ${rigOf(id, char)
      .rig.map((stroke) => stroke.kind[0])
      .join("")}`;
  });
  expect(found.join("|")).toBe(expected);
});

test.each([
  ["eleanor", 0.88, 0.93],
  ["margaret", 0.94, 0.965],
  ["thomas", 0.89, 0.945],
] as const)(
  "%s: the pen of its own width covers the letter it came from",
  (id, worst, median) => {
    const shares = [...LETTERS].map((char) => {
      const { rig, outline } = rigOf(id, char);
      const ink = rig.flatMap((s) => inkOutline({ path: Float64Array.from(s.path), radii: Float64Array.from(s.radii) }));
      return { char, share: overlap(outline, ink, 18) };
    });
    shares.sort((a, b) => a.share - b.share);
    const least = shares[0] as { char: string; share: number };
    expect(least.share, `${least.char}`).toBeGreaterThan(worst);
    expect(shares[shares.length >> 1]?.share).toBeGreaterThan(median);
  },
  60_000,
);

test("strokes begin where a hand begins: l at the top, o near one o'clock turning left, a bar at the left", () => {
  const l = rigOf("margaret", "l").rig[0]?.path ?? [];
  expect(l[1]).toBeLessThan(-1500);
  const bar = rigOf("margaret", "t").rig[1]?.path ?? [];
  expect(bar[0]).toBeLessThan(bar[bar.length - 2] as number);
  const o = rigOf("eleanor", "o").rig[0]?.path ?? [];
  expect(o[6]).toBeLessThan(o[0] as number);
});

test("a glyph without an outline has no strokes", () => expect(makeRig([], 500)).toEqual([]));

test("the same outline gives the same rig", () => expect(rigOf("thomas", "g").rig).toEqual(rigOf("thomas", "g").rig));

test("rigs survive being kept; damaged or older ones are simply not there", () => {
  const rigs = new Map([[7, rigOf("eleanor", "t").rig]]);
  const text = encodeRigs(rigs);
  expect(decodeRigs(text)).toEqual(rigs);
  for (const bad of [
    "",
    "{",
    "null",
    text.slice(0, -5),
    text.replace(/"version":\d+/, '"version":0'),
    '{"version":1,"glyphs":{"3":[{}]}}',
  ]) {
    expect(decodeRigs(bad).size, bad.slice(0, 30)).toBe(0);
  }
});
