import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Services } from "../../contract/contract.ts";
import { missingDetails } from "../../core/letter/missing-details.ts";
import { createServices } from "../../services/services.ts";
import { plainLetter } from "../support/letters.ts";

let folder = "";
let services: Services;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "longhand-services-"));
  services = createServices({ folders: { cache: join(folder, "cache"), data: join(folder, "data") } });
});
afterAll(() => rmSync(folder, { recursive: true }));

test("every template that ships is on the shelf by title, and reads as its file", async () => {
  const listed = await services.listTemplates({});
  if (!listed.ok) throw new Error(listed.refusal.message);
  const titles = listed.value.map(({ title }) => title);
  expect(titles).toEqual([...titles].sort());
  expect(listed.value.map(({ id }) => id)).toEqual(expect.arrayContaining(["apology", "birthday", "condolence", "thanks-for-a-gift"]));
  const read = await services.readTemplate({ id: "birthday" });
  expect(read.ok && read.value.source).toMatch(/^---\nlonghand: 1\n/);
});

test("a template's sample is a letter with everything answered, and one that is not there is refused with the nearest name", async () => {
  const sample = await services.readSample({ id: "thanks-for-a-gift" });
  if (!sample.ok) throw new Error(sample.refusal.message);
  expect(sample.value).toMatchObject({ template: "thanks-for-a-gift", details: { recipient: { name: "Margaret Hale" } } });
  expect(missingDetails(sample.value)).toEqual([]);
  expect(await services.readSample({ id: "thanks-for-a-gif" })).toMatchObject({
    ok: false,
    refusal: { code: "unknown-template", message: expect.stringContaining("thanks-for-a-gift") },
  });
});

test("where everything is kept is told, and which Longhand this is", async () => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { readonly version: string };
  expect(await services.readPlace({})).toEqual({ ok: true, value: { folder: join(folder, "data"), version } });
});

test("a trace sheet is another PDF of the same words, named for what it is, the same bytes each time", async () => {
  const letter = plainLetter(["Dear Eleanor, thank you."]);
  const [plain, sheet, again] = [
    await services.makePdf({ letter }),
    await services.makePdf({ letter, trace: true }),
    await services.makePdf({ letter, trace: true }),
  ];
  if (!plain.ok || !sheet.ok) throw new Error("no PDF was made");
  expect(sheet.value.fileName).toBe("A note, Eleanor Vance (trace sheet).pdf");
  expect(sheet).toEqual(again);
  expect(sheet.value.bytes).not.toEqual(plain.value.bytes);
  const textOf = (bytes: Uint8Array) => execFileSync("pdftotext", ["-", "-"], { input: bytes, encoding: "utf8" });
  expect(textOf(sheet.value.bytes)).toBe(textOf(plain.value.bytes));
  // As ink goes, a trace sheet is hardly there: what is darker than half grey, of what the letter itself has.
  const dark = (bytes: Uint8Array) => {
    const image = execFileSync("pdftoppm", ["-r", "300", "-gray", "-singlefile", "-"], { input: bytes, maxBuffer: 1 << 26 });
    return image.subarray(20).reduce((sum, value) => sum + (value < 128 ? 1 : 0), 0);
  };
  expect(dark(sheet.value.bytes)).toBeGreaterThan(0);
  expect(dark(sheet.value.bytes)).toBeLessThan(0.5 * dark(plain.value.bytes));
});

test("the hands are on the shelf, the usual one first, each with its font", async () => {
  const listed = await services.listHands({});
  expect(listed.ok && listed.value.notes).toEqual([]);
  expect(listed.ok && listed.value.hands.map(({ id }) => id)).toEqual([
    "eleanor",
    "anders",
    "celia",
    "conor",
    "harriet",
    "ilona",
    "jonas",
    "linh",
    "luca",
    "margaret",
    "milan",
    "nadia",
    "oksana",
    "rui",
    "sanne",
    "thomas",
    "walter",
    "zofia",
  ]);
  const read = await services.readHand({ id: "thomas" });
  expect(read.ok && [...read.value.font.subarray(0, 4)]).toEqual([0, 1, 0, 0]);
});

test("what is not on a shelf is refused with the nearest name", async () => {
  expect(await services.readTemplate({ id: "birthdya" })).toMatchObject({
    ok: false,
    refusal: { message: expect.stringContaining("birthday") },
  });
  expect(await services.readHand({ id: "elenor" })).toMatchObject({ ok: false, refusal: { message: expect.stringContaining("eleanor") } });
  expect(await services.readHand({ id: "constructor" })).toMatchObject({ ok: false });
});

test("a letter becomes its PDF, named for it, the same bytes each time and on a machine that has never written before", async () => {
  const letter = plainLetter(["Dear Eleanor,", "thank you for the bowl."]);
  const made = await services.makePdf({ letter });
  if (!made.ok) throw new Error(made.refusal.message);
  expect(made.value.fileName).toBe("A note, Eleanor Vance.pdf");
  const path = join(folder, "made.pdf");
  writeFileSync(path, made.value.bytes);
  expect(
    execFileSync("pdftotext", [path, "-"], { encoding: "utf8" })
      .split(/\s*\n\s*|\f/)
      .filter(Boolean),
  ).toEqual(["Dear Eleanor,", "thank you for the bowl."]);
  expect((await services.makePdf({ letter })) as unknown).toEqual(made);
  const fresh = createServices({ folders: { cache: join(folder, "other cache"), data: join(folder, "other data") } });
  expect((await fresh.makePdf({ letter })) as unknown).toEqual(made);
});

test("a missing detail refuses the PDF and names every one", async () => {
  const field = (source: string) => ({ type: "field", source, value: null, marks: [] }) as const;
  const content = [field("recipient.name"), { type: "text", text: " and ", marks: [] }, field("gift")] as const;
  const questions = [{ name: "gift", label: "What did they give you?", optional: false }];
  const details = { recipient: {}, sender: {}, date: "2026-11-22", fields: {} };
  const letter = plainLetter([], { blocks: [{ type: "paragraph", id: "a", role: "body", content: [...content] }], questions, details });
  const refused = await services.makePdf({ letter });
  if (refused.ok) throw new Error("it was printed with a hole");
  expect(refused.refusal.details).toHaveLength(2);
  expect(refused.refusal.details?.join(" ")).toContain("What did they give you?");
});

test("a character no hand has refuses the PDF and is named", async () => {
  const refused = await services.makePdf({ letter: plainLetter(["I saw 書 today."]) });
  expect(refused).toMatchObject({ ok: false, refusal: { details: [expect.stringContaining("書")] } });
});

test("rigs made for a letter are kept for the next one, beside nothing else", async () => {
  const another = () => createServices({ folders: { cache: join(folder, "cache"), data: join(folder, "data") } });
  const kept = async () => {
    const read = await another().readHand({ id: "eleanor" });
    return read.ok ? read.value.rigs.length : 0;
  };
  await expect.poll(kept).toBeGreaterThan(1000);
  await expect.poll(() => readdirSync(join(folder, "cache", "rigs")).filter((name) => name.startsWith("."))).toEqual([]);
});

test("the open letter is kept and read back", async () => {
  expect(await services.readDraft({})).toEqual({ ok: true, value: null });
  const letter = plainLetter(["Dear Eleanor,"]);
  expect(await services.keepDraft({ letter })).toEqual({ ok: true, value: null });
  expect(await services.readDraft({})).toEqual({ ok: true, value: letter });
});
