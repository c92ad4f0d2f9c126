import type { Page } from "playwright-core";
import type { Letter } from "../../core/letter/letter.ts";
import { threePages } from "./letters.ts";

/** Writes a letter of three A4 pages in the words' column of the open app, and sets the caret on its first page. */
export async function writeThreePages(page: Page): Promise<void> {
  await page.getByRole("group", { name: "How it is written" }).getByRole("button", { name: /Size$/ }).click();
  await page.getByRole("option", { name: /^A4/ }).click();
  await page.getByRole("textbox", { name: "The words of the letter" }).focus();
  await page.keyboard.press("ControlOrMeta+A");
  for (const text of textsOf(threePages("eleanor", 1))) {
    await page.keyboard.insertText(text);
    await page.keyboard.press("Enter");
  }
  await page
    .getByRole("img", { name: /^Page \d of [23]/ })
    .first()
    .waitFor();
  await page.keyboard.press("ControlOrMeta+Home");
  for (let i = 0; i < 8; i++) await page.keyboard.press("ArrowDown");
}

function textsOf(letter: Letter): readonly string[] {
  return letter.blocks.flatMap((block) =>
    "content" in block ? block.content.flatMap((node) => (node.type === "text" ? [node.text] : [])) : [],
  );
}
