import { expect, test } from "vitest";
import { openFont } from "../../../core/hand/font.ts";
import { HAND_IDS, handSource, opened } from "../../support/hands.ts";

/** A shaped run as one line: glyph@cluster+advance. */
function shaped(id: (typeof HAND_IDS)[number], text: string): string {
  const { font } = opened(id);
  return font
    .shape(text)
    .map((g) => `${font.glyphName(g.id)}@${g.cluster}+${g.advance}`)
    .join(" ");
}

test.each(HAND_IDS)("%s shapes a line as before", async (id) => {
  await expect(
    `${["Margaret,", "quarrel", "little", "22", "Łódź"].map((word) => `${word}: ${shaped(id, word)}`).join("\n")}\n`,
  ).toMatchFileSnapshot(`../../goldens/shaped-${id}.txt`);
});

test("a joined hand chooses its letters by their neighbours", () => {
  const { font } = opened("margaret");
  const alone = font.shape("o")[0]?.id;
  const joined = font.shape("on")[0]?.id;
  expect(joined).not.toBe(alone);
});

test("bytes that are no font are refused", () => {
  expect(openFont(new Uint8Array(0))).toBeNull();
  expect(openFont(new TextEncoder().encode("wOFF, which HarfBuzz takes without a word"))).toBeNull();
  expect(openFont(new Uint8Array(4000).fill(7))).toBeNull();
});

test("a font knows what it lacks, though it draws nothing for it", () => {
  const eleanor = opened("eleanor").font;
  expect(["a", "é", "ł", "ą", "Ж", "あ"].map((c) => eleanor.has(c.codePointAt(0) as number))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test("each hand is a real font of its package", () => {
  for (const id of HAND_IDS) expect(handSource(id)?.font.length).toBeGreaterThan(20_000);
});
