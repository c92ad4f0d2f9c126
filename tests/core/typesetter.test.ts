import fc from "fast-check";
import { expect, test } from "vitest";
import { SIZES } from "../../core/layout/sizes.ts";
import type { Letter, Paragraph, Role } from "../../core/letter/letter.ts";
import type { Scene, SceneLine } from "../../core/scene/scene.ts";
import { createTypesetter, LONGEST_LETTER } from "../../core/typesetter.ts";
import { HAND_IDS, WORLD } from "../support/hands.ts";
import { plainLetter } from "../support/letters.ts";

const PROSE =
  "Thank you for the blue teapot. It came on Tuesday, whole, in a nest of the Sunday papers, and I read the crossword you left half done before I thought to look at the pot.";

function scene(letter: Letter): Scene {
  const made = createTypesetter(WORLD).update(letter).scene;
  if (!made) throw new Error("refused");
  return made;
}
const lines = (s: Scene): readonly SceneLine[] => s.pages.flatMap((p) => p.lines);
const paragraph = (role: Role, text: string, id: string = role): Paragraph => ({
  type: "paragraph",
  id,
  role,
  content: [{ type: "text", text, marks: [] }],
});

test("what a typesetter remembers never shows: after any edits the scene is what a new one would write", () => {
  const edits = fc.array(fc.record({ block: fc.nat(3), text: fc.stringMatching(/^[a-z ,.]{0,80}$/), hand: fc.constantFrom(...HAND_IDS) }), {
    minLength: 2,
    maxLength: 5,
  });
  fc.assert(
    fc.property(edits, (steps) => {
      const typesetter = createTypesetter(WORLD);
      let letter = plainLetter([PROSE, PROSE, PROSE, PROSE]);
      for (const { block, text, hand } of steps) {
        const blocks = letter.blocks.map((b, i) => (i === block ? paragraph("body", text || "x", b.id) : b));
        letter = { ...letter, blocks, style: { ...letter.style, hand } };
        typesetter.update(letter);
      }
      expect(typesetter.update(letter).scene).toEqual(scene(letter));
    }),
    { numRuns: 6 },
  );
}, 60_000);

test("while one types, no word before the caret's changes its ink unless its line breaks differently", () => {
  const typesetter = createTypesetter(WORLD);
  let before = new Map<string, string>();
  for (let n = 60; n < 130; n++) {
    const made = typesetter.update(plainLetter([PROSE, PROSE.slice(0, n), PROSE])).scene as Scene;
    const now = new Map<string, string>();
    for (const line of lines(made).filter((l) => l.block === "p1")) {
      for (const word of line.words)
        now.set(`${line.index} ${line.offset + word.offset} ${word.text}`, JSON.stringify([...word.ink.map((c) => [...c])]));
    }
    const caretWord = PROSE.slice(0, n).lastIndexOf(" ") + 1;
    for (const [key, ink] of before) {
      const offset = Number(key.split(" ")[1]);
      if (offset < caretWord && now.has(key)) expect(now.get(key) === ink, `${key} at ${n}`).toBe(true);
    }
    before = now;
  }
});

test("lines that neither change nor move are the same objects; an edit below leaves all above alone", () => {
  const typesetter = createTypesetter(WORLD);
  const first = lines(typesetter.update(plainLetter([PROSE, PROSE, "The end"])).scene as Scene);
  const second = lines(typesetter.update(plainLetter([PROSE, PROSE, "The end."])).scene as Scene);
  const kept = second.filter((line, i) => line.words === first[i]?.words).length;
  expect(kept).toBe(second.length - 1);
});

test("a paragraph keeps its ink when it moves down the page: only its lines are placed anew", () => {
  const shape = (line: SceneLine) =>
    line.words
      .flatMap((w) => w.glyphs.flatMap((g) => g.strokes))
      .map(({ path }) =>
        [...path].map((v, i) => (i % 2 === 0 ? v - line.x : v - line.baseline - ((path[i - 1] as number) - line.x) * line.slope)),
      );
  const alone = lines(scene(plainLetter([PROSE]))).filter((l) => l.block === "p0");
  const letter = plainLetter([PROSE]);
  const moved = lines(scene({ ...letter, blocks: [paragraph("salutation", "Dear you,"), ...letter.blocks] })).filter(
    (l) => l.block === "p0",
  );
  alone.forEach((line, i) => {
    const a = shape(line).flat(2);
    const b = shape(moved[i] as SceneLine).flat(2);
    expect(a.length).toBe(b.length);
    a.forEach((v, k) => {
      expect(Math.abs(v - (b[k] as number))).toBeLessThan(2);
    });
  });
});

test.each(SIZES.map((s) => s.id))("%s: the ink stays on its paper, and every page's lines are in order", (size) => {
  for (const hand of HAND_IDS) {
    for (const stock of ["plain", "ruled"]) {
      const letter = plainLetter([PROSE, PROSE, PROSE, PROSE, PROSE], { seed: 11 });
      const made = scene({ ...letter, style: { ...letter.style, hand, size, stock } });
      for (const page of made.pages) {
        for (const word of page.lines.flatMap((l) => l.words)) {
          for (const chain of word.ink) {
            chain.forEach((v, i) => {
              const limit = i % 2 === 0 ? page.width : page.height;
              if (v < 3000 || v > limit - 3000) throw new Error(`${hand} ${size} ${stock}: ink of ${word.text} at ${v} of ${limit}`);
            });
          }
        }
        const baselines = page.lines.map((l) => l.baseline);
        expect(baselines).toEqual([...baselines].sort((a, b) => a - b));
      }
    }
  }
});

test("the closing is never parted from its signature, nor left alone on a page", () => {
  for (let n = 6; n < 26; n++) {
    const letter = plainLetter([]);
    const body = Array.from({ length: n }, (_, i) => paragraph("body", PROSE.slice(0, 60), `b${i}`));
    const blocks = [...body, paragraph("closing", "With love,"), paragraph("signature", "Eleanor")];
    const pages = scene({ ...letter, style: { ...letter.style, size: "a6" }, blocks }).pages;
    const last = pages.at(-1)?.lines.map((l) => l.role) ?? [];
    expect(last.slice(-2)).toEqual(["closing", "signature"]);
    expect(last).toContain("body");
  }
});

test("a letter of one word has one page; an empty one has none", () => {
  expect(scene(plainLetter(["Hello"])).pages.length).toBe(1);
  expect(scene(plainLetter([])).pages.length).toBe(0);
});

test("what nobody can write is named with its place, and the rest is still laid out", () => {
  const { scene: made, diagnostics } = createTypesetter(WORLD).update(plainLetter(["Dear all", "with \u{1f916} and \u3042"]));
  expect(diagnostics.map((d) => d.message)).toEqual([
    "Eleanor’s hand cannot draw “\u{1f916}” (U+1F916) in “\u{1f916}”, paragraph 2. Please say it in words, or leave it out.",
    "Eleanor’s hand cannot write “\u3042” (U+3042) in “\u3042”, paragraph 2. Please write it another way, or choose another hand.",
  ]);
  expect(made?.text.map((t) => t.text)).toEqual(["Dear all", "with \u{1f916} and \u3042"]);
});

test.each([
  ["hand", "unknown-hand"],
  ["size", "unknown-size"],
  ["stock", "unknown-stock"],
  ["ink", "unknown-ink"],
] as const)("an unknown %s is refused in a sentence", (part, code) => {
  const letter = plainLetter(["Hello"]);
  const made = createTypesetter(WORLD).update({ ...letter, style: { ...letter.style, [part]: "__proto__" } });
  expect([made.scene, made.diagnostics[0]?.code]).toEqual([null, code]);
});

test("a letter beyond all bounds is refused before any work", () => {
  const made = createTypesetter(WORLD).update(plainLetter(["a ".repeat(LONGEST_LETTER)]));
  expect(made.scene).toBeNull();
  expect(made.diagnostics[0]?.message).toContain("Please divide it");
});

test("words that change only in their marks, or only in being missing, are written anew", () => {
  const node = { type: "text", text: "very glad", marks: [] } as const;
  const contents = [
    [node],
    [{ ...node, marks: ["underlined"] }],
    [{ ...node, marks: ["struck"] }],
    [{ type: "field", source: "very glad", value: null, marks: [] }],
  ] as const;
  const typesetter = createTypesetter(WORLD);
  const letters = contents.map(
    (content): Letter => ({ ...plainLetter([]), blocks: [{ type: "paragraph", id: "p0", role: "body", content }] }),
  );
  const spoken = letters.map((letter) => scene(letter).text[0]?.text ?? "");
  // The missing field asks for itself in words; the plain letter says the same ones.
  const same: Letter = { ...plainLetter([spoken[3] ?? ""]) };
  for (const letter of [...letters, same, letters[3] as Letter]) expect(typesetter.update(letter).scene).toEqual(scene(letter));
});

test("the same words in two paragraphs are two pieces of writing", () => {
  const [first, second] = ["p0", "p1"].map((id) => lines(scene(plainLetter([PROSE, PROSE]))).find((l) => l.block === id));
  const shape = (line: SceneLine | undefined) =>
    line?.words[0]?.glyphs[0]?.strokes[0]?.path.map((v, i, path) => v - (path[i % 2] as number));
  const [a, b] = [shape(first), shape(second)];
  // More than the rounding of two places: micrometres.
  expect(Math.max(...[...(a ?? [])].map((v, i) => Math.abs(v - (b?.[i] ?? v))))).toBeGreaterThan(20);
});

test("a rule holds the hand: every line keeps to one, and none slopes by a degree", () => {
  for (const hand of HAND_IDS) {
    const letter = plainLetter([PROSE, PROSE, PROSE]);
    for (const page of scene({ ...letter, style: { ...letter.style, hand, stock: "ruled" } }).pages) {
      for (const line of page.lines) {
        expect(
          page.rules.some((rule) => rule.y1 === line.baseline),
          `${hand} ${line.baseline}`,
        ).toBe(true);
        expect(Math.abs(line.slope)).toBeLessThan(Math.tan((0.8 * Math.PI) / 180));
      }
    }
  }
});

test("a letter ends at least 6 mm above its paper's edge, name and all", () => {
  for (const size of SIZES) {
    for (let n = 8; n < 40; n++) {
      const body = Array.from({ length: n }, (_, i) => paragraph("body", "We went.", `b${i}`));
      const blocks = [...body, paragraph("closing", "With love,"), paragraph("signature", "Eleanor")];
      const letter = plainLetter([]);
      const { pages } = scene({ ...letter, style: { ...letter.style, size: size.id }, blocks });
      for (const page of pages) expect(page.lines.at(-1)?.baseline, `${size.id} ${n}`).toBeLessThan(page.height - 6000);
    }
  }
}, 60_000);

test("the pen keeps a person's pace: 45 to 115 characters a minute, as hands differ", () => {
  for (const hand of HAND_IDS) {
    const letter = plainLetter([PROSE]);
    const written = lines(scene({ ...letter, style: { ...letter.style, hand } }));
    const ends = written.map((l) =>
      Math.max(...l.words.flatMap((w) => w.glyphs.flatMap((g) => g.strokes.map((s) => s.start + s.duration)))),
    );
    expect((PROSE.length / ends.reduce((a, b) => a + b)) * 60_000, hand).toSatisfy((pace: number) => pace > 45 && pace < 115);
  }
});

test.each(["eleanor", "walter"] as const)("%s writes any one word again in new ink, and no other word", (hand) => {
  const prose =
    "The garden has been slow this year, but the apple tree by the wall is covered in blossom. I thought of you when the first of it fell, and of the letters we used to write to each other in the long evenings of that summer before the war.";
  const words = prose.split(" ");
  const setter = createTypesetter(WORLD);
  const inks = (again: number, take: number) => {
    const content = words.map((word, i) => ({ type: "text" as const, text: `${word} `, marks: [], ...(i === again ? { take } : {}) }));
    const letter = plainLetter([], { blocks: [{ type: "paragraph", id: "p0", role: "body", content }] });
    const { scene } = setter.update({ ...letter, style: { ...letter.style, hand } }) as { readonly scene: Scene };
    return lines(scene).flatMap((line) => line.words.map((word) => JSON.stringify(word.ink)));
  };
  const first = inks(-1, 0);
  for (const [i, word] of words.entries()) {
    let before = first;
    for (const take of [1, 2, 3, 4]) {
      const now = inks(i, take);
      const changed = now.flatMap((ink, k) => (ink === before[k] ? [] : [words[k]]));
      expect(changed, `${word} ${take}`).toEqual([word]);
      before = now;
    }
  }
  expect(inks(3, 2)).toEqual(inks(3, 2));
  expect(inks(-1, 0)).toEqual(first);
});

test.each(["margaret", "celia"] as const)("%s writes a word through before its dots and bars", (hand) => {
  const letter = plainLetter(["initiative little titles"]);
  const scene = createTypesetter(WORLD).update({ ...letter, style: { ...letter.style, hand } }).scene as Scene;
  for (const word of scene.pages[0]?.lines[0]?.words ?? []) {
    const strokes = word.glyphs.flatMap(({ char, strokes: all }) =>
      all.map((stroke, k) => ({ ...stroke, late: "it".includes(char) && k === all.length - 1 })),
    );
    const lastOfLetters = Math.max(...strokes.filter(({ late }) => !late).map(({ start }) => start));
    for (const { late, start } of strokes) if (late) expect(start, word.text).toBeGreaterThan(lastOfLetters);
    // No two strokes at once.
    const times = strokes.toSorted((a, b) => a.start - b.start);
    for (const [i, { start }] of times.slice(1).entries()) {
      expect(start).toBeGreaterThanOrEqual((times[i]?.start ?? 0) + (times[i]?.duration ?? 0));
    }
  }
});
