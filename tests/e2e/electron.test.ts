import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readyShellFiles } from "../../scripts/electron/shell-files.ts";
import { noDesktop } from "../../scripts/start/no-desktop.ts";
import { findRuntime } from "../../scripts/start/runtime.ts";
import { readyRendererFiles } from "../../server/renderer-files.ts";
import { judgePdf } from "./pdf-judge.ts";

const runtime = findRuntime(join(import.meta.dirname, "..", "..", "node_modules"));
const why =
  runtime === null ? "there is no Electron runtime" : noDesktop({ platform: process.platform, env: process.env, uid: process.getuid?.() });

if (why !== null) console.log(`The tests in Electron are skipped: ${why}.`);

/** The real shell over a folder of its own. Skipped, and counted so, where it cannot run; the name says why. */
describe.skipIf(why !== null)(why === null ? "in Electron" : `in Electron (skipped: ${why})`, () => {
  let folder: string;
  let app: ElectronApplication;
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "longhand-electron-"));
    const [shell] = await Promise.all([readyShellFiles(), readyRendererFiles()]);
    const env = { ...process.env, LONGHAND_DATA: join(folder, "data"), LONGHAND_CACHE: join(folder, "cache") };
    app = await _electron.launch({ executablePath: runtime ?? "", args: [join(shell, "main.mjs")], env: env as Record<string, string> });
    page = await app.firstWindow();
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.getByRole("img", { name: /^Page 1 of/ }).waitFor();
  });
  afterAll(async () => {
    await app?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  test("the page is sandboxed, and has one function of ours and nothing of Electron's or Node's", async () => {
    const found = await page.evaluate(() => [
      location.href,
      Object.keys((window as unknown as { readonly longhand: object }).longhand),
      ["require", "process", "module", "Buffer", "electron"].filter((name) => name in window),
    ]);
    expect(found).toEqual(["app://longhand/index.html", ["call"], []]);
  });

  test("a letter is written and saved where the system's dialog says", async () => {
    await page.getByRole("button", { name: "Templates" }).click();
    await page.getByRole("button", { name: "Thanks for a gift" }).click();
    await page.getByLabel("Who is it for?").fill("Ada Byron");
    await page.getByLabel("What did they give you?").fill("the brass compass");
    await page.getByLabel("What has become of it since?").fill("It points north from the window sill.");
    await page.getByLabel("Who is it from?").fill("Tomas Oak");
    await page.getByTestId("page-text").getByText("Thank you for the brass compass.").waitFor({ state: "attached" });
    const path = join(folder, "letter.pdf");
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
    await page.getByRole("button", { name: "Save as PDF" }).click();
    await expect.poll(() => existsSync(path), { timeout: 20_000 }).toBe(true);
    const judged = await judgePdf(path);
    expect(judged.text).toContain("Thank you for the brass compass.");
    expect([judged.width, judged.height].map(Math.round)).toEqual([148, 210]);
  });

  test("Print shows the very PDF to the system's dialog from a window of its own, which is gone afterwards", async () => {
    await app.evaluate(({ app: electron }) => {
      electron.once("web-contents-created", (_event, contents) => {
        contents.print = (options, answer) => {
          Object.assign(globalThis, { printed: { url: contents.getURL(), options } });
          answer?.(true, "");
        };
      });
    });
    await page.getByRole("button", { name: "Print", exact: true }).click();
    const printed = () =>
      app.evaluate(
        () => (globalThis as unknown as { readonly printed?: { readonly url: string; readonly options: object } }).printed ?? null,
      );
    await expect.poll(printed, { timeout: 20_000 }).toMatchObject({
      url: expect.stringMatching(/^app:\/\/print\/[\w-]+\/.+\.pdf$/),
      options: { silent: false, scaleFactor: 100 },
    });
    await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test("the page can neither leave, nor open a window, nor reach a network or a file", async () => {
    await page.evaluate(() => {
      location.href = "https://example.com/";
      window.open("https://example.com/");
    });
    const reached = await page.evaluate(async () => {
      const tried = ["https://example.com/", "file:///etc/hosts", "app://longhand/../../package.json", "app://print/"];
      const answers = await Promise.all(
        tried.map((url) =>
          fetch(url).then(
            (answer) => answer.ok,
            () => false,
          ),
        ),
      );
      return [location.href, ...answers];
    });
    expect(reached).toEqual(["app://longhand/index.html", false, false, false, false]);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test("a letter file is asked about before it is added", async () => {
    const path = join(folder, "note.letter.md");
    await writeFile(path, "---\nlonghand: 1\ntitle: A small note\nlanguage: en\n---\n\nDear {{ recipient.name }},\n\nHello.\n");
    await app.evaluate(({ app: electron, dialog }, file) => {
      dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
      electron.emit("open-file", { preventDefault: () => undefined }, file);
    }, path);
    await page.getByRole("button", { name: "A small note" }).waitFor();
  });

  test("what was written is kept when the window is closed at once, and is there the next time", async () => {
    await page.getByRole("button", { name: "Write", exact: true }).click();
    await page.getByLabel("What did they give you?").fill("the tin kettle");
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await app.waitForEvent("close").catch(() => undefined);
    const env = { ...process.env, LONGHAND_DATA: join(folder, "data"), LONGHAND_CACHE: join(folder, "cache") };
    app = await _electron.launch({
      executablePath: runtime ?? "",
      args: [join(await readyShellFiles(), "main.mjs")],
      env: env as Record<string, string>,
    });
    page = await app.firstWindow();
    await page.getByRole("img", { name: /^Page 1 of/ }).waitFor();
    expect(await page.getByLabel("What did they give you?").inputValue()).toBe("the tin kettle");
  });

  test("the page complains of nothing but what it was denied", () => {
    expect(
      complaints.filter((words) => !/example\.com|file:\/\/\/etc|app:\/\/|ERR_|Refused|Content Security Policy|404/.test(words)),
    ).toEqual([]);
  });
});
