import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { write } from "../../cli/write.ts";
import { isWholeFont } from "../../core/hand/whole-font.ts";
import { DEFAULT_STYLE } from "../../core/letter/letter.ts";
import { createTypesetter } from "../../core/typesetter.ts";
import { DAMAGED_FONT } from "../../services/pdf/damaged-font.ts";
import { scenePdf } from "../../services/pdf/scene-pdf.ts";
import { servicesOf } from "../../services/services.ts";
import { withBlankGlyph } from "../support/blank-glyph.ts";
import { handFolder, handText } from "../support/hand-folder.ts";
import { HAND_IDS, handSource, opened } from "../support/hands.ts";
import { plainLetter } from "../support/letters.ts";

const TEXT = "Dear Eleanor, it was a fine office.";
const fontOf = (id: string) => handSource(id)?.font ?? new Uint8Array();

/** A letter written with damaged bytes for a hand's font, and nobody to help it out. */
function writeWith(id: string, font: Uint8Array, text = TEXT) {
  const source = handSource(id) ?? expect.unreachable();
  const hand = { ...source.hand, companions: [] };
  const letter = plainLetter([text], { style: { ...DEFAULT_STYLE, hand: id } });
  return createTypesetter({ hand: (one) => (one === id ? { hand, font, rigs: "" } : null) }).update(letter);
}

/** Every letter is in ink, or told; and what is in ink becomes a PDF, or the font is told to be damaged. */
async function expectNothingLost(id: string, font: Uint8Array) {
  const { scene, diagnostics } = writeWith(id, font);
  if (!scene) return expect(diagnostics[0]?.code).toBe("damaged-hand");
  const words = scene.pages.flatMap((page) => page.lines.flatMap((line) => line.words));
  expect(words.map((word) => word.text).join(" ")).toBe(TEXT);
  const told = new Set(diagnostics.map(({ character }) => character));
  const inked = words.flatMap(({ glyphs }) => glyphs.filter(({ strokes, char }) => strokes.length > 0 || told.has(char)));
  const letters = [...inked.map(({ char }) => char), ...[...TEXT].filter((char) => told.has(char))].join("");
  for (const char of TEXT.replaceAll(" ", "")) expect(letters).toContain(char);
  if (diagnostics.length > 0) return;
  await scenePdf(scene, { fonts: [font], date: "2026-11-22" }).catch((error) => expect(error.code).toBe(DAMAGED_FONT));
}

test.each(HAND_IDS)("%s's font cut off at any length is no whole font, and never stops the program", async (id) => {
  const font = fontOf(id);
  expect(isWholeFont(font)).toBe(true);
  const steps = 12;
  const lengths = [0, 1, 4, 11, 12, 40, 300, ...Array.from({ length: steps }, (_, k) => Math.floor((font.length * (k + 1)) / (steps + 1)))];
  for (const length of lengths) {
    const cut = font.slice(0, length);
    expect(isWholeFont(cut), String(length)).toBe(false);
    await expectNothingLost(id, cut);
  }
});

test.each(["eleanor", "thomas", "margaret"])("%s's font with bits turned over loses no letter unseen", { timeout: 120_000 }, async (id) => {
  const font = fontOf(id);
  // Most damage near the start, where the tables are that all the others hang from.
  const place = fc.oneof(fc.nat(400), fc.nat(20_000), fc.nat(font.length - 1)).map((at) => Math.min(at, font.length - 1));
  const flips = fc.array(fc.tuple(place, fc.nat(7)), { minLength: 1, maxLength: 300, size: "max" });
  await fc.assert(
    fc.asyncProperty(flips, async (turned) => {
      const bytes = font.slice();
      for (const [at, bit] of turned) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      await expectNothingLost(id, bytes);
    }),
    { numRuns: 25, seed: 4, endOnFailure: true },
  );
});

describe("a letter that its font draws with nothing", () => {
  const glyphOf = (id: "eleanor" | "thomas", char: string) => opened(id).font.shape(char)[0]?.id ?? expect.unreachable();

  test("is told where nobody helps out, also within a word", () => {
    const { diagnostics } = writeWith("eleanor", withBlankGlyph(fontOf("eleanor"), glyphOf("eleanor", "r")), "Dear Barbara");
    expect(diagnostics.map(({ code, character, message }) => [code, character, message])).toEqual([
      ["unwritable-character", "r", expect.stringContaining("Eleanor’s hand cannot write “r” (U+0072) in “Dear”, paragraph 1.")],
    ]);
  });

  test("is written by a companion", () => {
    const font = withBlankGlyph(fontOf("eleanor"), glyphOf("eleanor", "r"));
    const world = { hand: (id: string) => (id === "eleanor" ? { ...(handSource(id) ?? expect.unreachable()), font } : handSource(id)) };
    const { scene, diagnostics } = createTypesetter(world).update(plainLetter(["Dear Barbara"]));
    expect(diagnostics).toEqual([]);
    for (const word of scene?.pages[0]?.lines[0]?.words ?? [])
      for (const { strokes } of word.glyphs) expect(strokes.length).toBeGreaterThan(0);
  });

  test("is told where the font chooses it by its neighbours", () => {
    // Margaret joins her letters: an o alone is another one than the o of "on", which is the one her font names.
    const { font } = opened("margaret");
    const glyph = font.shape("o")[0]?.id ?? expect.unreachable();
    expect(glyph).not.toBe(font.shape("on")[0]?.id);
    const damaged = withBlankGlyph(fontOf("margaret"), glyph);
    expect(writeWith("margaret", damaged, "on").diagnostics).toEqual([]);
    expect(writeWith("margaret", damaged, "o").diagnostics.map(({ code, character }) => [code, character])).toEqual([
      ["unwritable-character", "o"],
    ]);
  });

  test("is no sign for what is not there: a blank .notdef hides nothing", () => {
    const blank = withBlankGlyph(fontOf("eleanor"), 0);
    expect(writeWith("eleanor", blank, "Жhm").diagnostics.map(({ character }) => character)).toEqual(["Ж"]);
    expect(writeWith("eleanor", blank).diagnostics).toEqual([]);
  });
});

test("a font that can be written with but not put into a PDF is told, and what stood in the file's place stands there still", async () => {
  const { hands, put, putFont, workshop } = handFolder();
  put(
    "bad",
    handText("bad", (text) => text.replace("NothingYouCouldDo_400Regular.ttf", "bad.ttf")),
  );
  const font = fontOf("eleanor").slice();
  // Programs that read PDFs need this table; the pen does not.
  font[entryOf(font, "post")] = 0x78;
  putFont("bad.ttf", font);
  const shop = workshop();
  const made = await servicesOf(shop).makePdf({ letter: plainLetter([TEXT], { style: { ...DEFAULT_STYLE, hand: "bad" } }) });
  const message = "The PDF cannot be made, because a font of this hand is damaged. Choose another hand.";
  expect(made).toEqual({ ok: false, refusal: { code: "damaged-font", message } });

  const out = join(hands, "letter.pdf");
  writeFileSync(out, "another letter");
  const err: string[] = [];
  const terminal = { out: () => undefined, err: (text: string) => void err.push(text) };
  expect(await write("birthday", { sample: true, hand: "bad", out }, terminal, shop)).toBe(1);
  expect(err).toEqual([`"${out}" was not written: a font of this hand is damaged. Choose another hand.\n`]);
  expect(readFileSync(out, "utf8")).toBe("another letter");
  expect(readdirSync(hands).toSorted()).toEqual(["bad.yaml", "eleanor.yaml", "letter.pdf", "thomas.yaml"]);
  await shop.rigsKept();
});

/** Where a font's directory names a table. */
function entryOf(font: Uint8Array, tag: string): number {
  return Buffer.from(font.buffer, font.byteOffset, 400).indexOf(tag, 12, "latin1");
}
