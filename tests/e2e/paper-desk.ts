import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { TestDesk, Visit } from "./desk.ts";
import { settle, words } from "./words-desk.ts";

/** The page, where one writes on it. */
export const paper = (page: Page) => page.getByRole("textbox", { name: "The letter, on the page" });
/** The paragraphs as the page has them. */
export const said = (page: Page) => paper(page).locator("p").allTextContents();
/** What turns the pages. */
export const turner = (page: Page) => page.getByRole("group", { name: "Pages" });
/** Where the caret is on the page; null where there is none. */
export const caret = (page: Page) => page.locator(".paper-caret").boundingBox();

/** Folds the words away, and waits until the paper takes their place. */
export async function fold(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Fold the words away" }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("The letter, on the page");
}

/** The middle of what the caret's movements came to: where the word at the caret is, by choosing it from the keyboard. */
export async function boxOfWord(
  page: Page,
  nth: number,
): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }> {
  await page.keyboard.press("ControlOrMeta+Home");
  for (let i = 1; i < nth; i++) await page.keyboard.press("ControlOrMeta+ArrowRight");
  if (nth > 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ControlOrMeta+Shift+ArrowRight");
  await settle(page);
  const box = await page.locator(".chosen-wash").boundingBox();
  if (box === null) throw new Error("no word chosen");
  return box;
}

/** Does something, and waits until the page's ink is another. */
export async function changedInk(page: Page, work: () => Promise<unknown>): Promise<void> {
  const paint = () =>
    page
      .locator("canvas.page")
      .first()
      .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  const before = await paint();
  await work();
  await expect.poll(paint, { timeout: 10_000 }).not.toBe(before);
}

/** A window with the words folded away and a letter of these paragraphs, the caret at its end. */
export async function onPaper(
  desk: TestDesk,
  paragraphs: readonly string[],
  options: Parameters<TestDesk["visit"]>[0] = {},
): Promise<Visit> {
  const visit = await desk.visit(options);
  const { page } = visit;
  await words(page).focus();
  await page.keyboard.press("ControlOrMeta+A");
  for (const [i, text] of paragraphs.entries()) {
    if (i > 0) await page.keyboard.press("Enter");
    await page.keyboard.insertText(text);
  }
  await page.keyboard.press("ControlOrMeta+A");
  await page.getByRole("button", { name: /What this paragraph is$/ }).click();
  await page.getByRole("option", { name: "Paragraph" }).click();
  await page.getByRole("listbox").waitFor({ state: "detached" });
  await words(page).focus();
  await page.keyboard.press("ControlOrMeta+End");
  await fold(page);
  await expect.poll(() => said(page)).toEqual(paragraphs);
  return visit;
}
