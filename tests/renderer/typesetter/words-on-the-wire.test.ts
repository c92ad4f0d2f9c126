import { expect, test } from "vitest";
import type { Scene } from "../../../core/scene/scene.ts";
import { createTypesetter } from "../../../core/typesetter.ts";
import { createScenePacker, handedOver } from "../../../renderer/typesetter/lines-on-the-wire.ts";
import { packWords, unpackWords } from "../../../renderer/typesetter/words-on-the-wire.ts";
import { WORLD } from "../../support/hands.ts";
import { plainLetter } from "../../support/letters.ts";

const written = () => createTypesetter(WORLD).update(plainLetter(["Dear Ann, the well-known apple tree is in bloom."])).scene as Scene;

test("words come over whole but for their pen strokes, and their figures are handed over rather than copied", () => {
  const { words } = written().pages[0]?.lines[0] ?? { words: [] };
  const packed = packWords(words);
  const arrived = unpackWords(structuredClone(packed, { transfer: [packed.figures.buffer] }));
  expect(packed.figures).toHaveLength(0);
  expect(arrived).toEqual(words.map((word) => ({ ...word, glyphs: word.glyphs.map((glyph) => ({ ...glyph, strokes: [] })) })));
  expect(arrived.length).toBeGreaterThan(3);
});

test("of a scene what is new is handed over, once", () => {
  const pack = createScenePacker();
  const scene = written();
  expect(handedOver(pack(scene))).toHaveLength(scene.pages.flatMap(({ lines }) => lines).length);
  expect(handedOver(pack(scene))).toEqual([]);
});
