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
