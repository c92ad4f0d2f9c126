import { afterAll, beforeAll, expect, test } from "vitest";
import { openDesk, type TestDesk } from "./desk.ts";
import { expectNoObjections, focused, pageText, settle, standAfter, words } from "./words-desk.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(async () => {
  await desk?.close();
});

test("by mouse: a chip is answered where it stands, and Undo takes the answer back in one step", async () => {
  const { page, context, heard } = await desk.visit();
  const chip = words(page).locator(".chip", { hasText: "the blue bowl" });
  await chip.click();
  const dialog = page.getByRole("dialog", { name: "What did they give you?" });
  await dialog.waitFor();
  await expectNoObjections(page);
  await page.keyboard.type("the tin kettle");
  await page
    .getByRole("heading", { level: 2 })
    .first()
    .click({ force: true, position: { x: 1, y: 1 } });
  await dialog.waitFor({ state: "detached" });
  await words(page).locator(".chip", { hasText: "the tin kettle" }).waitFor();
  expect(await page.locator("#detail-gift").inputValue()).toBe("the tin kettle");
  await expect.poll(() => pageText(page)).toContain("the tin kettle");
  await page.getByRole("button", { name: "Undo" }).click();
  await chip.waitFor();
  expect(await page.locator("#detail-gift").inputValue()).toBe("the blue bowl");
  await expect.poll(() => pageText(page)).toContain("the blue bowl");
  expect(heard.complaints).toEqual([]);
  await context.close();
});

test("by keyboard: Enter opens a chip, Escape leaves it as it was, Enter keeps the answer; the focus is in the words again", async () => {
  const { page, context } = await desk.visit();
  await standAfter(page, "Dear");
  await page.keyboard.press("ArrowLeft");
  await settle(page);
  await page.keyboard.press("ArrowLeft");
  await words(page).locator(".ProseMirror-selectednode").waitFor();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Who is it for?" });
  await dialog.waitFor();
  await page.keyboard.type("Nobody");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await focused(page)).toBe("The words of the letter");
  expect(await page.locator("#detail-recipient\\.name").inputValue()).toBe("Margaret Hale");

  await page.keyboard.press("Enter");
  await dialog.waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Maggie");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  expect(await focused(page)).toBe("The words of the letter");
  await expect.poll(() => pageText(page)).toContain("Dear Maggie,");
  await page.keyboard.press("ControlOrMeta+Z");
  await expect.poll(() => pageText(page)).toContain("Dear Margaret,");
  await context.close();
});

test("what is missing asks its question where it stands; a date is a date", async () => {
  const { page, context } = await desk.visit();
  await page.locator("#detail-gift").fill("");
  await words(page).locator(".chip.missing", { hasText: "What did they give you?" }).click();
  await page.keyboard.type("a kettle");
  await page.keyboard.press("Enter");
  await words(page).locator(".chip", { hasText: "a kettle" }).waitFor();
  await words(page).locator(".chip[data-path=date]").click();
  const day = page.getByRole("dialog", { name: "Which day?" }).locator("input[type=date]");
  await day.fill("2027-01-02");
  await page.keyboard.press("Enter");
  await words(page).locator(".chip", { hasText: "2 January 2027" }).waitFor();
  await context.close();
});

test("one history: what is typed in Details is taken back from there and from the words, in the order in which it was done", async () => {
  const { page, context } = await desk.visit();
  const gift = page.locator("#detail-gift");
  const before = await gift.inputValue();
  await gift.click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("the tin kettle");
  await standAfter(page, "Dear");
  await page.keyboard.type(" ZZ");
  await page.getByRole("group", { name: "How it is written" }).getByRole("button", { name: /Size$/ }).click();
  await page.getByRole("option", { name: /^A6/ }).click();
  await gift.click();
  await page.keyboard.press("ControlOrMeta+Z");
  await page.getByRole("group", { name: "How it is written" }).getByRole("button", { name: "A5" }).waitFor();
  expect(await words(page).textContent()).toContain("ZZ");
  await page.keyboard.press("ControlOrMeta+Z");
  await expect.poll(() => words(page).textContent()).not.toContain("ZZ");
  expect(await gift.inputValue()).toBe("the tin kettle");
  await page.keyboard.press("ControlOrMeta+Z");
  await expect.poll(() => gift.inputValue()).toBe(before);
  await page.keyboard.press("ControlOrMeta+Shift+Z");
  await expect.poll(() => gift.inputValue()).toBe("the tin kettle");
  await page.getByRole("button", { name: "Hands" }).click();
  await page.getByRole("button", { name: "Write", exact: true }).click();
  await words(page).locator(".chip", { hasText: "the tin kettle" }).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await words(page).locator(".chip", { hasText: before }).waitFor();
  await context.close();
});

test("a passage says when it stands; it can be kept for good or taken out, and that is undone", async () => {
  const { page, context } = await desk.visit();
  const label = page.getByRole("button", { name: "only if you answer “When will you see them next?”" });
  await label.focus();
  await page.keyboard.press("Enter");
  await page.getByText("These words stand only if").waitFor();
  await expectNoObjections(page);
  await page.getByRole("button", { name: "Always keep these words" }).click();
  await label.waitFor({ state: "detached" });
  await expect.poll(() => pageText(page)).toContain("I hope to see you at Easter");
  await page.keyboard.press("ControlOrMeta+Z");
  await label.click();
  await page.getByRole("button", { name: "Take them out" }).click();
  await expect.poll(() => pageText(page)).not.toContain("I hope to see you");
  await page.keyboard.press("ControlOrMeta+Z");
  await expect.poll(() => pageText(page)).toContain("I hope to see you");
  await settle(page);
  await context.close();
});
