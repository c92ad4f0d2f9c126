import type { Page } from "playwright-core";
import { expect } from "vitest";

/** The page, where one writes on it. */
export const paper = (page: Page) => page.getByRole("textbox", { name: "The letter, on the page" });
/** The words column's editor. */
export const words = (page: Page) => page.getByRole("textbox", { name: "The words of the letter" });
/** The paragraphs as the page has them. */
export const said = (page: Page) => paper(page).locator("p").allTextContents();
/** What turns the pages. */
export const turner = (page: Page) => page.getByRole("group", { name: "Pages" });
/** Waits until what happened has been drawn. */
export const frames = (page: Page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
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
  await frames(page);
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
