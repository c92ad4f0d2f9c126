import { expect, test } from "vitest";
import { shapeWord } from "../../../core/layout/shape-word.ts";
import { HAND_IDS, opened } from "../../support/hands.ts";

const hands = [opened("eleanor"), opened("thomas")];
/** One line: char of each glyph, with the hand's initial where it is a companion's. */
const shaped = (text: string): string => {
  const word = shapeWord(text, hands);
  const glyphs = word.glyphs.map((g) => (g.hand === hands[0] ? g.char : `${g.char}(${g.hand.hand.id})`)).join(" ");
  return word.unwritable.length > 0 ? `${glyphs} !${word.unwritable.join(",")}` : glyphs;
};

test("a word of one's own letters", () => expect(shaped("tea")).toBe("t e a"));
test("a letter one lacks is written by a companion", () => expect(shaped("mąka")).toBe("m ą(thomas) k a"));
test("combining marks are composed first", () => expect(shaped("cafe\u0301")).toBe("c a f é"));
test("a character nobody writes is named, not blank", () => expect(shaped("a\u{1f600}b")).toBe("a b !\u{1f600}"));
test("joiners and soft hyphens leave no ink", () => expect(shaped("a\u200db\u00adc\ufe0f")).toBe("a b c"));
test("bidi controls leave no ink", () => expect(shaped("\u202eab\u2066")).toBe("a b"));
test("a lone surrogate is named, not a crash", () => expect(shapeWord("a\ud800", hands).unwritable).toEqual(["\ud800"]));
test("a no-break space is a gap within the word", () => {
  const glued = shapeWord("5\u00a0o", hands);
  const plain = shapeWord("5o", hands);
  expect(glued.width - plain.width).toBeGreaterThan(600);
});
test("a companion writes at the hand's own x-height", () => {
  const word = shapeWord("mąx", hands);
  const glyph = word.glyphs[1];
  expect(glyph?.hand.scale).toBeCloseTo(1000 / (glyph?.hand.font.xHeight ?? 0), 6);
});

test.each(HAND_IDS)("%s: a stop stands clear of the letter before it", (id) => {
  const hand = opened(id);
  for (const letter of "aceghklmnrstxyz") {
    for (const stop of ".,!") {
      const [first, last] = shapeWord(letter + stop, [hand]).glyphs;
      if (!first || !last) throw new Error("nothing shaped");
      const xs = (g: typeof first) =>
        (g.hand.samples(g.glyph)[0] ?? []).flatMap((s) => s.path.filter((_, i) => i % 6 === 0).map((x) => x + g.x));
      expect(Math.min(...xs(last)) - Math.max(...xs(first)), letter + stop).toBeGreaterThanOrEqual(229);
    }
  }
});
