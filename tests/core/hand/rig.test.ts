import { expect, test } from "vitest";
import { makeRig, type Rig } from "../../../core/hand/rig/rig.ts";
import { decodeRigs, encodeRigs } from "../../../core/hand/rig/rig-codec.ts";
import { inkOutline } from "../../../core/write/ink-outline.ts";
import { overlap } from "../../support/cover.ts";
import { HAND_IDS, opened } from "../../support/hands.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ0123456789";

function rigOf(id: (typeof HAND_IDS)[number], char: string): { rig: Rig; outline: number[][] } {
  const hand = opened(id);
  const glyph = hand.font.shape(char)[0]?.id ?? 0;
  const outline = hand.font.outline(glyph).map((c) => c.map((v, i) => (i % 2 === 0 ? v : -v) * hand.scale));
  return { rig: makeRig(hand.font.outline(glyph), hand.font.xHeight), outline };
}

/** Strokes as a hand would make them: m for a stroke, b for a bar, d for a dot, in writing order. */
const STROKES = "b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|s|t|u|x|y|A|B|C|H|M|S|T|X|8|é|ü|!|.";

/** Strokes as a hand makes them: m for a stroke, b for a bar, d for a dot, in writing order. */
test.each(HAND_IDS)("%s: the strokes of a letter", async (id) => {
  const found = STROKES.split("|").map(
    (char) =>
      `${char} ${rigOf(id, char)
        .rig.map((stroke) => stroke.kind[0])
        .join("")}\n`,
  );
  await expect(found.join("")).toMatchFileSnapshot(`../../goldens/strokes-${id}.txt`);
});

/** Least and median share of a letter that the pen covers. Letters drawn with a swelling brush have less: a round pen makes their tips round. */
const COVER: Record<(typeof HAND_IDS)[number], readonly [number, number]> = {
  anders: [0.91, 0.945],
  celia: [0.9, 0.935],
  conor: [0.83, 0.9],
  eleanor: [0.89, 0.93],
  harriet: [0.93, 0.96],
  ilona: [0.905, 0.945],
  jonas: [0.87, 0.935],
  linh: [0.91, 0.965],
  luca: [0.8, 0.925],
  margaret: [0.94, 0.965],
  milan: [0.92, 0.955],
  nadia: [0.91, 0.945],
  oksana: [0.885, 0.945],
  rui: [0.92, 0.955],
  sanne: [0.9, 0.945],
  thomas: [0.89, 0.945],
  walter: [0.9, 0.94],
  zofia: [0.85, 0.93],
};

test.each(HAND_IDS)(
  "%s: the pen of its own width covers the letter it came from",
  (id) => {
    const [worst, median] = COVER[id];
    const shares = [...LETTERS].map((char) => {
      const { rig, outline } = rigOf(id, char);
      const ink = rig.flatMap((s) => inkOutline({ path: s.path, widths: s.radii.map((r) => 2 * r) }));
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
