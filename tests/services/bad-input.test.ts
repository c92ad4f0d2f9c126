import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DRAWING_NAMES, DRAWINGS, drawingCharacter } from "../../core/letter/drawings.ts";
import { DEFAULT_STYLE, type Letter } from "../../core/letter/letter.ts";
import { plainText } from "../../core/letter/plain-text.ts";
import { speak } from "../../core/letter/speak.ts";
import { collect } from "../../services/files/collect.ts";
import { createWorkshop, type Workshop } from "../../services/workshop.ts";
import { HAND_IDS } from "../support/hands.ts";
import { plainLetter } from "../support/letters.ts";

let folder = "";
let workshop: Workshop;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "longhand-input-"));
  workshop = createWorkshop({ folders: { cache: join(folder, "cache"), data: join(folder, "data") } });
});
afterAll(async () => {
  await workshop.rigsKept();
  rmSync(folder, { recursive: true });
});

const inHand = (hand: string, ...paragraphs: readonly string[]): Letter => plainLetter(paragraphs, { style: { ...DEFAULT_STYLE, hand } });
const words = (text: string) => text.replaceAll("\f", " ").split(/\s+/).filter(Boolean);

/** The words of a letter's PDF as a reader of PDFs finds them, and the scene behind it. */
async function readBack(letter: Letter) {
  const { scene, diagnostics } = await workshop.typeset(letter);
  expect(diagnostics).toEqual([]);
  const path = join(folder, "letter.pdf");
  writeFileSync(path, await collect((out) => workshop.writePdf(letter, scene ?? expect.unreachable(), out)));
  const text = execFileSync("pdftotext", [path, "-"], { encoding: "utf8" });
  return { words: words(text), scene: scene ?? expect.unreachable() };
}

test.each(HAND_IDS)("%s: ligatures read back as the letters they are of", async (hand) => {
  const text = "fi ffi fl ffl ff fj office waffle Tifft fjord first baffling";
  expect((await readBack(inHand(hand, text))).words).toEqual(words(text));
});

test.each(HAND_IDS)("%s: drawings read back as their characters, by name or by emoji", async (hand) => {
  const named = { type: "paragraph", id: "n", role: "body", content: [] } as const;
  const content = DRAWING_NAMES.flatMap((name) => [
    { type: "text", text: `${name} `, marks: [] } as const,
    { type: "drawing", name } as const,
    { type: "text", text: " ", marks: [] } as const,
  ]);
  const emoji = "I ❤️ you ☕, and x😘x 🌼.";
  const letter = { ...inHand(hand, emoji), blocks: [...inHand(hand, emoji).blocks, { ...named, content }] };
  const { words: read } = await readBack(letter);
  expect(read).toEqual([...words(emoji), ...DRAWING_NAMES.flatMap((name) => [name, drawingCharacter(name)])]);
  expect(words(plainText(speak(letter)))).toEqual(read);
});

test("a hand draws with the pen it writes with, on paper too", { timeout: 60_000 }, async () => {
  for (const hand of HAND_IDS) {
    const { scene } = await readBack(inHand(hand, `nao ${DRAWINGS.heart.slice(0, 1)} `.repeat(12)));
    const widths = (drawn: boolean) =>
      scene.pages[0]?.lines
        .flatMap(({ words }) => words.flatMap(({ glyphs }) => glyphs))
        .filter(({ char }) => (char === "♥") === drawn)
        // Where the pen lands and lifts it is thinner, and short strokes are little else.
        .flatMap(({ strokes }) => strokes.flatMap((stroke) => [...stroke.widths].slice(1, -1)))
        .toSorted((a, b) => a - b) ?? [];
    const [letters, hearts] = [widths(false), widths(true)];
    const median = (all: readonly number[]) => all[all.length >> 1] ?? 0;
    expect(median(hearts) / median(letters), hand).toBeGreaterThan(0.8);
    expect(median(hearts) / median(letters), hand).toBeLessThan(1.25);
  }
});

test.each(["eleanor", "margaret"])("%s: a word of 2,000 letters is broken over lines, whole, and reads back", async (hand) => {
  const long = "abcdefghijklmnopqrstuvwxyz".repeat(77).slice(0, 2000);
  const { scene, words: read } = await readBack(inHand(hand, `Dear ${long} you`));
  const written = scene.pages.flatMap((page) => page.lines.flatMap((line) => line.words.map((word) => word.text)));
  expect(written.join("")).toBe(`Dear${long}you`);
  expect(read.join("")).toBe(`Dear${long}you`);
  for (const page of scene.pages)
    for (const line of page.lines)
      for (const { ink } of line.words)
        for (const chain of ink) expect(Math.max(...chain.filter((_, i) => i % 2 === 0))).toBeLessThan(page.width);
});

test("a paragraph of Arabic is told once and the rest is as it was", async () => {
  const arabic = "عزيزتي ليلى، شكراً جزيلاً على الوعاء الأزرق الجميل. ".repeat(8);
  const { scene, diagnostics } = await workshop.typeset(inHand("eleanor", "Dear Layla,", arabic, "Yours"));
  expect(diagnostics.map(({ block }) => block)).toEqual(["p1"]);
  expect(diagnostics[0]?.message).toMatch(/can write Arabic \(“.{1,40}”, and \d+ more letters\), first in paragraph 2\./);
  expect(scene?.text[1]?.text).toBe(arabic.trimEnd());
});

test.each(["\u00e9\u0325", "e\u0301\u0325", "e\u0325\u0301", "a\u0302\u0323"])(
  "%j: a letter with marks above and below is written whole or told whole",
  async (cluster) => {
    for (const hand of HAND_IDS) {
      const { scene, diagnostics } = await workshop.typeset(inHand(hand, `s${cluster}n`));
      const glyphs = scene?.pages[0]?.lines[0]?.words[0]?.glyphs ?? [];
      const inked = glyphs.filter(({ strokes }) => strokes.length > 0).map(({ char }) => char);
      const told = diagnostics.map(({ character }) => character);
      expect([...inked, ...told].join("").normalize("NFD").length, hand).toBe(`s${cluster}n`.normalize("NFD").length);
      expect(scene?.text[0]?.text).toBe(`s${cluster}n`);
    }
  },
);

test("a family, a flag and a heart on fire are named whole and refused; the heart beside them is drawn", async () => {
  const { scene, diagnostics } = await workshop.typeset(inHand("eleanor", "We 👨‍👩‍👧‍👦 are home 🇬🇧 ❤️‍🔥 ❤️"));
  expect(diagnostics.map(({ character }) => character)).toEqual(["👨‍👩‍👧‍👦", "🇬🇧", "❤️‍🔥"]);
  expect(diagnostics[0]?.message).toContain("(a family)");
  const drawn = scene?.pages[0]?.lines.flatMap((line) => line.words.filter(({ ink }) => ink.length > 0).map(({ text }) => text));
  expect(drawn).toEqual(["We", "are", "home", "❤️"]);
});
