import type { BrowserWindow } from "electron";
import { beforeEach, expect, test, vi } from "vitest";
import { createPrinter } from "../../electron/printing.ts";
import { createAnswer, type PrintShelf } from "../../electron/protocol.ts";
import { PRINT_PREFERENCES } from "../../electron/window-options.ts";
import { onNextWindow, resetElectron, scratchFolder, windows } from "./electron-double.ts";

vi.mock("electron", () => import("./electron-double.ts"));

const file = { fileName: "Für Ada & Co.pdf", mediaType: "application/pdf", bytes: new TextEncoder().encode("%PDF-1.7 ours") };
const A5 = { width: 148_000, height: 210_000 };
let shelf: PrintShelf;
beforeEach(() => {
  resetElectron();
  shelf = new Map();
});

/** Prints, and answers the system's dialog as told. What the page would have been given is noted. */
async function print(done: boolean, reason = "") {
  const printing = createPrinter(shelf, "linux").print(file, A5, null);
  const window = windows[0];
  const address = window?.loadURL.mock.lastCall?.[0] ?? "";
  const served = await createAnswer(scratchFolder(), shelf)({ method: "GET", url: address }).text();
  await vi.waitFor(() => expect(window?.webContents.print).toHaveBeenCalled());
  const [options, answer] = window?.webContents.print.mock.lastCall ?? [];
  answer?.(done, reason);
  return { reply: await printing, address, served, options, window };
}

test("the very PDF is shown to the system's dialog at its actual size, never silently", async () => {
  const { reply, served, options, window } = await print(true);
  expect(served).toBe("%PDF-1.7 ours");
  expect(options).toEqual({ silent: false, printBackground: true, scaleFactor: 100, margins: { marginType: "none" }, pageSize: A5 });
  expect(window?.options.webPreferences).toEqual(PRINT_PREFERENCES);
  expect(reply).toEqual({ ok: true, value: null });
});

test("the letter's address cannot be guessed, is another each time, and is gone with its window", async () => {
  const { address, window } = await print(true);
  expect(address).toMatch(/^app:\/\/print\/[\w-]{32}\/F%C3%BCr%20Ada%20%26%20Co\.pdf$/);
  expect(shelf.size).toBe(0);
  expect(window?.isDestroyed()).toBe(true);
  windows.length = 0;
  expect((await print(true)).address).not.toBe(address);
});

test.each([
  ["called off", false, "Print job canceled", true],
  ["called off, as some systems say it", false, "cancelled", true],
  ["no printer", false, "no valid printers available", false],
  ["failed", false, "Print job failed", false],
])("a dialog that ends with %s", async (_what, done, reason, isFine) => {
  expect((await print(done, reason)).reply.ok).toBe(isFine);
  expect(shelf.size).toBe(0);
});

test("a window closed before the dialog answers ends the printing", async () => {
  const printing = createPrinter(shelf, "linux").print(file, null, null);
  await vi.waitFor(() => expect(windows[0]?.webContents.print).toHaveBeenCalled());
  windows[0]?.destroy();
  expect(await printing).toEqual({ ok: true, value: null });
});

test.each([
  ["cannot be loaded", () => Promise.reject(new Error("ERR_FAILED"))],
  ["is never shown", () => new Promise<void>(() => undefined)],
])("a PDF that %s is told, and leaves nothing behind", async (_what, load) => {
  vi.useFakeTimers();
  onNextWindow.load = load;
  const printing = createPrinter(shelf, "linux").print(file, null, null);
  onNextWindow.load = null;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await printing).toMatchObject({ ok: false, refusal: { code: "not-printed" } });
  expect([shelf.size, windows[0]?.isDestroyed()]).toEqual([0, true]);
  vi.useRealTimers();
});

test("the dialog is not opened before the viewer shows the PDF", async () => {
  let look = 0;
  const printing = createPrinter(shelf, "linux").print(file, null, null);
  const contents = windows[0]?.webContents;
  const frame = {
    get framesInSubtree() {
      expect(contents?.print).not.toHaveBeenCalled();
      return ++look > 2 ? [1, 2, 3] : [1];
    },
  };
  if (contents) contents.mainFrame = Object.assign(frame, { url: "", parent: null, detached: false });
  await vi.waitFor(() => expect(contents?.print).toHaveBeenCalled());
  expect(look).toBe(3);
  windows[0]?.destroy();
  await printing;
});

test("only a window that prints may have the viewer's frames", async () => {
  const printer = createPrinter(shelf, "linux");
  const printing = printer.print(file, null, null);
  const contents = (windows[0] as unknown as BrowserWindow).webContents;
  expect(printer.isPrinting(contents)).toBe(true);
  await vi.waitFor(() => expect(windows[0]?.webContents.print).toHaveBeenCalled());
  windows[0]?.destroy();
  await printing;
  expect(printer.isPrinting(contents)).toBe(false);
});
