import { afterAll, beforeAll, expect, test } from "vitest";
import { openDesk, type TestDesk } from "./desk.ts";
import { objections } from "./objections.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(async () => {
  await desk?.close();
});

test.each(["light", "dark"] as const)("axe finds nothing, by %s", async (colorScheme) => {
  const { page, context } = await desk.visit({ colorScheme });
  expect(await objections(page)).toEqual([]);

  await page.getByLabel("What did they give you?").fill("");
  await page.locator(".chip.missing").waitFor();
  expect(await objections(page)).toEqual([]);
  await page.getByRole("button", { name: "Print", exact: true }).click();
  await page.getByRole("dialog", { name: "Before it goes on paper" }).waitFor();
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: /Hand$/ }).click();
  await page.getByRole("listbox").waitFor();
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Help" }).click();
  await page.getByRole("dialog", { name: "How it works" }).waitFor();
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Fold the details away" }).click();
  expect(await objections(page)).toEqual([]);
  await page.getByRole("button", { name: "Unfold details" }).click();

  await page.getByRole("button", { name: "Templates" }).click();
  await page.locator(".thumbnail canvas").first().waitFor();
  expect(await objections(page)).toEqual([]);
  await context.close();
});

test("everything can be reached and done with the keyboard alone", async () => {
  const { page, context } = await desk.visit();
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
  const tabTo = async (name: string | RegExp) => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press("Tab");
      const now = (await focused()).trim();
      if (typeof name === "string" ? now === name : name.test(now)) return;
    }
    throw new Error(`Tab never came to ${name}`);
  };
  await page.locator("#detail-gift, #detail-recipient\\.name").first().fill("Edith");
  await tabTo("Print");
  await tabTo("Templates");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "What would you like to say?" }).waitFor();
  await tabTo("Condolence");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Begin another letter?" }).waitFor();
  await tabTo("Begin the new one");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("detail-recipient.name");
  await page.keyboard.type("Ada Byron");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).not.toBe("detail-recipient.name");
  await tabTo("The words of the letter");
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" PS");
  await expect.poll(() => page.getByTestId("page-text").textContent()).toContain("PS");
  await tabTo("Print");
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
  expect(outline).toBe("solid");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Before it goes on paper" }).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(focused).toContain("Print");
  await context.close();
});

test("the light can be chosen, and is remembered", async () => {
  const { page, context } = await desk.visit({ colorScheme: "light" });
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await ground()).toBe("rgb(239, 230, 220)");
  await page.getByRole("button", { name: "Light or dark" }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await expect.poll(ground).toBe("rgb(31, 26, 23)");
  await page.reload();
  await page.getByRole("img", { name: /^Page 1 of/ }).waitFor();
  expect(await ground()).toBe("rgb(31, 26, 23)");
  await context.close();
});

test("what cannot be done is said in the quiet bar, and nothing is lost", async () => {
  const { page, context } = await desk.visit();
  await page.route("**/api/keepDraft", (route) => route.abort());
  const name = page.getByLabel("Who is it for?");
  await name.fill("Edith Quill");
  const bar = page.getByRole("alert");
  await bar.getByText("Longhand is not answering.").waitFor();
  await page.getByRole("status").filter({ hasText: "Not saved yet" }).waitFor();
  expect(await name.inputValue()).toBe("Edith Quill");
  await page.unroute("**/api/keepDraft");
  await page
    .getByRole("status")
    .filter({ hasText: /^Saved$/ })
    .waitFor();
  await expect.poll(() => bar.textContent()).toBe("");
  await context.close();
});

test("without the token, or from another host or origin, the server refuses", async () => {
  const { page, context } = await desk.visit();
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const ask = (headers: Record<string, string>) =>
    context.request.post(`${desk.origin}/api/listHands`, { data: "{}", headers: { "content-type": "application/json", ...headers } });
  expect((await ask({ cookie, origin: desk.origin })).status()).toBe(200);
  expect((await ask({ cookie, origin: "http://elsewhere.example" })).status()).toBe(403);
  expect((await ask({ cookie, origin: desk.origin, host: "elsewhere.example" })).status()).toBe(403);
  expect((await fetch(desk.origin)).status).toBe(403);
  expect((await fetch(`${desk.origin}/?token=wrong`)).status).toBe(403);
  await page.close();
  await context.close();
});
