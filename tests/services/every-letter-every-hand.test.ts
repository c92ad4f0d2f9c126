import { expect, test } from "vitest";
import { SIZES } from "../../core/layout/sizes.ts";
import { STOCKS } from "../../core/layout/stocks.ts";
import { DEFAULT_STYLE, type Letter } from "../../core/letter/letter.ts";
import { plainText } from "../../core/letter/plain-text.ts";
import { speak } from "../../core/letter/speak.ts";
import type { ScenePage } from "../../core/scene/scene.ts";
import { fillTemplate } from "../../core/template/fill-template.ts";
import { parseTemplate } from "../../core/template/parse-template.ts";
import { readDetails } from "../../core/template/read-details.ts";
import type { FlatDetails, Template } from "../../core/template/template.ts";
import { createTypesetter } from "../../core/typesetter.ts";
import { createHandShelf } from "../../services/hands/hand-shelf.ts";
import { createTemplateShelf } from "../../services/templates/template-shelf.ts";
import { pairwise } from "../support/pairwise.ts";

/** Every combination, not only every pair: for `npm run test:all`. */
const ALL = process.env["LONGHAND_ALL"] === "1";
const shelf = createTemplateShelf();
const hands = createHandShelf({ read: () => "", keep: async () => undefined });

/** A name of 1,000 characters, some of its words longer than any line. */
const NAME = `${"Maria-Antonia Wolfeschlegelsteinhausenbergerdorff ".repeat(8)}${"Aa".repeat(300)} Vance of Hale`.slice(0, 1000).trim();
const LONG = `${"On the second evening we carried the table out under the pear tree, and nobody went home. ".repeat(8)}It was late.`;

const DETAILS: Readonly<Record<string, (template: Template) => FlatDetails>> = {
  sample: (template) => template.sample,
  minimal: ({ questions }) => ({
    recipient: "X",
    sender: "Y",
    ...Object.fromEntries(questions.filter((one) => !one.optional).map((one) => [one.name, one.choices?.[0] ?? "it"])),
  }),
  longest: ({ questions }) => ({
    recipient: NAME,
    sender: { name: NAME, address: [LONG.slice(0, 200), NAME.slice(0, 300), "Ely"] },
    ...Object.fromEntries(questions.map((one) => [one.name, one.choices?.at(-1) ?? LONG])),
  }),
};

function letterOf(id: string, kind: string, style: Partial<Letter["style"]>, date = "2026-11-22"): Letter {
  const template = parseTemplate(shelf.read(id) ?? "").value ?? expect.unreachable();
  const details = readDetails(DETAILS[kind]?.(template), template, date).value ?? expect.unreachable();
  const filled = fillTemplate(template, details, { template: id, style: { ...DEFAULT_STYLE, ...style } });
  expect(filled.diagnostics).toEqual([]);
  return filled.letter;
}

/** The farthest points of a page's ink, as [left, top, right, bottom] in micrometres. */
function inkBox({ lines }: ScenePage): readonly [number, number, number, number] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const chain of lines.flatMap((line) => line.words.flatMap((word) => word.ink))) {
    for (let i = 0; i < chain.length; i += 2) {
      const [x = Number.NaN, y = Number.NaN] = [chain[i], chain[i + 1]];
      if (Number.isNaN(x + y)) expect.fail("ink at no place");
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
  }
  return [left, top, right, bottom];
}

const bare = (text: string) => text.replaceAll(/\s/g, "");

const factors = {
  hand: hands.list().map(({ id }) => id),
  template: shelf.ids(),
  details: Object.keys(DETAILS),
  size: SIZES.map(({ id }) => id),
  stock: STOCKS.map(({ id }) => id),
};
type Row = { readonly [Name in keyof typeof factors]: string };
const every = (): readonly Row[] =>
  factors.hand.flatMap((hand) =>
    factors.template.flatMap((template) =>
      factors.details.flatMap((details) =>
        factors.size.flatMap((size) => factors.stock.map((stock) => ({ hand, template, details, size, stock }))),
      ),
    ),
  );
const rows = ALL ? every() : pairwise(factors);

test.each(factors.hand)("%s writes every letter: no word lost, no ink off the page", { timeout: ALL ? 600_000 : 60_000 }, (hand) => {
  const typesetter = createTypesetter({ hand: hands.source });
  const own = rows.filter((row) => row.hand === hand);
  expect(own.length).toBeGreaterThanOrEqual(factors.template.length);
  for (const { template, details, size, stock } of own) {
    const name = `${template}, ${details}, ${size}, ${stock}`;
    const letter = letterOf(template, details, { hand, size, stock });
    const { scene, diagnostics } = typesetter.update(letter);
    expect(diagnostics, name).toEqual([]);
    const pages = scene?.pages ?? [];
    const words = pages.flatMap((page) => page.lines.flatMap((line) => line.words));
    const said = plainText(speak(letter));
    expect(bare(words.map((word) => word.text).join("")), name).toBe(bare(said));
    for (const word of words) {
      expect(word.glyphs.map((glyph) => glyph.char).join(""), name).toBe(word.text);
      expect(word.ink.length, `“${word.text}” in ${name}`).toBeGreaterThan(0);
    }
    for (const [number, page] of pages.entries()) {
      const [left, top, right, bottom] = inkBox(page);
      const inside = left > 0 && top > 0 && right < page.width && bottom < page.height;
      expect(inside, `page ${number + 1} of ${name}: ink from ${left},${top} to ${right},${bottom}`).toBe(true);
    }
  }
});

test("the letter that is open at the first start fits its page on any day", () => {
  const typesetter = createTypesetter({ hand: hands.source });
  for (let month = 1; month <= 12; month++) {
    const date = `2027-${String(month).padStart(2, "0")}-${String(month * 2 + 3).padStart(2, "0")}`;
    const letter = letterOf("thanks-for-a-gift", "sample", {}, date);
    expect(typesetter.update(letter).scene?.pages, date).toHaveLength(1);
  }
});
