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

test("by keyboard: a stroke offers details, passages and drawings; typing finds one, Enter puts it there, Escape leaves the stroke", async () => {
  const { page, context, heard } = await desk.visit();
  const list = page.getByRole("listbox", { name: "Put into the words" });
  await standAfter(page, "Dear");
  await page.keyboard.type(" /");
  await list.waitFor();
  expect(await list.getByRole("group").evaluateAll((groups) => groups.map((one) => one.getAttribute("aria-label")))).toEqual([
    "Details",
    "Passages",
    "Drawings",
  ]);
  await expectNoObjections(page);
  const active = () =>
    words(page).evaluate((editor) => document.getElementById(editor.getAttribute("aria-activedescendant") ?? "")?.textContent);
  expect(await active()).toContain("What did they give you?");
  await page.keyboard.press("ArrowUp");
  expect(await active()).toContain("house");
  await page.keyboard.type("hea");
  expect(await list.getByRole("option").allTextContents()).toEqual(
    ["♥heart", "♥hearts"].map((text) => expect.stringMatching(text.slice(1))),
  );
  await page.keyboard.press("Enter");
  await list.waitFor({ state: "detached" });
  await expect.poll(() => pageText(page)).toContain("Dear Margaret, ♥");

  await page.keyboard.type(" and/or /zzz");
  await page.getByText("Nothing by that name.").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.type(" x");
  await expect.poll(() => words(page).textContent()).toContain("and/or /zzz x");
  expect(heard.complaints).toEqual([]);
  await context.close();
});

test("by mouse: a detail is put in, shows its value, and Undo takes it out", async () => {
  const { page, context } = await desk.visit();
  await standAfter(page, "I could have");
  await page.keyboard.type(" /");
  await page.getByRole("option", { name: /^What did they give you/ }).click();
  expect(await focused(page)).toBe("The words of the letter");
  await page.keyboard.type(" indeed");
  await expect.poll(() => pageText(page)).toContain("I was pleased. the blue bowl indeed");
  for (let i = 0; i < 3; i++) await page.keyboard.press("ControlOrMeta+Z");
  await expect.poll(() => pageText(page)).not.toContain("pleased. the blue bowl");
  await context.close();
});

test("a passage is chosen in plain words and stands when its question is answered; a new question is asked where it stands", async () => {
  const { page, context } = await desk.visit();
  await standAfter(page, "I could have");
  await page.keyboard.type(" /only see them next");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Bring the dog.");
  const visit = page.getByLabel("When will you see them next?");
  await expect.poll(() => pageText(page)).toContain("Bring the dog.");
  await visit.fill("");
  await expect.poll(() => pageText(page)).not.toContain("Bring the dog.");
  // One still stands in it, so that it is not folded away under one's hands.
  const dog = words(page).locator("p", { hasText: "Bring the dog." });
  expect(await dog.isVisible()).toBe(true);
  await standAfter(page, "Dear");
  await dog.waitFor({ state: "hidden" });
  await page.keyboard.press("ControlOrMeta+F");
  await page.keyboard.type("the dog");
  await dog.waitFor();
  await page.keyboard.press("Escape");
  await visit.fill("in May");
  await expect.poll(() => pageText(page)).toContain("Bring the dog.");

  await standAfter(page, "I could have");
  await page.keyboard.type(" /What shall we cook?");
  await page.getByRole("option", { name: /^Ask “What shall we cook\?”/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "What shall we cook?" }).waitFor();
  await page.keyboard.type("soup");
  await page.keyboard.press("Enter");
  await words(page).locator(".chip", { hasText: "soup" }).waitFor();
  expect(await page.locator(".details-body").getByLabel("What shall we cook?").inputValue()).toBe("soup");
  await context.close();
});

test("marks by the bar over chosen words and by their keys", async () => {
  const { page, context } = await desk.visit();
  const paragraph = words(page).locator("p", { hasText: "I tell you because" });
  const place = await paragraph.evaluate((element) => {
    const text = [...element.childNodes].find((node) => node.textContent?.includes("because")) as Text;
    const range = document.createRange();
    const at = text.data.indexOf("because");
    range.setStart(text, at);
    range.setEnd(text, at + 7);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.dblclick(place.x, place.y);
  const bar = page.getByRole("toolbar", { name: "Marks" });
  await bar.getByRole("button", { name: "Underline twice" }).click();
  await paragraph.locator("u.double", { hasText: "because" }).waitFor();
  expect(await bar.getByRole("button", { name: "Underline twice" }).getAttribute("aria-pressed")).toBe("true");
  await expectNoObjections(page);
  for (const [keys, tag] of [
    ["ControlOrMeta+U", "u:not(.double)"],
    ["ControlOrMeta+Shift+U", "u.double"],
    ["ControlOrMeta+Shift+X", "s"],
  ] as const) {
    await page.keyboard.press(keys);
    await paragraph.locator(tag, { hasText: "because" }).waitFor();
  }
  await bar.waitFor({ state: "detached" });
  await settle(page);
  await context.close();
});

test("marks as one writes them, in the letter's language; Undo or Backspace right after brings the typed one back", async () => {
  const { page, context } = await desk.visit();
  await standAfter(page, "Dear");
  await page.keyboard.type(` "It's so" -- yes...`);
  const paragraph = words(page).locator("p", { hasText: "Dear" });
  await expect.poll(() => paragraph.textContent()).toContain(" “It’s so” – yes…");
  await page.keyboard.press("ControlOrMeta+Z");
  await expect.poll(() => paragraph.textContent()).toContain("yes...");
  await page.keyboard.type(` "`);
  await page.keyboard.press("Backspace");
  await expect.poll(() => paragraph.textContent()).toContain(`yes... "`);
  await context.close();
});

test("an IME composes in the words, and what it brings is one step of the history", async () => {
  const { page, context } = await desk.visit();
  await standAfter(page, "Dear");
  const session = await context.newCDPSession(page);
  for (const text of ["に", "にほ", "日本"])
    await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await session.send("Input.insertText", { text: "日本" });
  const paragraph = words(page).locator("p", { hasText: "Dear" });
  await expect.poll(() => paragraph.textContent()).toContain("日本");
  await settle(page);
  await page.keyboard.press("ControlOrMeta+Z");
  await expect.poll(() => paragraph.textContent()).not.toContain("日");
  await context.close();
});

test.each([
  [1000, 700],
  // 1280 x 800 at 200 %.
  [640, 400],
])("in a window of %i x %i what opens over the words lies within it", async (width, height) => {
  const { page, context } = await desk.visit();
  await page.setViewportSize({ width, height });
  const within = async (selector: string) => {
    const box = await page.locator(selector).boundingBox();
    if (box === null) throw new Error(`${selector} is not shown`);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
  };
  await words(page).locator(".chip[data-path=gift]").first().click();
  await settle(page);
  await within(".chip-popover");
  await page.keyboard.press("Escape");
  await words(page).locator(".branch-label").last().click();
  await settle(page);
  await within(".chip-popover");
  await page.keyboard.press("Escape");
  for (const text of ["Dear", "With love"]) {
    await standAfter(page, text);
    await page.keyboard.type(" /");
    await page.getByRole("listbox", { name: "Put into the words" }).waitFor();
    await within(".slash");
    await page.keyboard.press("Escape");
  }
  await page.keyboard.press("ControlOrMeta+F");
  await within(".find-bar");
  await expectNoObjections(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await context.close();
});
