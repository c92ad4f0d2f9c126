import { afterAll, beforeAll, expect, test } from "vitest";
import { openDesk, type TestDesk } from "./desk.ts";
import { expectNoObjections, focused, pageText, standAfter, words } from "./words-desk.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(async () => {
  await desk?.close();
});

test("by keyboard: found in the words, in the chips and on the page; round and round; Escape stands there", async () => {
  const { page, context, heard } = await desk.visit();
  await standAfter(page, "Dear");
  await page.keyboard.press("ControlOrMeta+F");
  expect(await focused(page)).toBe("Find");
  await page.keyboard.type("the");
  const search = page.getByRole("search", { name: "Find in the letter" });
  await search.getByText(/^\d+ of \d+$/).waitFor();
  const [, at = "", all = ""] = /(\d+) of (\d+)/.exec((await search.getByRole("status").textContent()) ?? "") ?? [];
  expect(Number(all)).toBeGreaterThan(4);
  expect(await words(page).locator(".match.here").count()).toBe(1);
  expect(await words(page).locator(".chip.match").count()).toBeGreaterThan(0);
  await expect.poll(() => page.locator(".found-wash").count()).toBeGreaterThan(3);
  expect(await page.locator(".found-wash.here").count()).toBe(1);
  await expectNoObjections(page);
  for (let i = 0; i < Number(all); i++) await page.keyboard.press("Enter");
  await search.getByText(`${at} of ${all}`, { exact: true }).waitFor();
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.press("Escape");
  await search.waitFor({ state: "detached" });
  expect(await focused(page)).toBe("The words of the letter");
  expect(await page.locator(".match, .found-wash").count()).toBe(0);
  expect(heard.complaints).toEqual([]);
  await context.close();
});

test("by mouse: one is replaced, then all, what stands in a detail is left and told; Undo takes all back at once", async () => {
  const { page, context } = await desk.visit();
  const before = await pageText(page);
  await standAfter(page, "Dear");
  await page.keyboard.press("ControlOrMeta+H");
  await page.getByRole("textbox", { name: "Find", exact: true }).fill("that");
  await page.getByRole("textbox", { name: "Replace with" }).fill("which");
  const search = page.getByRole("search");
  await search.getByRole("button", { name: "Replace", exact: true }).last().click();
  await expect.poll(() => pageText(page)).toContain("which I was pleased");
  await search.getByRole("button", { name: "All", exact: true }).click();
  await search.getByText("stands in a detail and was left").waitFor();
  await expect.poll(() => pageText(page)).toContain("as often as of the present");
  await expect.poll(() => pageText(page)).toContain("thought of which as");
  expect(await pageText(page)).toContain("remembered that the old one");
  await page.getByRole("button", { name: "Next match" }).click();
  await page.getByRole("button", { name: "Close the search" }).click();
  await page.keyboard.press("ControlOrMeta+Z");
  await expect.poll(() => pageText(page)).toContain("thought of that as");
  await expect.poll(() => pageText(page)).toContain("which I was pleased");
  await page.keyboard.press("ControlOrMeta+Z");
  await expect.poll(() => pageText(page)).toBe(before);
  await context.close();
});

test("what is chosen is what is looked for, from anywhere in the room, also where the words are folded away", async () => {
  const { page, context } = await desk.visit();
  await page.getByRole("button", { name: "Fold the words away" }).click();
  await page.keyboard.press("ControlOrMeta+F");
  await page.keyboard.type("xyzzy");
  await page.getByText("Nowhere in this letter.").waitFor();
  await context.close();
});

test("with the bar open one goes on writing where one stands, and nothing found is written over", async () => {
  const { page, context } = await desk.visit();
  const before = await pageText(page);
  await page.keyboard.press("ControlOrMeta+F");
  await page.keyboard.type("blue");
  await page.getByRole("search").getByText("1 of 1", { exact: true }).waitFor();
  await standAfter(page, "I tell you because");
  await page.keyboard.type(" Truly, the bluest.");
  await page
    .getByRole("search")
    .getByText(/ of 2$/)
    .waitFor();
  await expect.poll(() => words(page).textContent()).toContain("rest of the story. Truly, the bluest.");
  await expect.poll(() => pageText(page)).toBe(before?.replace("the story.", "the story. Truly, the bluest."));
  await page.getByRole("button", { name: "Fold the words away" }).click();
  await expect.poll(() => page.locator(".found-wash").count()).toBe(0);
  await context.close();
});
