import { expect, test } from "vitest";
import { handSchema } from "../../../core/hand/hand.ts";
import type { Line } from "../../../core/layout/break-lines.ts";
import { type Flow, type PageFrame, paginate } from "../../../core/layout/paginate.ts";
import type { Role } from "../../../core/letter/letter.ts";

const FRAME: PageFrame = { top: 17_000, bottom: 193_000, left: 17_000, pitch: 8000, xHeight: 2000, ruled: false };
const { habits } = handSchema.parse({
  longhand: 1,
  id: "free",
  name: "Free",
  character: "Lines far apart and near.",
  source: { package: "p", file: "f", license: "l" },
  languages: ["en"],
  joined: false,
  xHeight: 2,
  companions: [],
  habits: { lineGap: 0.2 },
});

const flow = (role: Role, count: number, before: number): Flow => ({
  role,
  lines: Array.from(
    { length: count },
    (_, index): Line => ({ block: role, index, seed: index, above: index - 1, indent: 0, words: [], width: 0 }),
  ),
  before,
  left: 0,
});

test("a signature is never alone: closing and the body's last two lines stand with it, whatever the gaps", () => {
  for (let body = 14; body <= 22; body++) {
    for (let seed = 1; seed <= 200; seed++) {
      for (const ruled of [false, true]) {
        const flows = [flow("salutation", 1, 0), flow("body", body, 0), flow("closing", 1, 0.6), flow("signature", 1, 0.3)];
        const pages = paginate(flows, { ...FRAME, ruled }, habits, seed).map((page) => page.map((line) => line.role));
        expect(pages.flat()).toHaveLength(body + 3);
        expect(pages.at(-1)?.slice(-4), `${body} lines, seed ${seed}`).toEqual(["body", "body", "closing", "signature"]);
      }
    }
  }
});

test("no baseline stands below the foot of the page", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const pages = paginate([flow("body", 60, 0), flow("closing", 1, 0.6), flow("signature", 1, 0.3)], FRAME, habits, seed);
    for (const line of pages.flat()) expect(line.baseline).toBeLessThanOrEqual(FRAME.bottom);
  }
});

test("a long letter wears the hand from page to page: letters grow and lean; a page's own lines are alike", () => {
  const pages = paginate([flow("body", 90, 0)], FRAME, { ...habits, drift: 0.06 }, 3);
  expect(pages.length).toBeGreaterThan(3);
  for (const page of pages) expect(new Set(page.map(({ grow, lean }) => `${grow} ${lean}`)).size).toBe(1);
  const grown = pages.map(([line]) => line?.grow ?? 0);
  expect(grown[0]).toBe(1);
  expect(grown).toEqual([...grown].sort());
  expect(grown.at(-1)).toBeGreaterThan(1.04);
  expect(grown.at(-1)).toBeLessThan(1.06);
  expect(pages.at(-1)?.[0]?.lean).toBeGreaterThan(0.02);
});
