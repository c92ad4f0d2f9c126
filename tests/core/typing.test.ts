import { expect, test } from "vitest";
import type { Letter, Paragraph } from "../../core/letter/letter.ts";
import type { Scene, SceneLine } from "../../core/scene/scene.ts";
import { sceneJson } from "../../core/scene/scene-json.ts";
import { createTypesetter, type Typesetter } from "../../core/typesetter.ts";
import { scenePdf } from "../../services/pdf/scene-pdf.ts";
import { HAND_IDS, handSource, WORLD } from "../support/hands.ts";
import { LONG_LETTER, plainLetter } from "../support/letters.ts";

/** Two paragraphs of 160 words, and a third below them that is not touched. */
const TYPED = [LONG_LETTER[1], `${LONG_LETTER[2]} ${LONG_LETTER[3].slice(0, 228)}`] as const;
const BELOW = LONG_LETTER[4];

function letterOf(hand: string, paragraphs: readonly string[]): Letter {
  const letter = plainLetter([...paragraphs, BELOW]);
  const blocks = letter.blocks.map(
    (block, i): Paragraph => ({ ...(block as Paragraph), id: i === paragraphs.length ? "below" : block.id }),
  );
  return { ...letter, blocks, style: { ...letter.style, hand } };
}

function written(typesetter: Typesetter, letter: Letter): Scene {
  return typesetter.update(letter).scene ?? expect.unreachable("refused");
}

const linesOf = (scene: Scene): readonly SceneLine[] => scene.pages.flatMap(({ lines }) => lines);
const pdfOf = (hand: string, scene: Scene) => {
  const source = handSource(hand) ?? expect.unreachable();
  return scenePdf(scene, { fonts: [source.font], date: "2026-11-22" });
};

/**
 * Asserts design.md's rule for one change of a paragraph, `from` being where its text first differs: lines above are the very same words, and
 * words that end before that place keep their ink unless their line breaks differently.
 */
function expectStable(before: Scene, after: Scene, block: string, from: number): void {
  const now = linesOf(after);
  const own = now.filter((line) => line.block === block);
  for (const [i, line] of now.entries()) {
    if (line.block === block) break;
    expect(linesOf(before)[i]?.words === line.words, `line ${i}, above the paragraph`).toBe(true);
  }
  for (const line of linesOf(before).filter((one) => one.block === block)) {
    const same = own[line.index];
    if (!same || same.offset !== line.offset) continue;
    const end = line.offset + line.words.reduce((last, word) => Math.max(last, word.offset + word.text.length), 0);
    // The line below begins where it did, so nothing of this one has changed.
    const next = own[line.index + 1];
    if (end < from && next && next.offset <= from) {
      expect(same.words === line.words, `line ${line.index} of “${block}” when the text changed at ${from}`).toBe(true);
      continue;
    }
    for (const [w, word] of line.words.entries()) {
      const kept = same.words[w];
      if (line.offset + word.offset + word.text.length >= from || !kept || kept.text !== word.text) break;
      expect(kept.ink.map(String), `“${word.text}” when the text changed at ${from}`).toEqual(word.ink.map(String));
    }
  }
}

test.each(["eleanor", "harriet"])(
  "%s: a letter typed key by key keeps its ink as it was, and ends as if written at once",
  { timeout: 60_000 },
  async (hand) => {
    const typesetter = createTypesetter(WORLD);
    const [first, second] = TYPED;
    let before = written(typesetter, letterOf(hand, [first[0] as string]));
    const steps = [
      ...Array.from({ length: first.length - 1 }, (_, n) => [first.slice(0, n + 2)]),
      ...Array.from({ length: second.length }, (_, n) => [first, second.slice(0, n + 1)]),
    ];
    for (const paragraphs of steps) {
      const after = written(typesetter, letterOf(hand, paragraphs));
      expectStable(before, after, `p${paragraphs.length - 1}`, (paragraphs.at(-1)?.length ?? 0) - 1);
      before = after;
    }
    const fresh = written(createTypesetter(WORLD), letterOf(hand, TYPED));
    expect(sceneJson(before)).toBe(sceneJson(fresh));
    expect(Buffer.compare(await pdfOf(hand, before), await pdfOf(hand, fresh))).toBe(0);
  },
);

test.each(HAND_IDS)(
  "%s: deleting words and typing them again gives the same bytes, and so does an insertion in the middle",
  { timeout: 60_000 },
  (hand) => {
    const typesetter = createTypesetter(WORLD);
    const [text] = TYPED;
    const at = text.indexOf("whole,");
    const whole = written(typesetter, letterOf(hand, [text]));
    let before = whole;
    const change = (next: string, from: number): void => {
      const after = written(typesetter, letterOf(hand, [next]));
      expectStable(before, after, "p0", from);
      before = after;
    };
    for (let n = 1; n <= 12; n++) change(text.slice(0, -n), text.length - n);
    for (let n = 11; n >= 0; n--) change(n === 0 ? text : text.slice(0, -n), text.length - n - 1);
    expect(sceneJson(before)).toBe(sceneJson(whole));
    const inserted = "still quite ";
    for (let n = 1; n <= inserted.length; n++) change(text.slice(0, at) + inserted.slice(0, n) + text.slice(at), at + n - 1);
    expect(sceneJson(before)).toBe(
      sceneJson(written(createTypesetter(WORLD), letterOf(hand, [text.slice(0, at) + inserted + text.slice(at)]))),
    );
    for (let n = inserted.length - 1; n >= 0; n--) change(text.slice(0, at) + inserted.slice(0, n) + text.slice(at), at + n);
    expect(sceneJson(before)).toBe(sceneJson(whole));
  },
);
