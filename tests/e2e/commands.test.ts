import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { COMMAND_IDS, commandName, keysOf } from "../../contract/commands.ts";
import { openDesk, type TestDesk } from "./desk.ts";
import { judgePdf } from "./pdf-judge.ts";

let desk: TestDesk;
// Each over a folder of its own: a letter that was written in is asked about before another is opened.
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  await desk?.close();
});

const palette = (page: Page) => page.getByRole("combobox", { name: "What would you like to do?" });
const room = (page: Page) => page.locator('.rail-room[aria-current="page"]').textContent();

test("every command is found in the palette, with its keys, and in the page of shortcuts", async () => {
  const { page, context } = await desk.visit();
  await page.keyboard.press("Control+k");
  await palette(page).waitFor();
  // Undo and redo have nothing to do yet, a letter of one page no other page, and the palette is itself.
  const notNow = ["undo", "redo", "again", "next-page", "previous-page", "palette"];
  const shown = await page.getByRole("option").locator(".palette-name").allTextContents();
  expect(shown.toSorted()).toEqual(
    COMMAND_IDS.filter((id) => !notNow.includes(id))
      .map(commandName)
      .toSorted(),
  );
  await page.keyboard.press("Escape");
  await expect.poll(() => palette(page).count()).toBe(0);
  await page.keyboard.press("Control+/");
  await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
  const listed = await page.locator(".shortcut-keys dt").allTextContents();
  const withKeys = COMMAND_IDS.filter((id) => keysOf(id, { mac: false, shell: false }) !== null);
  expect(listed).toEqual(expect.arrayContaining(withKeys.map(commandName)));
  await context.close();
});

test("the page of shortcuts is printed alone, on one sheet, by night too", async () => {
  const { page, context } = await desk.visit({ colorScheme: "dark" });
  await page.keyboard.press("Control+/");
  await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
  const path = join(desk.folder, "shortcuts.pdf");
  await page.pdf({ path, format: "A4", printBackground: true });
  const { pages, text, margins } = await judgePdf(path);
  expect(pages).toBe(1);
  // On white paper: a dark page would be ink to its edges.
  expect(margins[0]?.left).toBeGreaterThan(3);
  expect(text).toContain("Write the word again");
  expect(text).not.toContain("Who is it for?");
  await context.close();
});

test("a command is run from the palette by keys alone, and by mouse, and comes first the next time", async () => {
  const { page, context } = await desk.visit();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("hand");
  await expect.poll(() => page.getByRole("option", { selected: true }).locator(".palette-name").textContent()).toBe("Hands");
  await page.keyboard.press("Enter");
  await expect.poll(() => room(page)).toBe("Hands");

  await page.getByRole("button", { name: "All commands" }).click();
  expect(await page.getByRole("option").first().locator(".palette-name").textContent()).toBe("Hands");
  await palette(page).fill("settings");
  await page.getByRole("option", { name: /^Settings/ }).click();
  await expect.poll(() => room(page)).toBe("Settings");

  await page.keyboard.press("Control+k");
  await page.keyboard.press("ArrowUp");
  expect(await page.getByRole("option").last().getAttribute("aria-selected")).toBe("true");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const active = await palette(page).getAttribute("aria-activedescendant");
  expect(await page.getByRole("option", { selected: true }).getAttribute("id")).toBe(active);
  await page.keyboard.type("zebra");
  await page.getByText("Nothing is called that.").waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  expect(await room(page)).toBe("Settings");
  await context.close();
});

test("a command of the words works on them from the palette, and one goes on writing", async () => {
  const { page, context } = await desk.visit();
  const words = page.getByRole("textbox", { name: "The words of the letter" });
  await words.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Yes");
  await page.keyboard.press("Control+Shift+ArrowLeft");
  // A browser tells of what is chosen a moment later; no person is quicker than that.
  await page.waitForTimeout(100);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("strike");
  await page.keyboard.press("Enter");
  await expect.poll(() => words.locator("s").textContent()).toContain("Yes");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("!");
  await expect.poll(() => words.textContent()).toContain("Yes!");
  await context.close();
});

test("Undo from the palette takes back what was written in the letter, not what was typed in the palette", async () => {
  const { page, context } = await desk.visit();
  const words = page.getByRole("textbox", { name: "The words of the letter" });
  await words.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Yes");
  await expect.poll(() => words.textContent()).toContain(" Yes");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("undo");
  await page.keyboard.press("Enter");
  await expect.poll(() => words.textContent()).not.toContain(" Yes");
  await context.close();
});

test.each([
  ["Control+2", "Templates"],
  ["Control+3", "Hands"],
  ["Control+,", "Settings"],
])("%s goes to %s, and Control+1 back", async (keys, name) => {
  const { page, context } = await desk.visit();
  await page.keyboard.press(keys);
  await expect.poll(() => room(page)).toBe(name);
  await page.keyboard.press("Control+1");
  await expect.poll(() => room(page)).toBe("Write");
  await context.close();
});

test("while a dialog asks something, the keys of commands do nothing", async () => {
  const { page, context } = await desk.visit();
  await page.keyboard.press("F1");
  await page.getByRole("dialog", { name: "How it works" }).waitFor();
  await page.keyboard.press("Control+2");
  await page.keyboard.press("Escape");
  expect(await room(page)).toBe("Write");
  await context.close();
});
