import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openDesk, type TestDesk } from "./desk.ts";
import { objections } from "./objections.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
// Every window is shown the same draft, so each test begins without one.
beforeEach(async () => {
  // A letter of the visit before may still be being kept.
  await rm(join(desk.folder, "data"), { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
});
afterAll(async () => {
  await desk?.close();
});

/** A new hand makes its letters ready first: a second or so, and more on a busy machine, in milliseconds. */
const SOON = 10_000;
const bar = (page: Page) => page.getByRole("group", { name: "How it is written" });
const shown = (page: Page, list: string) => bar(page).getByRole("button", { name: new RegExp(`${list}$`) });
const picture = (page: Page) => page.locator("canvas.page").screenshot();
const saved = (page: Page) =>
  page
    .getByRole("status")
    .filter({ hasText: /^Saved$/ })
    .waitFor();

async function enter(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Hands", exact: true }).click();
  await page.getByRole("heading", { name: "Whose hand shall it be?" }).waitFor();
  await page.getByRole("img", { name: /in Eleanor’s hand$/ }).waitFor();
}

/** Tabs on until the control of this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press("Tab");
    const now = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
    if (name.test(now.trim())) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

test("a mood is chosen by mouse, shows at once, and is kept with the letter", async () => {
  const { page, context, heard } = await desk.visit();
  const before = await picture(page);
  await shown(page, "Mood").click();
  await page.getByRole("option", { name: /^Tired/ }).click();
  await expect.poll(async () => (await picture(page)).equals(before), { timeout: SOON }).toBe(false);
  await shown(page, "Tired Mood").waitFor();
  await saved(page);
  await page.reload();
  await page.getByRole("img", { name: /^Page 1 of/ }).waitFor();
  await shown(page, "Tired Mood").waitFor();
  expect(heard.complaints).toEqual([]);
  await context.close();
});

test("a mood is chosen with the keyboard alone", async () => {
  const { page, context } = await desk.visit();
  const before = await picture(page);
  await shown(page, "Hand").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("listbox", { name: "Mood" }).waitFor();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await shown(page, "Careful Mood").waitFor();
  await expect.poll(async () => (await picture(page)).equals(before), { timeout: SOON }).toBe(false);
  await context.close();
});

test("every hand has its card, and only those that are seen are written", async () => {
  const { page, context, heard } = await desk.visit({ viewport: { width: 1000, height: 500 } });
  await page.setViewportSize({ width: 720, height: 500 });
  await enter(page);
  const cards = page.locator(".hand-card");
  const all = await cards.count();
  const list = await context.request.post(`${desk.origin}/api/listHands`, {
    data: "{}",
    headers: { "content-type": "application/json", origin: desk.origin },
  });
  expect(all).toBe(((await list.json()) as { readonly value: { readonly hands: readonly unknown[] } }).value.hands.length);
  const last = cards.last();
  expect(await last.getByRole("img").count()).toBe(0);
  await last.scrollIntoViewIfNeeded();
  // They are written in turn, so a card in between that had been asked for would stand in ink by now.
  await last.getByRole("img").waitFor();
  expect(
    await cards
      .nth(Math.floor(all / 2))
      .getByRole("img")
      .count(),
  ).toBe(0);
  for (const card of await cards.all()) {
    const text = (await card.textContent()) ?? "";
    expect(text).toMatch(/(joined|printed)/);
    expect(text).toMatch(/Writes [A-Z].* and/);
  }
  const inked = await last.locator("canvas").evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const data = (canvas as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
    return data.filter((value, i) => i % 4 === 0 && value < 140).length;
  });
  expect(inked).toBeGreaterThan(300);
  expect(heard.complaints).toEqual([]);
  await context.close();
});

test("a hand is taken from the room by mouse, and the letter is in it", async () => {
  const { page, context } = await desk.visit();
  const before = await picture(page);
  await enter(page);
  await page.getByRole("button", { name: "Keep this hand: Eleanor" }).waitFor();
  await page.getByRole("button", { name: "Use this hand: Margaret" }).click();
  await shown(page, "Margaret Hand").waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("paper-hand");
  await expect.poll(async () => (await picture(page)).equals(before), { timeout: SOON }).toBe(false);
  await saved(page);
  await page.reload();
  await page.getByRole("img", { name: /^Page 1 of/ }).waitFor();
  await shown(page, "Margaret Hand").waitFor();
  await context.close();
});

test("how a hand writes is told in twelve sentences, each with its scale, and the hand is taken from there with the keyboard alone", async () => {
  const { page, context, heard } = await desk.visit();
  await tabTo(page, /^Hands$/);
  await page.keyboard.press("Enter");
  await page.getByRole("img", { name: /in Celia’s hand$/ }).waitFor();
  await tabTo(page, /^How it writes: Celia$/);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "How Celia writes" });
  await dialog.getByText(/of the twelve|All twelve/).waitFor();
  expect(await dialog.getByText(/, (as|less than|more than) most people’s (do|does)\.$/).count()).toBe(12);
  const scales = await dialog.getByRole("img").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
  expect(scales).toHaveLength(12);
  for (const label of scales) expect(label).toMatch(/^(About|Less than) .*; real pages lie between \S+ and \S+$/);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("How it writes: Celia");
  await page.keyboard.press("Enter");
  await dialog.getByText("Letters lean back and forth").waitFor();
  await tabTo(page, /^Use this hand$/);
  await page.keyboard.press("Enter");
  await shown(page, "Celia Hand").waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("paper-hand");
  expect(heard.complaints).toEqual([]);
  await context.close();
});

test("a hand that cannot be had is said so on its card, and the others are there", async () => {
  const { page, context } = await desk.visit();
  await page.route("**/api/readHand", (route) => (route.request().postData()?.includes("celia") ? route.abort() : route.continue()));
  await enter(page);
  await page.locator(".hand-card", { hasText: "Celia" }).getByText("This hand cannot be read just now.").waitFor();
  await page.getByRole("img", { name: /in Harriet’s hand$/ }).waitFor();
  await page.getByRole("button", { name: "How it writes: Celia" }).click();
  await page.getByRole("dialog").getByText("This hand cannot be read just now").waitFor();
  await page.unroute("**/api/readHand");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "How it writes: Celia" }).click();
  await page.getByRole("dialog").getByText("Letters lean back and forth").waitFor();
  await context.close();
});

test.each(["light", "dark"] as const)("axe finds nothing in the room of hands, by %s", async (colorScheme) => {
  const { page, context } = await desk.visit({ colorScheme });
  await shown(page, "Mood").click();
  await page.getByRole("listbox", { name: "Mood" }).waitFor();
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await enter(page);
  expect(await objections(page)).toEqual([]);
  await page.getByRole("button", { name: "How it writes: Eleanor" }).click();
  await page.getByRole("dialog").getByText("Letters lean back and forth").waitFor();
  expect(await objections(page)).toEqual([]);
  await context.close();
});

test.each([
  ["1000 x 700", 1000, 700],
  ["720 wide", 720, 700],
  ["640 x 400, which is 1280 x 800 with text at 200 %", 640, 400],
])("at %s nothing is wider than the window, in the room, its dialog and the bar", async (_, width, height) => {
  const { page, context } = await desk.visit({ viewport: { width: 1000, height } });
  await page.setViewportSize({ width, height });
  const fits = async () => {
    const wider = await page.evaluate(() =>
      [...document.querySelectorAll("main, .hand-card, .modal, .measure, .paper-bar")]
        .filter((one) => one.scrollWidth > one.clientWidth)
        .map((one) => one.className),
    );
    expect(wider).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  };
  if (width < 940) await page.getByRole("button", { name: "Paper", exact: true }).click();
  await shown(page, "Mood").waitFor();
  expect(await page.getByRole("button", { name: "Print", exact: true }).isVisible()).toBe(true);
  await fits();
  await enter(page);
  await fits();
  await page.getByRole("button", { name: "How it writes: Eleanor" }).click();
  await page.getByRole("dialog").getByText("Letters lean back and forth").waitFor();
  await fits();
  await page.getByRole("dialog").getByRole("button", { name: "Keep this hand" }).click();
  await page.getByRole("img", { name: /^Page 1 of/ }).waitFor();
  await context.close();
});

test("of many languages a dozen are named, and all when they are asked for", async () => {
  const { page, context } = await desk.visit();
  await enter(page);
  const card = page.locator(".hand-card", { hasText: "Nadia" });
  await card.getByText("Ukrainian").waitFor({ state: "detached" });
  await card.getByRole("button", { name: /^\d+ more languages: Nadia$/ }).click();
  await card.getByText("Ukrainian").waitFor();
  await card.getByRole("button", { name: "Fewer languages: Nadia" }).click();
  await card.getByText("Ukrainian").waitFor({ state: "detached" });
  await context.close();
});
