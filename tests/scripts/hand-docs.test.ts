import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withHandDocs } from "../../scripts/hand-docs/hand-docs.ts";
import { HAND_IDS, handSource } from "../support/hands.ts";

const docs = join(import.meta.dirname, "../../docs");
const page = readFileSync(join(docs, "hands.md"), "utf8");
const hands = HAND_IDS.flatMap((id) => handSource(id)?.hand ?? []);

test("docs/hands.md says what the hands' files say (else: node scripts/hand-docs.ts)", () => {
  expect(withHandDocs(page, hands)).toBe(page);
});

test("each hand has its picture, under 60 kB (else: node tests/e2e/take-hand-pictures.ts)", () => {
  for (const id of HAND_IDS) {
    const picture = join(docs, "pictures/hands", `${id}.webp`);
    expect(existsSync(picture), id).toBe(true);
    expect(statSync(picture).size, id).toBeLessThan(60_000);
  }
});

test("a hand that changes is noticed, and a page without a place for them is refused", () => {
  const [first, ...rest] = hands as [(typeof hands)[number], ...typeof hands];
  expect(withHandDocs(page, [{ ...first, character: "Quite another." }, ...rest])).not.toBe(page);
  expect(() => withHandDocs("# The hands", hands)).toThrow("docs/hands.md");
});
