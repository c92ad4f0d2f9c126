import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDesk, type TestDesk } from "./desk.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(async () => {
  await desk?.close();
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface AxeWindow {
  readonly axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
}

const bar = (page: Page) => page.locator(".again-bar");
const again = (page: Page) => page.getByRole("button", { name: "Write it again" });
const words = (page: Page) => page.getByRole("textbox", { name: "The words of the letter" });
const saved = (page: Page) => page.getByRole("status").getByText("Saved", { exact: true }).waitFor();

/** Ink that is painted again may differ by this much of 255 at the edge of what was painted anew. */
const SAME = 64;

/** The page's pixels as they are painted, to be compared with {@link changedBox}. */
async function paint(page: Page): Promise<string> {
  return page.locator("canvas.page").evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
}

/** The part of the window within which the page's ink differs from what was painted before; null where it is the same. */
async function changedBox(page: Page, before: string): Promise<Box | null> {
  return page.locator("canvas.page").evaluate(
    async (element, [address, same]) => {
      const canvas = element as HTMLCanvasElement;
      const image = new Image();
      image.src = address;
      await image.decode();
      const pixels = (picture: CanvasImageSource) => {
        const context = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d") as OffscreenCanvasRenderingContext2D;
        context.drawImage(picture, 0, 0);
        return context.getImageData(0, 0, canvas.width, canvas.height).data;
      };
      const [a, b] = [pixels(image), pixels(canvas)];
      let [left, top, right, bottom] = [canvas.width, canvas.height, -1, -1];
      for (let i = 0; i < a.length; i++) {
        if (Math.abs((a[i] as number) - (b[i] as number)) <= same) continue;
        const [x, y] = [(i >> 2) % canvas.width, Math.floor((i >> 2) / canvas.width)];
        [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
      }
      const place = canvas.getBoundingClientRect();
      return right < 0 ? null : { x: place.x + left, y: place.y + top, width: right - left + 1, height: bottom - top + 1 };
    },
    [before, SAME] as const,
  );
}

/** Fails unless a box lies within another that is `room` pixels larger all round. */
function expectWithin(inner: Box | null, outer: Box | null, room: number): void {
  expect(inner).not.toBeNull();
  expect(outer).not.toBeNull();
  if (inner === null || outer === null) return;
  expect(inner.x).toBeGreaterThanOrEqual(outer.x - room);
  expect(inner.y).toBeGreaterThanOrEqual(outer.y - room);
  expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width + room);
  expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height + room);
}

/** Sets the caret before the letter's first word, and waits until the editor has heard of it. */
async function standBeforeDear(page: Page): Promise<void> {
  await words(page).locator("p", { hasText: "Dear" }).click();
  await page.keyboard.press("Home");
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Clicks along a line of the page until a word is found that is written in ink, and gives its wash's place. */
async function clickWord(page: Page, down: number, button: "left" | "right" = "left"): Promise<Box | null> {
  const sheet = await page.locator("canvas.page").boundingBox();
  if (sheet === null) throw new Error("no page in view");
  for (let y = down * sheet.height; y < sheet.height; y += 4) {
    await page.mouse.click(sheet.x + 0.4 * sheet.width, sheet.y + y, { button });
    if (await bar(page).isVisible()) return page.locator(".word-wash").boundingBox();
  }
  throw new Error("no word found");
}

test("a word that is clicked on the paper is written again at each press, alone, and stays so", async () => {
  const { page, context, heard } = await desk.visit();
  const first = await paint(page);
  const place = await clickWord(page, 0.4);
  expect(await changedBox(page, first)).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("The words of the letter");

  const button = await again(page).boundingBox();
  await again(page).click();
  await expect.poll(() => changedBox(page, first)).not.toBeNull();
  expectWithin(await changedBox(page, first), place, 12);
  await page.getByRole("status").getByText("Written again").waitFor({ state: "attached" });
  expect(await again(page).boundingBox()).toEqual(button);
  const second = await paint(page);
  await page.keyboard.press("ControlOrMeta+Shift+E");
  await expect.poll(() => changedBox(page, second)).not.toBeNull();
  expectWithin(await changedBox(page, second), place, 12);

  await page.evaluate(axe.source);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const objections = await page.evaluate(async () => (await (window as unknown as AxeWindow).axe.run()).violations);
    expect(objections).toEqual([]);
  }

  const third = await paint(page);
  await saved(page);
  await page.keyboard.press("Escape");
  await bar(page).waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("img", { name: /^Page 1 of/ }).waitFor();
  await expect.poll(() => changedBox(page, third)).toBeNull();
  expect(heard.complaints).toEqual([]);
  await context.close();
});

test("by the keyboard: the word at the caret, and Undo takes it back", async () => {
  const { page, context } = await desk.visit();
  await standBeforeDear(page);
  await page.getByRole("button", { name: "Write the word again" }).waitFor();
  const first = await paint(page);
  await page.keyboard.press("ControlOrMeta+Shift+E");
  await expect.poll(() => changedBox(page, first)).not.toBeNull();
  const changed = await changedBox(page, first);
  await page.getByRole("status").getByText("Written again").waitFor({ state: "attached" });
  await saved(page);
  const second = await paint(page);
  await page.reload();
  await page.getByRole("img", { name: /^Page 1 of/ }).waitFor();
  await expect.poll(() => changedBox(page, second)).toBeNull();

  await standBeforeDear(page);
  await page.keyboard.press("ControlOrMeta+Shift+E");
  await expect.poll(() => changedBox(page, second)).not.toBeNull();
  expectWithin(await changedBox(page, second), changed, 8);
  await page.keyboard.press("ControlOrMeta+Z");
  await expect.poll(() => changedBox(page, second)).toBeNull();
  await context.close();
});

test("the small bar opens by the right button too; Escape, typing and a click elsewhere close it", async () => {
  const { page, context } = await desk.visit();
  const goAway = [
    () => page.keyboard.press("Escape"),
    () => page.keyboard.type("x"),
    () => page.getByRole("heading", { level: 2 }).first().click(),
    async () => {
      const sheet = await page.locator("canvas.page").boundingBox();
      await page.mouse.click((sheet?.x ?? 0) + 3, (sheet?.y ?? 0) + 3);
    },
  ];
  for (const close of goAway) {
    await clickWord(page, 0.3, "right");
    await close();
    await bar(page).waitFor({ state: "detached" });
  }
  await context.close();
});
