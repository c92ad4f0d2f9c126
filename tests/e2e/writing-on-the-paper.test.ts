import { afterAll, beforeAll, expect, test } from "vitest";
import { openDesk, type TestDesk } from "./desk.ts";
import { boxOfWord, caret, changedInk, fold, onPaper, said, turner } from "./paper-desk.ts";
import { settle, words } from "./words-desk.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(async () => {
  await desk?.close();
});

test("with the words folded away the page takes the caret, what is typed stands in ink, and the words have it too", async () => {
  const { page, context, heard } = await onPaper(desk, ["one two three"]);
  const before = await caret(page);
  await changedInk(page, () => page.keyboard.type(" four"));
  expect(await said(page)).toEqual(["one two three four"]);
  await expect.poll(async () => (await caret(page))?.x).toBeGreaterThan((before?.x ?? 0) + 15);
  await page.keyboard.press("Enter");
  await page.keyboard.type("five");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("six");
  expect(await said(page)).toEqual(["one two three four", "five\nsix"]);
  await page.getByRole("button", { name: "Unfold words" }).click();
  expect(await words(page).innerText()).toContain("four");
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("The words of the letter");
  await page.keyboard.type("!");
  expect(await words(page).innerText()).toContain("six!");
  expect(heard.complaints).toEqual([]);
  await context.close();
});

test("clicking, double and triple clicking, dragging and Shift-clicking choose as in any text", async () => {
  const { page, context } = await onPaper(desk, ["one two three", "four five"]);
  const two = await boxOfWord(page, 2);
  const [x, y] = [two.x + two.width / 2, two.y + two.height / 2];
  await page.mouse.click(two.x + two.width - 3, y);
  await page.keyboard.type("X");
  expect(await said(page)).toEqual(["one twoX three", "four five"]);
  await changedInk(page, () => page.keyboard.press("ControlOrMeta+Z"));
  await expect.poll(() => said(page)).toEqual(["one two three", "four five"]);
  await page.mouse.dblclick(x, y);
  await page.keyboard.type("2");
  expect(await said(page)).toEqual(["one 2 three", "four five"]);
  await changedInk(page, () => page.keyboard.press("ControlOrMeta+Z"));
  await page.mouse.click(x, y, { clickCount: 3 });
  await page.keyboard.type("all");
  expect(await said(page)).toEqual(["all", "four five"]);
  await changedInk(page, () => page.keyboard.press("ControlOrMeta+Z"));
  await expect.poll(() => said(page)).toEqual(["one two three", "four five"]);
  const three = await boxOfWord(page, 3);
  await page.mouse.move(two.x + 4, y);
  await page.mouse.down();
  await page.mouse.move(three.x + three.width - 2, three.y + three.height / 2, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.type("Y");
  expect(await said(page)).toEqual(["one Y", "four five"]);
  await changedInk(page, () => page.keyboard.press("ControlOrMeta+Z"));
  await page.mouse.click(two.x + 4, y);
  await page.keyboard.down("Shift");
  await page.mouse.click(three.x + three.width - 2, three.y + three.height / 2);
  await page.keyboard.up("Shift");
  await page.keyboard.press("Delete");
  expect(await said(page)).toEqual(["one ", "four five"]);
  await context.close();
});

test("by the keyboard alone: over letters, words and lines, choosing, deleting, and back", async () => {
  const { page, context } = await onPaper(desk, ["one two three", "four five"]);
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("ControlOrMeta+ArrowRight");
  await page.keyboard.type("!");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await page.keyboard.press("ControlOrMeta+Backspace");
  await page.keyboard.type("six");
  expect(await said(page)).toEqual(["one! two three", "four six"]);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+End");
  expect(await page.locator(".chosen-wash").count()).toBe(1);
  await page.keyboard.press("Backspace");
  expect(await said(page)).toEqual(["", "four six"]);
  await page.keyboard.press("Delete");
  expect(await said(page)).toEqual(["four six"]);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("anew");
  expect(await said(page)).toEqual(["anew"]);
  for (let i = 0; i < 8; i++) await page.keyboard.press("ControlOrMeta+Z");
  expect((await said(page)).join()).not.toBe("anew");
  for (let i = 0; i < 8; i++) await page.keyboard.press("ControlOrMeta+Shift+Z");
  expect(await said(page)).toEqual(["anew"]);
  await context.close();
});

test("one history for both: what was typed in the words is undone on the paper, and the other way round", async () => {
  const own = await openDesk();
  const { page } = await own.visit();
  await words(page).locator("p", { hasText: "Dear" }).click();
  await page.keyboard.press("End");
  await page.keyboard.type("abc");
  await fold(page);
  await expect.poll(async () => (await said(page)).join("|")).toContain("Dear Margaret,abc");
  await page.keyboard.press("ControlOrMeta+Z");
  await expect.poll(async () => (await said(page)).join("|")).toContain("Dear Margaret,|");
  await page.keyboard.type("xyz");
  await page.getByRole("button", { name: "Unfold words" }).click();
  await words(page).locator("p", { hasText: "xyz" }).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await words(page).locator("p", { hasText: "xyz" }).waitFor({ state: "detached" });
  await own.close();
});

test("composition: what is being composed stands on the page, underlined, and is one step of the history", async () => {
  const { page, context } = await onPaper(desk, ["one "]);
  const cdp = await context.newCDPSession(page);
  // Longer than what is typed on and on counts as one step.
  await page.waitForTimeout(700);
  await cdp.send("Input.imeSetComposition", { text: "t", selectionStart: 1, selectionEnd: 1 });
  await cdp.send("Input.imeSetComposition", { text: "tw", selectionStart: 2, selectionEnd: 2 });
  expect(await said(page)).toEqual(["one tw"]);
  await page.locator(".composed-line").waitFor();
  await cdp.send("Input.imeSetComposition", { text: "twe", selectionStart: 3, selectionEnd: 3 });
  expect(await said(page)).toEqual(["one twe"]);
  await cdp.send("Input.insertText", { text: "two" });
  expect(await said(page)).toEqual(["one two"]);
  await page.locator(".composed-line").waitFor({ state: "detached" });
  await page.keyboard.press("ControlOrMeta+Z");
  expect(await said(page)).toEqual(["one "]);
  await page.keyboard.press("ControlOrMeta+Shift+Z");
  expect(await said(page)).toEqual(["one two"]);
  await page.keyboard.type("!");
  expect(await said(page)).toEqual(["one two!"]);
  await cdp.send("Input.imeSetComposition", { text: "gone", selectionStart: 4, selectionEnd: 4 });
  await cdp.send("Input.imeSetComposition", { text: "", selectionStart: 0, selectionEnd: 0 });
  expect(await said(page)).toEqual(["one two!"]);
  await context.close();
});

test("a composition takes the place of what is chosen, also across paragraphs", async () => {
  const { page, context } = await onPaper(desk, ["one two", "three"]);
  const cdp = await context.newCDPSession(page);
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("ControlOrMeta+ArrowRight");
  await page.keyboard.press("ControlOrMeta+Shift+End");
  await cdp.send("Input.imeSetComposition", { text: "a", selectionStart: 1, selectionEnd: 1 });
  await cdp.send("Input.imeSetComposition", { text: "ab", selectionStart: 2, selectionEnd: 2 });
  await cdp.send("Input.insertText", { text: "ab" });
  expect(await said(page)).toEqual(["oneab"]);
  await context.close();
});

test("cut, copy and paste as in the words", async () => {
  const { page, context } = await onPaper(desk, ["one two"], { permissions: ["clipboard-read", "clipboard-write"] });
  await page.keyboard.press("ControlOrMeta+Shift+ArrowLeft");
  await page.keyboard.press("ControlOrMeta+X");
  expect(await said(page)).toEqual(["one "]);
  await page.keyboard.press("ControlOrMeta+V");
  await page.keyboard.press("ControlOrMeta+V");
  expect(await said(page)).toEqual(["one twotwo"]);
  await page.evaluate(() => navigator.clipboard.writeText("first\n\nsecond"));
  await page.keyboard.press("ControlOrMeta+V");
  expect(await said(page)).toEqual(["one twotwofirst", "second"]);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("ControlOrMeta+C");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("one twotwofirst");
  await context.close();
});

test("an answer is one thing on the page: typed beside, chosen, taken away, and led to by Enter", async () => {
  const own = await openDesk();
  const { page } = await own.visit();
  await words(page).locator("p", { hasText: "Dear" }).click();
  await page.keyboard.press("Home");
  await fold(page);
  for (let i = 0; i < 6; i++) await page.keyboard.press("ArrowRight");
  await page.locator(".chosen-wash").waitFor();
  await page.keyboard.type("!");
  await expect.poll(async () => (await said(page)).join("|")).toContain("Dear Margaret!,");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await expect.poll(async () => (await said(page)).join("|")).toContain("Dear ,");
  await page.keyboard.press("ControlOrMeta+Z");
  await expect.poll(async () => (await said(page)).join("|")).toContain("Dear Margaret");
  await page.keyboard.press("Home");
  for (let i = 0; i < 6; i++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest(".details") !== null)).toBe(true);
  await own.close();
});

test("a word within an answer is reached and written again from the keyboard alone, on the paper and in the words", async () => {
  const own = await openDesk();
  const { page } = await own.visit();
  const bar = (text: string) => page.getByRole("group", { name: text, exact: true });
  const walk = async () => {
    for (const word of ["Margaret,", "Thank", "you", "for", "the", "blue"]) {
      await page.keyboard.press("Alt+ArrowRight");
      await bar(word).waitFor();
    }
    await changedInk(page, () => page.keyboard.press("ControlOrMeta+Shift+E"));
    await bar("blue").waitFor();
    await page.keyboard.press("Escape");
    await bar("blue").waitFor({ state: "detached" });
  };
  await words(page).locator("p", { hasText: "Dear" }).click();
  await page.keyboard.press("Home");
  await settle(page);
  await page.keyboard.press("ControlOrMeta+Shift+E");
  await bar("Dear").waitFor();
  await walk();
  await fold(page);
  await words(page).waitFor({ state: "hidden" });
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Home");
  await page.keyboard.press("ContextMenu");
  await bar("Dear").waitFor();
  await walk();
  await own.close();
});

test("a page break while typing: the caret goes over to the next page, which comes into view", async () => {
  const { page, context } = await onPaper(desk, ["The first words."]);
  const sentence = "We walked along the shore until the lights came on. ";
  await page.keyboard.insertText(` ${sentence.repeat(22)}`);
  for (let i = 0; i < 12 && (await turner(page).count()) === 0; i++) await page.keyboard.type(sentence);
  await turner(page).getByText("page 2 of 2").waitFor();
  await page.getByRole("img", { name: "Page 2 of 2, in ink" }).waitFor();
  await page.keyboard.type("Here.");
  await settle(page);
  const [at, sheet] = [await caret(page), await page.getByRole("img", { name: "Page 2 of 2, in ink" }).boundingBox()];
  expect(at?.y).toBeGreaterThan(sheet?.y ?? 0);
  expect(at?.y).toBeLessThan((sheet?.y ?? 0) + (sheet?.height ?? 0));
  await page.keyboard.press("ControlOrMeta+Home");
  await turner(page).getByText("page 1 of 2").waitFor();
  await context.close();
});

test("a stroke on the paper is a stroke: no list opens that nobody sees", async () => {
  const { page, context } = await onPaper(desk, ["one two three"]);
  await page.keyboard.type(" /");
  await page.keyboard.press("Enter");
  await page.keyboard.type("four");
  await expect.poll(() => said(page)).toEqual(["one two three /", "four"]);
  await context.close();
});
