import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDesk, type TestDesk, type Visit } from "./desk.ts";
import { pageText, standAfter, words } from "./words-desk.ts";

let desk: TestDesk;
let visit: Visit;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(async () => {
  await desk?.close();
});

const fixture = (name: string) => readFile(join(import.meta.dirname, "../fixtures/clipboard", name), "utf8");

/** Pastes as a person would, with what another program has put on the clipboard. */
async function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await words(page).evaluate((editor, kinds) => {
    const clipboardData = new DataTransfer();
    for (const [kind, text] of Object.entries(kinds)) clipboardData.setData(kind, text);
    editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

/** The paragraphs of the words, "/" at hard breaks, marks in brackets. */
async function pasted(data: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { page } = visit;
  await words(page).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Backspace");
  await paste(page, data);
  return words(page).evaluate((editor) =>
    [...editor.querySelectorAll("p")].map((one) =>
      one.innerHTML
        .replace(/<br class="ProseMirror-trailingBreak">/g, "")
        .replace(/<br>/g, "/")
        .replace(/<u class="double">(.*?)<\/u>/g, "[[$1]]")
        .replace(/<u>(.*?)<\/u>/g, "[$1]")
        .replace(/<s>(.*?)<\/s>/g, "{$1}")
        .replace(/&nbsp;/g, "~")
        .replace(/&amp;/g, "&"),
    ),
  );
}

test("each source leaves its words and the pen's marks; pictures are told of; Undo takes a paste back", async () => {
  visit = await desk.visit();
  const { page, context, heard } = visit;
  const before = await pageText(page);

  expect(await pasted({ "text/html": await fixture("word.html"), "text/plain": "not this" })).toEqual([
    "Dear Aunt Rose,",
    "Thank you for the [lovely] [[lovely]] week in Cornwall. It was {cold} bracing, and nobody minded.",
    "– the cliffs/– the cream tea/3. the dog",
    "Monday, rain/Tuesday, sun & wind",
    "With the picture.",
    "With love,/Tom",
  ]);
  await page.getByText("A picture was left out: ink is words and small drawings.").waitFor();
  await expect.poll(() => pageText(page)).toContain("Thank you for the lovely lovely week in Cornwall.");

  expect(await pasted({ "text/html": await fixture("web.html") })).toEqual([
    "The heron returns",
    "Each spring it stands by the weir, grey and patient.",
    "A heron at dawn",
    "2. Look {left}/3. Look right/– and up",
    "“Wait.”",
    "one/two",
    "First",
    "Second",
  ]);

  expect(await pasted({ "text/html": await fixture("mail.html") })).toEqual([
    "Hi Mum,",
    "we arrived 😀 at 10~pm./The train was [late].",
    "--/Ben Oak/0171~555~01",
    "On Mon, 2 Nov 2026 at 09:00, Mum &lt;mum@example.org&gt; wrote:",
    "Are you there yet?/Love, Mum",
  ]);

  for (const word of "One two three four five six seven eight nine".split(" "))
    expect((await pasted({ "text/html": await fixture("broken.html") })).join(" ")).toContain(word);

  const wrapped =
    "The rain has kept us in all day and we have played every game in the\ncupboard twice, and then the ones that we made up ourselves.\n\nLove,\nTom";
  expect(await pasted({ "text/plain": wrapped })).toEqual([
    "The rain has kept us in all day and we have played every game in the cupboard twice, and then the ones that we made up ourselves.",
    "Love,/Tom",
  ]);

  expect(await pasted({ "text/plain": "שלום, Ada 👩‍👩‍👧‍👦 e\u0301" })).toEqual(["שלום, Ada 👩‍👩‍👧‍👦 e\u0301"]);

  for (let presses = 0; presses < 40 && (await pageText(page)) !== before; presses++) {
    await page.keyboard.press("ControlOrMeta+Z");
    await page.waitForTimeout(80);
  }
  expect(await pageText(page)).toBe(before);
  expect(heard.complaints).toEqual([]);
  await context.close();
});

test("what is copied from the words comes back whole: chips, passages, roles and drawings", async () => {
  visit = await desk.visit();
  const { page, context } = visit;
  await standAfter(page, "Dear");
  const shape = () =>
    words(page).evaluate((editor) =>
      [...editor.querySelectorAll("p, .chip, .choice, .branch")].map(
        (one) => `${one.className.replace("at-caret", "")} ${(one as HTMLElement).dataset["role"]} ${one.textContent}`,
      ),
    );
  const before = await shape();
  await page.keyboard.press("ControlOrMeta+A");
  const copied = await words(page).evaluate((editor) => {
    const clipboardData = new DataTransfer();
    editor.dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }));
    return { "text/html": clipboardData.getData("text/html"), "text/plain": clipboardData.getData("text/plain") };
  });
  expect(copied["text/plain"]).toContain("Dear Margaret,");
  await page.keyboard.press("Backspace");
  await paste(page, copied);
  await expect.poll(shape).toEqual(before);
  await context.close();
});

test("a picture alone is not taken, and that is told", async () => {
  visit = await desk.visit();
  const { page, context } = visit;
  const before = await words(page).textContent();
  await words(page).evaluate((editor) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(["x"], "heron.png", { type: "image/png" }));
    editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.getByText("A picture was left out: ink is words and small drawings.").waitFor();
  expect(await words(page).textContent()).toBe(before);
  await context.close();
});
