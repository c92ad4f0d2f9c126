import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

interface AxeWindow {
  readonly axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
}

/** The words column's editor. */
export const words = (page: Page) => page.getByRole("textbox", { name: "The words of the letter" });
/** What is read out of the page in view. */
export const pageText = (page: Page) => page.getByTestId("page-text").textContent();
/** Name of the control that has the focus. */
export const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.id ?? "");

/** Fails where axe objects to what is shown, by day or by night. */
export async function expectNoObjections(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const found = await page.evaluate(async () => (await (window as unknown as AxeWindow).axe.run()).violations);
    expect(found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
}

/** Sets the caret at the end of the first paragraph that holds some words, and waits until the editor has heard of it. */
export async function standAfter(page: Page, text: string): Promise<void> {
  await words(page).evaluate((editor, wanted) => {
    const paragraph = [...editor.querySelectorAll("p")].find((one) => one.textContent?.includes(wanted));
    if (paragraph === undefined) throw new Error(`no paragraph says ${wanted}`);
    (editor as HTMLElement).focus();
    paragraph.scrollIntoView({ block: "center" });
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    range.collapse(false);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  }, text);
  await settle(page);
}

/** Waits until what happened has been drawn. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
