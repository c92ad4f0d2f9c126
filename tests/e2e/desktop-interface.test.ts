import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DesktopServices, shellContract } from "../../contract/desktop.ts";
import { dispatchTo } from "../../contract/dispatch.ts";
import { encodeWire } from "../../contract/wire.ts";
import type { Letter } from "../../core/letter/letter.ts";
import { createWishes } from "../../electron/wishes.ts";
import { createServices } from "../../services/services.ts";
import { openDesk, type TestDesk } from "./desk.ts";

/** The interface as the desktop shell shows it: with a bridge to the real services in place of the server's API, and a menu to wish from. */
let desk: TestDesk;
let page: Page;
const wishes = createWishes();
const done: string[] = [];
const requests: string[] = [];
const services = () => createServices({ folders: { cache: `${desk.folder}/cache`, data: `${desk.folder}/desktop` } });

/** What happens in the page before anything of ours: bytes come over this bridge as text. */
function bridge(): void {
  const revive = (_key: string, value: unknown) =>
    typeof value === "object" && value !== null && "$bytes" in value
      ? Uint8Array.from(atob(String(value.$bytes)), (char) => char.charCodeAt(0))
      : value;
  const far = (...words: unknown[]) => (window as unknown as { farSide(...words: unknown[]): Promise<string> }).farSide(...words);
  Object.assign(window, {
    longhand: { call: async (operation: string, input: unknown) => JSON.parse(await far(operation, input), revive) },
  });
}

beforeAll(async () => {
  desk = await openDesk();
  const note = (what: string) => async (input: { readonly letter?: Letter }) => {
    done.push(input.letter ? `${what} ${input.letter.details.recipient.name}` : what);
    return { ok: true as const, value: null };
  };
  const desktop: DesktopServices = {
    savePdf: note("save"),
    printPdf: note("print"),
    letGo: note("let go"),
    openLetter: note("open"),
    showData: note("show"),
    nextWish: async () => ({ ok: true, value: await wishes.next() }),
  };
  const far = { ...services(), ...desktop };
  const { context, page: first } = await desk.visit();
  await first.close();
  page = await context.newPage();
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  await page.exposeFunction("farSide", async (operation: string, input: unknown) => {
    return encodeWire((await dispatchTo(shellContract, far, operation, input)).reply);
  });
  await page.addInitScript(bridge);
  await page.goto(desk.origin);
  await page.getByRole("img", { name: /^Page 1 of/ }).waitFor();
});
afterAll(async () => {
  await desk?.close();
});

test("everything is asked of the bridge, and nothing of the server but the page itself", async () => {
  expect(requests.filter((path) => path.startsWith("/api"))).toEqual([]);
  expect(await page.getByTestId("page-text").textContent()).toContain("Dear ");
});

test("Save and Print hand the letter to the shell, by their buttons and from the menu alike, from whatever room", async () => {
  await page.getByLabel("Who is it for?").fill("Ada Byron");
  await page.getByRole("button", { name: "Save as PDF" }).click();
  await expect.poll(() => done).toEqual(["save Ada Byron"]);
  await page.getByRole("button", { name: "Print", exact: true }).click();
  await expect.poll(() => done.at(-1)).toBe("print Ada Byron");
  await page.getByRole("button", { name: "Templates" }).click();
  wishes.add("print");
  await expect.poll(() => done.length).toBe(3);
  wishes.add("save");
  await expect.poll(() => done.at(-1)).toBe("save Ada Byron");
  expect(await page.locator("#print-frame").count()).toBe(0);
});

test("a trace sheet, a letter to open and the folder of letters are the shell's to see to, and its menu reaches every room", async () => {
  const before = done.length;
  wishes.add("trace");
  // The letter was saved last, too: what counts is that it is saved once more.
  await expect.poll(() => done.slice(before)).toEqual(["save Ada Byron"]);
  await page.keyboard.press("Control+o");
  await expect.poll(() => done.at(-1)).toBe("open");
  wishes.add("go-settings");
  await page.getByRole("button", { name: "Show in folder" }).click();
  await expect.poll(() => done.at(-1)).toBe("show");
  wishes.add("palette");
  await page.getByRole("combobox", { name: "What would you like to do?" }).waitFor();
  await page.keyboard.press("Escape");
  wishes.add("go-write");
  await page.getByLabel("Who is it for?").waitFor();
});

test("what is missing is named, from the menu too, and nothing leaves the desk", async () => {
  await page.getByLabel("What did they give you?").fill("");
  const before = done.length;
  wishes.add("print");
  await page.getByRole("dialog", { name: "Before it goes on paper" }).waitFor();
  await page.keyboard.press("Escape");
  expect(done).toHaveLength(before);
});

test("an added template is on the shelf at once", async () => {
  const source = "---\nlonghand: 1\ntitle: A small note\nlanguage: en\n---\n\nDear {{ recipient.name }},\n\nHello.\n";
  expect(await services().addTemplate({ id: "note", source })).toMatchObject({ ok: true });
  wishes.add("added");
  await page.getByRole("button", { name: "A small note" }).waitFor();
  await page.getByRole("button", { name: "Write", exact: true }).click();
});

test("a window that closes keeps the letter first, however short before it was written", async () => {
  await page.getByLabel("Who is it for?").fill("Grace Brewster");
  wishes.add("close");
  await expect.poll(() => done.at(-1)).toBe("let go");
  const draft = await services().readDraft({});
  expect(draft.ok && draft.value?.details.recipient.name).toBe("Grace Brewster");
});
