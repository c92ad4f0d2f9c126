import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { plainLetter } from "../support/letters.ts";
import { launch, openDesk, type TestDesk } from "./desk.ts";
import { settle, standAfter, words } from "./words-desk.ts";

/** The slowest stroke that still feels like typing, in milliseconds, with two frames and the test's own asking in it. */
const SLOWEST = 1_000;

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  await desk?.close();
});

async function keepDraft(letter: unknown): Promise<string> {
  const path = join(desk.folder, "data", "open-letter.json");
  await mkdir(join(desk.folder, "data"), { recursive: true });
  await writeFile(path, JSON.stringify(letter));
  return path;
}

/** Paragraphs of some 440 characters, each told apart by its number. */
function paragraphsOf(count: number): readonly string[] {
  const sentence = "The rain has kept us in all day, and we have played every game in the cupboard twice. ";
  return Array.from({ length: count }, (_, i) => `${i}: ${sentence.repeat(5).trim()}`);
}

async function paste(page: Page, text: string): Promise<void> {
  await words(page).evaluate((editor, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test("200,000 pasted characters: all of them are there and kept, one can go on typing, and the writer is told to divide them", async () => {
  const { page, context, heard } = await desk.visit();
  const paragraphs = paragraphsOf(460);
  const text = paragraphs.join("\n\n");
  expect(text.length).toBeGreaterThan(200_000);
  await standAfter(page, "Dear");
  await paste(page, text);
  await page.getByRole("alert").getByText("Please divide it.").waitFor();
  const shown = await words(page).locator("p").allTextContents();
  for (const paragraph of paragraphs) expect(shown.some((one) => one.endsWith(paragraph))).toBe(true);
  for (const letter of "abcde") {
    const start = performance.now();
    await page.keyboard.type(letter);
    await settle(page);
    expect(performance.now() - start).toBeLessThan(SLOWEST);
  }
  expect(await words(page).textContent()).toContain("twice.abcde");
  await page.getByRole("status").getByText("Saved", { exact: true }).waitFor();
  expect(await readFile(join(desk.folder, "data", "open-letter.json"), "utf8")).toContain("459: The rain");
  for (let i = 0; i < 2; i++) await page.keyboard.press("ControlOrMeta+Z");
  await page.getByRole("alert").getByText("Please divide it.").waitFor({ state: "detached" });
  expect(heard.complaints).toEqual([]);
  await context.close();
});

test("a paste of a great many pages says how many, and its ink follows", async () => {
  const { page, context } = await desk.visit();
  await standAfter(page, "Dear");
  await paste(page, paragraphsOf(60).join("\n\n"));
  await page
    .getByRole("alert")
    .getByText(/^That is a great many words: about \d+ pages\.$/)
    .waitFor();
  await page
    .locator(".words-foot")
    .getByText(/^ends on page \d\d, line \d+$/)
    .waitFor({ timeout: 90_000 });
  await context.close();
});

test("a letter of ten thousand details opens, and one can type in it and answer", async () => {
  const row = (from: number) =>
    Array.from({ length: 100 }, (_, i) => [
      { type: "field", source: `q${(from + i) % 20}`, value: null, marks: [] },
      { type: "text", text: " and ", marks: [] },
    ]).flat();
  await keepDraft({
    ...plainLetter([]),
    blocks: Array.from({ length: 100 }, (_, i) => ({ type: "paragraph", id: `p${i}`, role: "body", content: row(100 * i) })),
    questions: Array.from({ length: 20 }, (_, i) => ({ name: `q${i}`, label: `What is number ${i}?`, optional: false })),
  });
  const { page, context, heard } = await desk.visit();
  expect(await words(page).locator(".chip").count()).toBe(10_000);
  await words(page).focus();
  for (const letter of "abcde") {
    const start = performance.now();
    await page.keyboard.type(letter);
    await settle(page);
    expect(performance.now() - start).toBeLessThan(SLOWEST);
  }
  await page.locator("#detail-q3").fill("a compass");
  await expect.poll(() => words(page).locator(".chip", { hasText: "a compass" }).count()).toBe(500);
  expect(heard.complaints).toEqual([]);
  await context.close();
});

test("a letter of a newer version is refused in words and left untouched", async () => {
  const letter = { ...plainLetter(["Words of tomorrow."]), longhand: 99, blocks: "of a kind not known yet" };
  const path = await keepDraft(letter);
  const before = await readFile(path, "utf8");
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(desk.address);
  await page.getByRole("alert").getByText("This letter was made by a newer Longhand").waitFor();
  expect(await readFile(path, "utf8")).toBe(before);
  await browser.close();
});

test("emoji and words from right to left stay whole, and the caret goes over an emoji in one step", async () => {
  const { page, context } = await desk.visit();
  await standAfter(page, "Dear");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("שלום לכולם 👩‍👩‍👧‍👦");
  await page.keyboard.press("Backspace");
  await page.keyboard.insertText("❤️!");
  const paragraph = words(page).locator("p", { hasText: "שלום" });
  expect(await paragraph.textContent()).toBe("שלום לכולם ❤️!");
  expect(await paragraph.evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe("plaintext");
  await context.close();
});
