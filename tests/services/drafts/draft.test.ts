import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { LETTER_VERSION, letterSchema } from "../../../core/letter/letter.ts";
import { createDraftKeeper } from "../../../services/drafts/draft.ts";
import { plainLetter } from "../../support/letters.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "longhand-draft-"));
});
afterEach(() => rmSync(folder, { recursive: true }));
const file = () => join(folder, "open-letter.json");

test("a draft of a newer version is refused and never written over", async () => {
  const newer = JSON.stringify({ ...plainLetter(["from the future"]), longhand: LETTER_VERSION + 1 });
  writeFileSync(file(), newer);
  const keeper = createDraftKeeper(folder);
  expect(await keeper.read()).toMatchObject({ ok: false, refusal: { code: "newer-letter" } });
  expect(await keeper.keep(plainLetter(["now"]))).toMatchObject({ ok: false, refusal: { code: "newer-letter" } });
  expect(readFileSync(file(), "utf8")).toBe(newer);
  expect(readdirSync(folder)).toHaveLength(1);
});

test.each([
  ["half a file", '{"longhand": 1, "title": "Dea'],
  ["nothing but NULs", "\u0000".repeat(50)],
  ["an empty file", ""],
  ["another program's", '{"version": 1}'],
])("%s is said, and set aside before a new letter takes its place", async (_, damaged) => {
  writeFileSync(file(), damaged);
  const keeper = createDraftKeeper(folder);
  expect(await keeper.read()).toMatchObject({ ok: false });
  expect(readFileSync(file(), "utf8")).toBe(damaged);
  expect(await keeper.keep(plainLetter(["now"]))).toEqual({ ok: true, value: null });
  const aside = readdirSync(folder).filter((name) => name.includes("damaged"));
  expect(aside.map((name) => readFileSync(join(folder, name), "utf8"))).toEqual([damaged]);
});

test("how often words were written again is kept", async () => {
  const content = [
    { type: "text" as const, text: "one", marks: [], take: 2 },
    { type: "field" as const, source: "gift", value: "a tin kettle", marks: [], takes: [0, 3] },
  ];
  const letter = plainLetter([], { blocks: [{ type: "paragraph", id: "p", role: "body", content }] });
  const keeper = createDraftKeeper(folder);
  await keeper.keep(letterSchema.parse(letter));
  expect(await keeper.read()).toEqual({ ok: true, value: letter });
});

test("letters kept at once end with the last", async () => {
  const keeper = createDraftKeeper(folder);
  // The first takes the longest to write: without a queue it would be the last to take its place.
  const kept = await Promise.all(["one ".repeat(1_000_000), "two", "three"].map((text) => keeper.keep(plainLetter([text]))));
  expect(kept.every(({ ok }) => ok)).toBe(true);
  expect(await createDraftKeeper(folder).read()).toEqual({ ok: true, value: plainLetter(["three"]) });
});

test("a folder that cannot be made, or a folder in the file's place, is a sentence and not a fault", async () => {
  writeFileSync(join(folder, "file"), "");
  expect(await createDraftKeeper(join(folder, "file", "data")).keep(plainLetter([]))).toMatchObject({ ok: false });
  mkdirSync(file());
  expect(await createDraftKeeper(folder).keep(plainLetter([]))).toMatchObject({ ok: false, refusal: { code: "unreadable-draft" } });
});
