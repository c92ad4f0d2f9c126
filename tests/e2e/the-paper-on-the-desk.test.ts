import { afterAll, beforeAll, expect, test } from "vitest";
import { openDesk, type TestDesk } from "./desk.ts";
import { boxOfWord, caret, onPaper, paper } from "./paper-desk.ts";
import { expectNoObjections, settle, words } from "./words-desk.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(async () => {
  await desk?.close();
});

test("the words and the page find each other: the caret's word is marked there, and a word that is clicked is stood in here", async () => {
  const { page, context } = await onPaper(desk, ["one two three", "four five"]);
  const two = await boxOfWord(page, 2);
  await page.getByRole("button", { name: "Unfold words" }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("The words of the letter");
  // ProseMirror takes a caret at the very start within 200 ms of the focus for the browser's doing, and sets its own again.
  await page.waitForTimeout(250);
  await page.keyboard.press("ControlOrMeta+Home");
  const mark = () => page.locator(".caret-word").boundingBox();
  await expect.poll(mark).not.toBeNull();
  const first = await mark();
  for (let i = 0; i < 6; i++) await page.keyboard.press("ArrowRight");
  await expect.poll(async () => (await mark())?.x).toBeGreaterThan((first?.x ?? 0) + two.width / 2);
  const second = await mark();
  await page.keyboard.press("ControlOrMeta+End");
  await expect.poll(async () => (await mark())?.y).toBeGreaterThan(second?.y ?? 0);
  await page.mouse.click((second?.x ?? 0) + (second?.width ?? 0) / 2, (second?.y ?? 0) + (second?.height ?? 0) / 2);
  await page.keyboard.type("X");
  expect(await words(page).locator("p").first().innerText()).toBe("one Xtwo three");
  await context.close();
});

test("with text at 200 % one still writes on the paper, and sees the line", async () => {
  const { page, context } = await desk.visit();
  await page.setViewportSize({ width: 640, height: 400 });
  await page.getByRole("group", { name: "Show" }).getByRole("button", { name: "Paper" }).click();
  await paper(page).waitFor({ state: "attached" });
  for (const size of ["Whole page", "200 %"]) {
    await page.getByRole("button", { name: /How large$/ }).click();
    await page.getByRole("option", { name: size }).click();
    await page.getByRole("listbox").waitFor({ state: "detached" });
    await paper(page).focus();
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type("x");
    await settle(page);
    const [at, room] = [await caret(page), await page.locator(".paper-place").boundingBox()];
    expect(at?.y).toBeGreaterThanOrEqual(room?.y ?? 0);
    expect((at?.y ?? 0) + (at?.height ?? 0)).toBeLessThanOrEqual((room?.y ?? 0) + (room?.height ?? 0));
  }
  await context.close();
});

test("true size and 200 %: the screen is measured with a card, and that is remembered", async () => {
  const { page, context } = await desk.visit();
  const width = async () => (await page.locator(".sheet").first().boundingBox())?.width ?? 0;
  const size = async (name: string) => {
    await page.getByRole("button", { name: /How large$/ }).click();
    await page.getByRole("option", { name }).click();
  };
  await size("True size");
  const edge = page.getByRole("slider", { name: "Width of the card" });
  await edge.focus();
  const before = Number(await edge.getAttribute("aria-valuenow"));
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect(Number(await edge.getAttribute("aria-valuenow"))).toBe(before + 11);
  await page.getByRole("button", { name: "It fits" }).click();
  await expect.poll(async () => Math.abs((await width()) - ((before + 11) * 148) / 85.6)).toBeLessThan(3);
  await size("200 %");
  await expect.poll(async () => Math.abs((await width()) - ((before + 11) * 2 * 148) / 85.6)).toBeLessThan(4);
  const canvas = await page
    .locator("canvas.page")
    .first()
    .evaluate((element) => (element as HTMLCanvasElement).height);
  expect(canvas).toBeLessThan(1600);
  await page.reload();
  await page
    .getByRole("img", { name: /^Page 1 of/ })
    .first()
    .waitFor();
  await expect.poll(async () => Math.abs((await width()) - ((before + 11) * 2 * 148) / 85.6)).toBeLessThan(4);
  await context.close();
});

test("in a browser that cannot take writing on the page the words stay, and it says why", async () => {
  const { page, context } = await desk.visit();
  await context.addInitScript(() => Reflect.deleteProperty(globalThis, "EditContext"));
  await page.reload();
  await page.getByRole("button", { name: "Fold the words away" }).click();
  await page
    .getByRole("alert")
    .getByText(/so the words stay beside it/)
    .waitFor();
  expect(await words(page).isVisible()).toBe(true);
  await context.close();
});

test("nothing to object to while one writes on the paper, by day and by night, in a small window", async () => {
  const { page, context } = await onPaper(desk, ["one two three"], { viewport: { width: 1000, height: 700 } });
  await page.keyboard.press("ControlOrMeta+Shift+ArrowLeft");
  await expectNoObjections(page);
  await context.close();
});
