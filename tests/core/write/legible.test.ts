import { expect, test } from "vitest";
import { inMood } from "../../../core/hand/mood.ts";
import { breakLines } from "../../../core/layout/break-lines.ts";
import { createShaper, type Shaper } from "../../../core/layout/shape-word.ts";
import { splitWords } from "../../../core/layout/words.ts";
import { MOODS, type Mood } from "../../../core/letter/letter.ts";
import { median } from "../../../core/realism/statistics.ts";
import { createRests } from "../../../core/write/rest-word.ts";
import { type WrittenWord, writeLine } from "../../../core/write/write-line.ts";
import { HAND_IDS, opened } from "../../support/hands.ts";
import { LONG_LETTER } from "../../support/letters.ts";
import { cloudOf, LOOK_ALIKES, unlike } from "../../support/look-alikes.ts";

type HandId = (typeof HAND_IDS)[number];
const WORDS =
  "clean clear uncle circle close noun journey morning modern corner turn born calm harm dad declined quilt equal question give value over love evening jumped join juice hello people little alone lane once onion moon union until under and hand child reading school dear would only along";

/** Rig units: 1000 to the x-height. */
const TELLABLE = 50;

/** Words as the hand writes them on such a day, one long line for each seed. */
function write(id: HandId, text: string, mood: Mood, seeds: number): { readonly words: readonly WrittenWord[]; readonly shaper: Shaper } {
  const hand = opened(id);
  const habits = inMood(hand.hand.habits, mood);
  const shaper = createShaper([hand]);
  const restOf = createRests();
  const measure = { width: 1e9, indent: 0, gap: 1.35, gapSpread: 0.27, squeeze: 0, bars: habits.bars, endStroke: habits.endStroke };
  const words = Array.from({ length: seeds }, (_, seed) => {
    const [line] = breakLines("b", seed, [splitWords([{ text, marks: [], missing: false }], 0)], (word) => shaper.shape(word), measure);
    return line ? writeLine(line, { habits, steadiness: 1, penScale: hand.penScale, restOf }).words : [];
  });
  return { words: words.flat(), shaper };
}

/** Of the letters of a word that could be taken for others, how often each was nearer to the other than to itself. */
function* mistaken({ source, rest, strokes }: WrittenWord, shaper: Shaper): Generator<{ readonly as: string; readonly mistaken: boolean }> {
  const { text } = source.word;
  const restOf = createRests();
  const paths = (some: readonly { readonly path: ArrayLike<number> }[]) => some.map(({ path }) => path);
  for (const [own, other] of LOOK_ALIKES.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])) {
    for (let at = text.indexOf(own); at >= 0; at = text.indexOf(own, at + 1)) {
      const span = { from: at, to: at + own.length };
      const written = cloudOf(source.shaped, rest, paths(strokes), span);
      const itself = cloudOf(source.shaped, rest, paths(rest.strokes), span);
      const shaped = shaper.shape(text.slice(0, at) + other + text.slice(span.to));
      const still = restOf(shaped, []);
      const another = cloudOf(shaped, still, paths(still.strokes), { from: at, to: at + other.length });
      // Where the hand's own two letters differ by less than a pen's width at rest, this ruler cannot tell them.
      if (unlike(itself, another) < TELLABLE) continue;
      yield { as: `${own} as ${other}`, mistaken: unlike(written, itself) >= unlike(written, another) };
    }
  }
}

test.each(HAND_IDS)("%s: no letter turns into another, whatever the day", { timeout: 60_000 }, (id) => {
  const all = MOODS.flatMap((mood) => {
    const { words, shaper } = write(id, WORDS, mood, 3);
    return words.flatMap((word) => [...mistaken(word, shaper)]);
  });
  expect(all.length).toBeGreaterThan(2000);
  const wrong = all.filter((one) => one.mistaken).map(({ as }) => as);
  expect(wrong.length / all.length, wrong.join(", ")).toBeLessThan(0.005);
});

/** From the highest to the lowest point of a letter's strokes but dots. */
function heightOf(paths: readonly ArrayLike<number>[]): number {
  let [top, foot] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const path of paths) {
    for (let i = 1; i < path.length; i += 6) [top, foot] = [Math.min(top, path[i] as number), Math.max(foot, path[i] as number)];
  }
  return foot - top;
}

/** Of a word's letters among `chars`, their height as a share of what they have at rest; none for others. */
function growths({ source, rest, strokes }: WrittenWord, chars: string): readonly number[] {
  return source.shaped.glyphs.flatMap(({ char }, g) => {
    if (char === "" || !chars.includes(char)) return [];
    const its = rest.strokes.flatMap((stroke, s) => (stroke.glyph === g && stroke.kind === "main" ? [s] : []));
    return [heightOf(its.map((s) => strokes[s]?.path ?? [])) / heightOf(its.map((s) => rest.strokes[s]?.path ?? []))];
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
/** Ascender to small letters of these words, as a share of what it is at rest; null where either is missing. */
function proportion(words: readonly WrittenWord[]): number | null {
  const tall = words.flatMap((word) => growths(word, "bdhklf"));
  const small = words.flatMap((word) => growths(word, "acemnorsuvwxz"));
  return tall.length === 0 || small.length === 0 ? null : mean(tall) / mean(small);
}

test.each(HAND_IDS)("%s: ascenders keep their proportion to small letters within 15 %", { timeout: 60_000 }, (id) => {
  for (const mood of MOODS) {
    const { words } = write(id, LONG_LETTER.join(" "), mood, 1);
    const shares = words.map((word) => proportion([word])).filter((share) => share !== null);
    expect(shares.length).toBeGreaterThan(80);
    expect(Math.abs((median(shares) ?? 0) - 1), mood).toBeLessThan(0.15);
    expect(Math.abs((proportion(words) ?? 0) - 1), mood).toBeLessThan(0.15);
  }
});
