import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { plainLetter } from "../support/letters.ts";
import { openDesk, type TestDesk } from "./desk.ts";
import { fileFor } from "./states.ts";

let desk: TestDesk;
// Each over a folder of its own: a letter that was written in is asked about before another is opened.
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  await desk?.close();
});

/** Drops a file on the window as a file manager would. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await fileFor(page, name, text);
  await page.dispatchEvent("main", "dragover", { dataTransfer: data });
  await page.getByText("Let go to open this letter").waitFor();
  await page.dispatchEvent("main", "drop", { dataTransfer: data });
}

test("how the desk looks is set by keys alone, seen at once and remembered", async () => {
  const { page, context } = await desk.visit({ colorScheme: "light" });
  const look = () => page.evaluate(() => ({ ...document.documentElement.dataset }));
  expect(await look()).toMatchObject({ light: "light", contrast: "usual", motion: "less", dim: "false" });
  await page.keyboard.press("Control+,");
  await page.getByRole("radio", { name: "As this computer" }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(look).toMatchObject({ light: "dark" });
  for (const name of [/^High contrast/, /^Dim the paper/, /^Nothing moves/]) {
    await page.getByRole("switch", { name }).focus();
    await page.keyboard.press("Space");
  }
  await expect.poll(look).toMatchObject({ light: "dark", contrast: "more", dim: "true", motion: "less" });
  await page.reload();
  await page.getByRole("img", { name: /^Page 1 of/ }).waitFor();
  expect(await look()).toMatchObject({ light: "dark", contrast: "more", dim: "true", motion: "less" });
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByText("Light", { exact: true }).last().click();
  await page.getByText("High contrast", { exact: true }).click();
  await expect.poll(look).toMatchObject({ light: "light", contrast: "usual" });
  expect(await page.locator(".setting-path").textContent()).toContain(desk.folder);
  await context.close();
});

test("who letters are from is said once, and new ones begin with it", async () => {
  const { page, context } = await desk.visit();
  await page.keyboard.press("Control+,");
  await page.getByLabel("Your name").fill("Tomas Oak");
  await page.getByLabel("Where do you live?").fill("3 Mill Lane\nEly");
  await page.getByRole("button", { name: "Templates" }).click();
  await page.getByRole("button", { name: "Thanks for a gift" }).click();
  await expect.poll(() => page.getByLabel("Who is it from?").inputValue()).toBe("Tomas Oak");
  expect(await page.getByLabel("Where do you live?").inputValue()).toBe("3 Mill Lane\nEly");
  await page.reload();
  await page.getByRole("img", { name: /^Page 1 of/ }).waitFor();
  await page.keyboard.press("Control+,");
  await expect.poll(() => page.getByLabel("Your name").inputValue()).toBe("Tomas Oak");
  await context.close();
});

test("what this computer asks for is there without a word: contrast, and no motion", async () => {
  const { page, context } = await desk.visit({ contrast: "more", reducedMotion: "no-preference", colorScheme: "dark" });
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await ground()).toBe("rgb(0, 0, 0)");
  await page.emulateMedia({ contrast: "no-preference", colorScheme: "light" });
  await expect.poll(ground).toBe("rgb(239, 230, 220)");
  const quick = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--quick"));
  expect(await quick()).toBe(".12s");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect.poll(quick).toBe("0s");
  await context.close();
});

test("a column is made wider by dragging its edge, by the arrow keys and from the palette, and stays so", async () => {
  const { page, context } = await desk.visit();
  const edge = page.getByRole("separator", { name: "Width of the details" });
  const width = async () => Math.round((await page.locator(".column.details").boundingBox())?.width ?? 0);
  const before = await width();
  const box = await edge.boundingBox();
  if (box === null) throw new Error("there is no edge");
  await page.mouse.move(box.x + 4, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + 4 + 50, box.y + 220, { steps: 4 });
  await page.mouse.up();
  expect(await width()).toBe(before + 50);
  await edge.focus();
  await page.keyboard.press("ArrowLeft");
  expect(await width()).toBe(before + 34);
  await page.keyboard.press("Home");
  expect(await width()).toBe(200);
  expect(await edge.getAttribute("aria-valuenow")).toBe("200");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("wider details");
  await page.keyboard.press("Enter");
  await expect.poll(width).toBe(240);
  await page.keyboard.press("Alt+2");
  await page.getByRole("button", { name: "Unfold words" }).waitFor();
  await page.reload();
  await page.getByRole("img", { name: /^Page 1 of/ }).waitFor();
  expect(await width()).toBe(240);
  await page.getByRole("button", { name: "Unfold words" }).waitFor();
  await page.keyboard.press("Alt+2");
  await edge.dblclick();
  await expect.poll(width).toBe(before);
  await context.close();
});

test("a letter dropped on the window is opened, after asking where one is open already, and is kept", async () => {
  const { page, context } = await desk.visit();
  const words = page.getByRole("textbox", { name: "The words of the letter" });
  await drop(page, "To Ada.txt", "Dear Ada,\n\nIt came whole.\n\nWith love,\n\nTheo");
  await expect.poll(() => words.textContent()).toContain("It came whole.");
  await page
    .getByRole("status")
    .filter({ hasText: /^Saved$/ })
    .waitFor();

  const kept = plainLetter(["Hello from a kept letter."]);
  await drop(page, "kept.letter.json", JSON.stringify(kept));
  await page.getByRole("dialog", { name: "Open another letter?" }).waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  expect(await words.textContent()).toContain("It came whole.");
  await drop(page, "kept.letter.json", JSON.stringify(kept));
  await page.getByRole("button", { name: "Open it" }).click();
  await expect.poll(() => words.textContent()).toContain("Hello from a kept letter.");

  await drop(page, "mine.letter.md", await readFile(new URL("../../templates/birthday.letter.md", import.meta.url), "utf8"));
  await page.getByRole("button", { name: "Open it" }).click();
  await page.locator(".chip.missing").first().waitFor();
  await context.close();
});

test.each<readonly [string, string, string]>([
  ["a.png", "\u0000\u0001", "is not a letter"],
  ["a.letter.json", '{"longhand":99}', "newer Longhand"],
  ["a.letter.json", "{", "not a Longhand letter"],
  ["a.letter.md", "no dashes", "not a letter template"],
  ["a.txt", "  \n ", "no words"],
  ["a.txt", "x".repeat(1_000_001), "too large"],
])("%s that cannot be opened is told in the quiet bar, and nothing is lost", async (name, text, told) => {
  const { page, context } = await desk.visit();
  const words = page.getByRole("textbox", { name: "The words of the letter" });
  const before = await words.textContent();
  await drop(page, name, text);
  await expect.poll(() => page.getByRole("alert").textContent()).toContain(told);
  await expect.poll(() => page.getByRole("alert").textContent()).toContain("Your letter is as it was.");
  expect(await words.textContent()).toBe(before);
  await context.close();
});

test("words dropped where nobody writes lead nowhere and are told of; the window stays", async () => {
  const { page, context } = await desk.visit();
  const address = page.url();
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.setData("text/plain", "https://elsewhere.example");
    return transfer;
  });
  await page.dispatchEvent(".paper", "drop", { dataTransfer: data });
  await page.getByRole("alert").getByText("Words can be dropped among the words").waitFor();
  expect(page.url()).toBe(address);
  await context.close();
});

test("a letter is opened from a file by keys alone", async () => {
  const { page, context } = await desk.visit();
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Control+o");
  await (await chooser).setFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("Dear you,\n\nIt is me.") });
  await expect.poll(() => page.getByRole("textbox", { name: "The words of the letter" }).textContent()).toContain("It is me.");
  await context.close();
});

test("a trace sheet is saved by mouse and by keys, the same bytes", async () => {
  const { page, context } = await desk.visit();
  const save = async (ask: () => Promise<void>) => {
    const download = page.waitForEvent("download");
    await ask();
    const file = await download;
    expect(file.suggestedFilename()).toBe("Thanks for a gift, Margaret Hale (trace sheet).pdf");
    return readFile(await file.path());
  };
  const mouse = await save(() => page.getByRole("button", { name: /^Save a trace sheet/ }).click());
  const keys = await save(() => page.keyboard.press("Control+Shift+S"));
  expect(mouse.subarray(0, 5).toString()).toBe("%PDF-");
  expect(keys.equals(mouse)).toBe(true);
  await context.close();
});
