import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inkedPixels, openDesk, type TestDesk } from "./desk.ts";
import { judgePdf } from "./pdf-judge.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(async () => {
  await desk?.close();
});

const pageText = (page: Page) => page.getByTestId("page-text").textContent();
const saved = (page: Page) =>
  page
    .getByRole("status")
    .filter({ hasText: /^Saved$/ })
    .waitFor();

async function choose(page: Page, list: string, name: string): Promise<void> {
  await page
    .getByRole("group", { name: "How it is written" })
    .getByRole("button", { name: new RegExp(`${list}$`) })
    .click();
  await page.getByRole("option", { name: new RegExp(`^${name}`) }).click();
}

/** Begins a thanks-for-a-gift letter and answers what it needs. */
async function begin(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Templates" }).click();
  await page.getByRole("button", { name: "Thanks for a gift" }).click();
  const replace = page.getByRole("button", { name: "Begin the new one" });
  const first = page.getByLabel("Who is it for?");
  await replace.or(first).waitFor();
  if (await replace.isVisible()) await replace.click();
  await first.waitFor();
  await first.fill("Ada Byron");
  await page.getByLabel("What did they give you?").fill("the brass compass");
  await page.getByLabel("What has become of it since?").fill("It points north from the window sill.");
  await page.getByLabel("Who is it from?").fill("Tomas Oak");
}

test("a first visit finds a real letter written in ink, and the browser complains of nothing", async () => {
  const { page, heard, context } = await desk.visit();
  expect(await inkedPixels(page)).toBeGreaterThan(1500);
  expect(await pageText(page)).toContain("Dear Margaret,");
  expect(heard.complaints).toEqual([]);
  await context.close();
});

test("a new user writes a letter, sees the ink change, and saves the very PDF", async () => {
  const { page, context, heard } = await desk.visit({ acceptDownloads: true });
  await begin(page);
  await page.getByTestId("page-text").getByText("Thank you for the brass compass.").waitFor({ state: "attached" });

  const words = page.getByRole("textbox", { name: "The words of the letter" });
  await words.getByText(", but I wanted").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" Truly.");
  await expect.poll(() => pageText(page)).toContain("Truly.");

  const before = await page.locator("canvas.page").screenshot();
  await choose(page, "Hand", "Thomas");
  await expect.poll(async () => (await page.locator("canvas.page").screenshot()).equals(before)).toBe(false);
  expect(await inkedPixels(page)).toBeGreaterThan(1500);

  await page.getByLabel("What has become of it since?").fill(`${"It points north from the window sill. ".repeat(12).trim()}`);
  await choose(page, "Size", "A6");
  const turner = page.getByRole("group", { name: "Pages" });
  await turner.waitFor();
  while (await turner.getByRole("button", { name: "Previous page" }).isEnabled())
    await turner.getByRole("button", { name: "Previous page" }).click();
  await turner.getByRole("button", { name: "Next page" }).click();
  await page.getByRole("img", { name: /^Page 2 of/ }).waitFor();
  await choose(page, "Size", "A5");
  await saved(page);

  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as PDF" }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  const path = join(desk.folder, "letter.pdf");
  await download.saveAs(path);
  const judged = await judgePdf(path);
  expect(judged.width).toBeCloseTo(148, 1);
  expect(judged.height).toBeCloseTo(210, 1);
  const count = await page.getByRole("img", { name: /^Page/ }).getAttribute("aria-label");
  expect(count).toContain(`of ${judged.pages},`);
  expect(judged.text).toContain("Dear Ada Byron, Thank you for the brass compass.");
  expect(judged.text).toContain("It points north from the window sill.");
  expect(judged.text).toMatch(/With love, Tomas Oak$/);
  for (const margin of judged.margins) {
    expect(margin).not.toBeNull();
    for (const side of Object.values(margin ?? {})) expect(side).toBeGreaterThan(5);
  }

  expect(heard.requests.filter((url) => !url.startsWith(desk.origin) && !url.startsWith("blob:") && !url.startsWith("data:"))).toEqual([]);
  expect(heard.complaints).toEqual([]);
  await context.close();
});

test("reload keeps the draft, and what was folded stays folded", async () => {
  const { page, context } = await desk.visit();
  await begin(page);
  await saved(page);
  await page.getByRole("button", { name: "Fold the words away" }).click();
  await page.reload();
  await page.getByRole("img", { name: /^Page 1 of/ }).waitFor();
  expect(await page.getByLabel("What did they give you?").inputValue()).toBe("the brass compass");
  expect(await pageText(page)).toContain("the brass compass");
  await page.getByRole("button", { name: "Unfold words" }).click();
  await page.getByRole("textbox", { name: "The words of the letter" }).waitFor();
  await context.close();
});

test("another template never takes the place of a person's letter unasked", async () => {
  const { page, context } = await desk.visit();
  await begin(page);
  await page.getByRole("button", { name: "Templates" }).click();
  await page.getByRole("button", { name: "Birthday" }).click();
  const dialog = page.getByRole("dialog", { name: "Begin another letter?" });
  await dialog.getByText("Your letter to Ada Byron is still open").waitFor();
  await dialog.getByRole("button", { name: "Back to my letter" }).click();
  expect(await page.getByLabel("What did they give you?").inputValue()).toBe("the brass compass");
  await context.close();
});

test("a change is kept within a second", async () => {
  const { page, context } = await desk.visit();
  await begin(page);
  await saved(page);
  const kept = page.waitForResponse((response) => response.url().endsWith("/api/keepDraft"));
  const start = performance.now();
  await page.getByLabel("What did they give you?").fill("the tin kettle");
  const body = (await kept).request().postData();
  expect(performance.now() - start).toBeLessThan(1000);
  expect(body).toContain("the tin kettle");
  await context.close();
});

test("a missing detail is marked where it stands, and Print and Save name it instead", async () => {
  const { page, context, heard } = await desk.visit();
  await begin(page);
  await page.getByLabel("What did they give you?").fill("");
  await page.locator(".chip.missing").getByText("What did they give you?").waitFor();
  await page.locator("#detail-gift.missing").waitFor();
  await expect.poll(() => pageText(page)).toContain("Thank you for gift.");
  for (const name of ["Print", "Save as PDF"]) {
    await page.getByRole("button", { name, exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Before it goes on paper" });
    await dialog.getByRole("button", { name: "What did they give you?" }).click();
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("detail-gift");
  }
  expect(heard.requests.filter((url) => url.endsWith("/api/makePdf"))).toEqual([]);
  await context.close();
});

test("Print hands the browser's own viewer the very PDF that would be saved", async () => {
  const { page, context, heard } = await desk.visit();
  await begin(page);
  const made = page.waitForResponse((response) => response.url().endsWith("/api/makePdf"));
  await page.getByRole("button", { name: "Print", exact: true }).click();
  expect(await (await made).text()).toContain('"ok":true');
  await page.locator("#print-frame").waitFor({ state: "attached" });
  await expect.poll(() => page.frames().map((frame) => frame.url())).toContainEqual(expect.stringMatching(/^chrome-extension:/));
  await page.waitForTimeout(500);
  expect(await pageText(page)).toContain("the brass compass");
  expect(heard.complaints).toEqual([]);
  await context.close();
});

test("a passage that does not apply is one quiet line until its question is answered", async () => {
  const { page, context } = await desk.visit();
  await begin(page);
  const passage = page.locator(".branch", { hasText: "only if you answer “When will you see them next?”" });
  await passage.waitFor();
  expect(await passage.getAttribute("class")).toContain("folded");
  await page.getByLabel("When will you see them next?").fill("in May");
  await expect.poll(() => passage.getAttribute("class")).not.toContain("folded");
  await expect.poll(() => page.getByRole("textbox", { name: "The words of the letter" }).textContent()).toContain("I hope to see you");
  await context.close();
});

test.each([
  ["nothing", ""],
  ["a thousand characters without a space", "W".repeat(1000)],
  ["right-to-left and emoji", "مريم حداد 👩‍👩‍👧‍👦"],
  ["markup and Liquid, which are only words", "<script>alert(1)</script> {{ gift }}"],
])("a name of %s breaks neither the layout nor the app", async (_what, name) => {
  const { page, context, heard } = await desk.visit({ viewport: { width: 1000, height: 700 } });
  await begin(page);
  await page.getByLabel("Who is it for?").fill(name);
  await expect
    .poll(() => page.getByRole("textbox", { name: "The words of the letter" }).textContent())
    .toContain(name === "" ? "Who is it for?" : name.slice(0, 10));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(1000);
  for (const column of ["Details", "Words", "Paper"]) {
    const box = await page.getByRole("region", { name: column }).boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1000);
  }
  expect(await page.getByRole("button", { name: "Print", exact: true }).isVisible()).toBe(true);
  expect(heard.complaints).toEqual([]);
  await context.close();
});

test("at 720 px the columns are tabs", async () => {
  const { page, context } = await desk.visit({ viewport: { width: 1000, height: 700 } });
  await page.setViewportSize({ width: 720, height: 700 });
  for (const [tab, inside] of [
    ["Details", "Who is it for?"],
    ["Words", "The words of the letter"],
  ] as const) {
    await page.getByRole("button", { name: tab, exact: true }).click();
    await page.getByLabel(inside).waitFor();
  }
  await page.getByRole("button", { name: "Paper", exact: true }).click();
  await page.getByRole("img", { name: /^Page 1 of/ }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
  await context.close();
});
