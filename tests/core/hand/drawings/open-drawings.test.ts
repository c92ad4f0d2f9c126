import { expect, test } from "vitest";
import { openDrawings } from "../../../../core/hand/drawings/open-drawings.ts";
import { penRadius } from "../../../../core/hand/open-hand.ts";
import type { Rig } from "../../../../core/hand/rig/rig.ts";
import { DRAWING_NAMES, DRAWINGS } from "../../../../core/letter/drawings.ts";
import { createTypesetter } from "../../../../core/typesetter.ts";
import { HAND_IDS, opened, WORLD } from "../../../support/hands.ts";
import { plainLetter } from "../../../support/letters.ts";

const ways = (rig: Rig, axis: 0 | 1) => rig.flatMap(({ path }) => path.filter((_, i) => i % 2 === axis));
const CHARACTERS = Object.values(DRAWINGS).join("");

test("no character asks for two drawings", () => expect(new Set(CHARACTERS).size).toBe([...CHARACTERS].length));

test.each(DRAWING_NAMES)("%s: three ways, all in whole units, on the line, no higher than capitals and about as wide", (name) => {
  const hand = openDrawings(opened("eleanor"));
  const glyph = hand.font.glyphByName(name) ?? expect.unreachable();
  expect(hand.font.glyphName(glyph)).toBe(name);
  const rigs = hand.samples(glyph);
  expect(new Set(rigs.map((rig) => JSON.stringify(rig))).size).toBe(3);
  const capital = -Math.min(
    ...(opened("eleanor").samples(opened("eleanor").font.shape("H")[0]?.id ?? 0)[0] ?? []).flatMap((s) =>
      s.path.filter((_, i) => i % 6 === 1),
    ),
  );
  for (const rig of rigs) {
    for (const stroke of rig) {
      expect(stroke.path.length).toBe(6 * stroke.radii.length - 4);
      expect(stroke.path.every(Number.isInteger)).toBe(true);
    }
    const [top, bottom] = [Math.min(...ways(rig, 1)), Math.max(...ways(rig, 1))];
    if (name !== "arrow") expect(Math.abs(bottom)).toBeLessThan(0.1 * capital);
    expect(-top).toBeLessThan(1.25 * capital);
    expect(-top).toBeGreaterThan(0.6 * capital);
  }
  const widths = rigs.map((rig) => Math.max(...ways(rig, 0)) - Math.min(...ways(rig, 0)));
  expect(Math.max(...widths) / Math.min(...widths)).toBeLessThan(1.35);
});

test.each(HAND_IDS)("%s draws with the pen it writes with", (id) => {
  const hand = opened(id);
  const [stroke] = openDrawings(hand).samples(1)[0] ?? [];
  expect(stroke?.radii[0]).toBe(penRadius(hand));
});

test.each(HAND_IDS)("%s draws every character that asks for it, whatever selector follows, and the text stays as it was", (id) => {
  const letter = plainLetter([[...CHARACTERS].join("\ufe0f "), `I ${DRAWINGS.heart}you.`]);
  const { scene, diagnostics } = createTypesetter(WORLD).update({ ...letter, style: { ...letter.style, hand: id } });
  expect(diagnostics).toEqual([]);
  const words = scene?.pages.flatMap((page) => page.lines.flatMap((line) => line.words)) ?? [];
  expect(words.flatMap(({ glyphs }) => glyphs.filter(({ strokes }) => strokes.length === 0))).toEqual([]);
  expect(scene?.text.map(({ text }) => text)).toEqual([[...CHARACTERS].join("\ufe0f "), `I ${DRAWINGS.heart}you.`]);
});

test("one drawing after another is drawn another way", () => {
  const { scene } = createTypesetter(WORLD).update(plainLetter(["❤❤❤❤❤❤ ❤ ❤"]));
  const names = scene?.pages[0]?.lines[0]?.words.flatMap(({ glyphs }) => glyphs.map(({ glyph }) => glyph)) ?? [];
  expect(names).toHaveLength(8);
  names.forEach((name, i) => {
    expect(name).toMatch(/^heart/);
    expect(name).not.toBe(names[i - 1]);
  });
});

test("a drawing is asked for by name as well; one that is not known stays to be seen and is told with the nearest", () => {
  const letter = plainLetter(["x"]);
  const drawing = (name: string) => ({ type: "drawing", name }) as const;
  const content = [drawing("heart"), drawing("hart"), drawing("walrus"), drawing("hart")];
  const { scene, diagnostics } = createTypesetter(WORLD).update({
    ...letter,
    blocks: [{ type: "paragraph", id: "p", role: "body", content }],
  });
  expect(scene?.text[0]?.text).toBe("♥:hart::walrus::hart:");
  expect(diagnostics).toEqual([
    {
      code: "unknown-drawing",
      message: "There is no drawing called hart. Did you mean heart? Please choose another, or leave it out.",
      block: "p",
    },
    {
      code: "unknown-drawing",
      message: `There is no drawing called walrus. There are ${DRAWING_NAMES.join(", ")}. Please choose another, or leave it out.`,
      block: "p",
    },
  ]);
});
