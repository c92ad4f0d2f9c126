import fc from "fast-check";
import { expect, test } from "vitest";
import { clusters } from "../../../core/layout/clusters.ts";
import { inkBox } from "../../../core/layout/ink-box.ts";
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
test.each([
  // Eleanor has no combining marks, Thomas has: the letter goes with its mark.
  ["aq\u0303b", "a q\u0303(thomas) (thomas) b"],
  ["e\u0328\u0301", "\u0119\u0301(thomas) (thomas)"],
  ["ab\u20dd", "a !b\u20dd"],
  ["a\u{1f468}\u200d\u{1f469}\u200d\u{1f467}b", "a b !\u{1f468}\u200d\u{1f469}\u200d\u{1f467}"],
  ["\u{1f1e9}\u{1f1ea}", " !\u{1f1e9}\u{1f1ea}"],
  ["1\ufe0f\u20e3", " !1\ufe0f\u20e3"],
])("a cluster is written by one hand or by none: %j", (text, expected) => expect(shaped(text)).toBe(expected));

test.each([
  ["thomas", "q\u0303", "over"],
  ["margaret", "m\u0300", "over"],
  ["nadia", "a\u0323", "under"],
  ["harriet", "x\u0323", "under"],
] as const)("%s: a mark of %j stands %s its letter, also where its font does not place it", (id, text, where) => {
  const word = shapeWord(`${text}a`, [opened(id)]);
  const at = word.glyphs.findIndex((g) => g.char === "a" && g !== word.glyphs[0]) - 1;
  expect(word.glyphs[0]?.char).toBe(text.normalize("NFC"));
  const [letter, mark] = [word.glyphs.slice(0, 1), word.glyphs.slice(at, at + 1)].map(inkBox);
  if (!letter || !mark) throw new Error("nothing shaped");
  const middle = (mark.left + mark.right) / 2;
  expect(middle).toBeGreaterThanOrEqual(letter.left);
  expect(middle).toBeLessThanOrEqual(letter.right);
  expect(where === "over" ? letter.top - mark.bottom : mark.top - letter.bottom).toBeGreaterThan(0);
});

test.each(HAND_IDS)("%s: ligatures keep their letters, and every letter its ink", (id) => {
  for (const text of ["fi", "fl", "ffl", "office", "waffle", "Tifft", "fj"]) {
    const { glyphs, unwritable } = shapeWord(text, [opened(id)]);
    expect([glyphs.map((g) => g.char).join(""), unwritable]).toEqual([text, []]);
    for (const g of glyphs) if (g.char !== "") expect(g.hand.samples(g.glyph)[0]?.length, `${text} ${g.name}`).toBeGreaterThan(0);
  }
});

test("every cluster is written whole, or told whole, and none is lost", () => {
  const unit = fc.oneof(
    fc.constantFrom(..."aefilqzéß.,7Ж你\u{1f600}"),
    fc.constantFrom("q\u0303", "a\u0323\u0302", "b\u20dd", "\u{1f468}\u200d\u{1f469}", "\u{1f1e9}\u{1f1ea}", "1\ufe0f\u20e3", "\ud800"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
      // Words have no spaces.
      const text = units.join("").normalize("NFC").replaceAll(/\s/g, "");
      const word = shapeWord(text, hands);
      const shown = clusters(text).filter((cluster) => !/^[\p{Default_Ignorable_Code_Point}\s]*$/u.test(cluster));
      for (const cluster of word.unwritable) expect(shown).toContain(cluster);
      const bare = (s: string) => s.replaceAll(/[\p{Default_Ignorable_Code_Point}\s]/gu, "");
      const written = [...shown].filter((cluster) => !word.unwritable.includes(cluster)).map(bare);
      const inked = bare(word.glyphs.map((g) => g.char).join(""));
      expect(inked.normalize("NFC")).toBe(written.join("").normalize("NFC"));
      for (const n of [word.width, word.left, word.right]) expect(n).toSatisfy(Number.isFinite);
    }),
    { numRuns: 300 },
  );
});

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
