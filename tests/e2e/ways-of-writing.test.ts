import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDesk, type TestDesk } from "./desk.ts";
import { expectNoObjections, standAfter, words } from "./words-desk.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(async () => {
  await desk?.close();
});

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "How you write" }).click();
  await page.getByRole("menuitemcheckbox", { name }).click();
}

/** How far the line at the caret is from the middle of the words, in CSS pixels. */
async function fromMiddle(page: Page): Promise<number> {
  return words(page).evaluate((editor) => {
    const rect = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
    const scroller = editor.parentElement?.getBoundingClientRect();
    if (rect === undefined || scroller === undefined) return Number.NaN;
    return Math.abs(rect.top + rect.height / 2 - (scroller.top + scroller.height / 2));
  });
}

test("one paragraph at a time: the others step back, can still be read, and it is remembered", async () => {
  const { page, context, heard } = await desk.visit();
  await choose(page, "One paragraph at a time");
  await standAfter(page, "I could have");
  const colour = (text: string) =>
    words(page)
      .locator("p", { hasText: text })
      .evaluate((element) => getComputedStyle(element).color);
  expect(await colour("Dear")).not.toBe(await colour("I could have"));
  await expectNoObjections(page);
  await page.reload();
  await page.getByRole("img", { name: /^Page 1 of/ }).waitFor();
  await standAfter(page, "Dear");
  expect(await colour("Dear")).not.toBe(await colour("I could have"));
  await choose(page, "One paragraph at a time");
  expect(await colour("Dear")).toBe(await colour("I could have"));
  expect(heard.complaints).toEqual([]);
  await context.close();
});

test("the line at the caret stays in the middle while one types and moves, by keyboard", async () => {
  const { page, context } = await desk.visit();
  await page.getByRole("button", { name: "How you write" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await standAfter(page, "With love");
  await page.keyboard.type(" x");
  await expect.poll(() => fromMiddle(page)).toBeLessThan(20);
  for (let i = 0; i < 6; i++) await page.keyboard.press("ArrowUp");
  await page.keyboard.type("y");
  await expect.poll(() => fromMiddle(page)).toBeLessThan(20);
  await context.close();
});

test("the foot counts the words and says where the letter ends", async () => {
  const { page, context } = await desk.visit();
  const foot = page.locator(".words-foot");
  await foot.getByText(/^\d+ words$/).waitFor();
  const count = Number.parseInt((await foot.textContent()) ?? "", 10);
  await foot.getByText(/^ends on page 1, line \d+$/).waitFor();
  await standAfter(page, "With love");
  await page.keyboard.type(" and two more");
  await foot.getByText(`${count + 3} words`).waitFor();
  await context.close();
});
