import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { MenuItemConstructorOptions } from "electron";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CHANNEL } from "../../contract/bridge.ts";
import { startDesktop } from "../../electron/desktop-app.ts";
import { WEB_PREFERENCES } from "../../electron/window-options.ts";
import {
  answerQuestions,
  app,
  callChannel,
  dialog,
  happened,
  Menu,
  makeReady,
  resetElectron,
  scratchFolder,
  session,
  shell,
  windows,
} from "./electron-double.ts";

vi.mock("electron", () => import("./electron-double.ts"));

const LETTER = "---\nlonghand: 1\ntitle: A note\nlanguage: en\n---\n\nDear {{ recipient.name }},\n\nHello.\n";
let folder: string;
beforeEach(() => {
  resetElectron();
  folder = scratchFolder({ "renderer/index.html": "<p>", "hands/none.txt": "", "templates/none.txt": "", "Fürs Büro.letter.md": LETTER });
  vi.stubEnv("LONGHAND_DATA", join(folder, "data"));
  vi.stubEnv("LONGHAND_CACHE", join(folder, "cache"));
  vi.stubGlobal("process", Object.assign(Object.create(process), { argv: ["longhand"] }));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

const start = () => startDesktop(join(folder, "electron"));
const letter = () => join(folder, "Fürs Büro.letter.md");
const added = () => join(folder, "data", "templates", "furs-buro.letter.md");
const call = (operation: string, input: unknown = {}) => {
  const contents = windows[0]?.webContents;
  return callChannel(CHANNEL, contents, contents?.mainFrame, operation, input);
};
const questions = () => dialog.showMessageBox.mock.calls.map(([, { message }]) => message);

test("what must be said before Electron is ready is said before, and the lock belongs to the library's own folder", async () => {
  start();
  expect(happened).toEqual(["setPath userData", "enableSandbox", "scheme", "lock"]);
  expect(windows).toHaveLength(0);
  await makeReady();
  expect(windows).toHaveLength(1);
  expect(app.setPath).toHaveBeenCalledWith("userData", join(folder, "data", "window"));
});

test("the window is guarded, has the bridge, and shows the interface and nothing else", async () => {
  start();
  await makeReady();
  expect(windows[0]?.options.webPreferences).toEqual({ ...WEB_PREFERENCES, preload: join(folder, "electron", "preload.cjs") });
  expect(windows[0]?.loadURL.mock.calls).toEqual([["app://longhand/index.html"]]);
  expect(windows[0]?.webContents.opens("https://example.com")).toEqual({ action: "deny" });
  expect(session.defaultSession.setPermissionRequestHandler).toHaveBeenCalled();
  expect(session.defaultSession.setPermissionCheckHandler).toHaveBeenCalled();
  expect(await call("listTemplates")).toEqual({ ok: true, value: [] });
});

test("a second start ends at once, without a window, and leaves everything to the first", async () => {
  app.requestSingleInstanceLock.mockReturnValue(false);
  start();
  await makeReady();
  expect(app.quit).toHaveBeenCalledOnce();
  expect(windows).toHaveLength(0);
});

test("the first start comes forward when there is a second, and opens what that one was given", async () => {
  answerQuestions(false);
  start();
  await makeReady();
  app.emit("second-instance", {}, ["longhand", "--flag", "Fürs Büro.letter.md", "other.txt"], folder);
  await vi.waitFor(() => expect(questions()).toEqual(["Add “A note” to your templates?"]));
  expect(windows[0]?.restore).toHaveBeenCalled();
  expect(windows[0]?.focus).toHaveBeenCalled();
  expect(windows).toHaveLength(1);
});

test("a letter opened from the file manager is added only after a yes", async () => {
  answerQuestions(false);
  start();
  const preventDefault = vi.fn();
  app.emit("open-file", { preventDefault }, letter());
  expect(preventDefault).toHaveBeenCalled();
  expect(questions()).toEqual([]);
  await makeReady();
  await vi.waitFor(() => expect(questions()).toHaveLength(1));
  expect(dialog.showMessageBox.mock.lastCall?.[1]).toMatchObject({ defaultId: 1, cancelId: 1 });
  expect(await call("listTemplates")).toEqual({ ok: true, value: [] });

  answerQuestions(true);
  app.emit("open-file", { preventDefault }, letter());
  await vi.waitFor(() => expect(readFileSync(added(), "utf8")).toBe(LETTER));
  await vi.waitFor(async () => expect(await call("nextWish")).toEqual({ ok: true, value: "added" }));
  expect(await call("listTemplates")).toMatchObject({ ok: true, value: [{ id: "furs-buro", title: "A note" }] });
  expect(app.addRecentDocument).toHaveBeenCalledWith(letter());
});

test("a file that is no letter is said to be none, and nothing is added or remembered", async () => {
  answerQuestions(true);
  writeFileSync(join(folder, "bad.letter.md"), "---\nlonghand: 1\n---\n{% include 'x' %}");
  start();
  await makeReady();
  app.emit("open-file", { preventDefault: () => undefined }, join(folder, "bad.letter.md"));
  app.emit("open-file", { preventDefault: () => undefined }, join(folder, "gone.letter.md"));
  await vi.waitFor(() => expect(questions()).toHaveLength(2));
  expect(questions()).toEqual([
    "“bad.letter.md” is not a letter Longhand can read. Nothing was added.",
    "“gone.letter.md” cannot be read. It may have been moved or deleted.",
  ]);
  expect(app.addRecentDocument).not.toHaveBeenCalled();
});

test("a link leads out only after a yes", async () => {
  start();
  await makeReady();
  answerQuestions(false);
  windows[0]?.webContents.opens("https://example.com/a");
  await vi.waitFor(() => expect(dialog.showMessageBox.mock.lastCall?.[1].detail).toBe("https://example.com/a"));
  expect(shell.openExternal).not.toHaveBeenCalled();
  answerQuestions(true);
  windows[0]?.webContents.opens("https://example.com/b");
  await vi.waitFor(() => expect(shell.openExternal.mock.calls).toEqual([["https://example.com/b"]]));
});

test("a window that closes waits for the page to keep the letter, and not for ever", async () => {
  start();
  await makeReady();
  const wish = call("nextWish");
  windows[0]?.close();
  expect(await wish).toEqual({ ok: true, value: "close" });
  expect(windows[0]?.isDestroyed()).toBe(false);
  await call("letGo");
  expect(windows[0]?.isDestroyed()).toBe(true);
});

test("a page that does not answer keeps nobody", async () => {
  start();
  await makeReady();
  vi.useFakeTimers();
  void call("nextWish");
  await vi.advanceTimersByTimeAsync(0);
  windows[0]?.close();
  expect(windows[0]?.isDestroyed()).toBe(false);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(windows[0]?.isDestroyed()).toBe(true);
  vi.useRealTimers();
});

test("a page that fell over is opened again, and not for ever", async () => {
  start();
  await makeReady();
  void call("nextWish");
  await new Promise((resolve) => setTimeout(resolve));
  const fallsOver = () => windows[0]?.webContents.emit("render-process-gone", {}, { reason: "crashed" });
  fallsOver();
  expect(windows[0]?.webContents.reload).toHaveBeenCalledOnce();
  fallsOver();
  expect(windows[0]?.webContents.reload).toHaveBeenCalledOnce();
});

test("quitting waits for the page too, and then goes on", async () => {
  start();
  await makeReady();
  void call("nextWish");
  await new Promise((resolve) => setTimeout(resolve));
  app.emit("before-quit", {});
  windows[0]?.close();
  expect(app.quit).not.toHaveBeenCalled();
  await call("letGo");
  expect(app.quit).toHaveBeenCalled();
});

test("what is in the menu is passed on to the page", async () => {
  start();
  await makeReady();
  const menu = Menu.setApplicationMenu.mock.lastCall?.[0] as MenuItemConstructorOptions[];
  const file = menu.find(({ label }) => label === "&File")?.submenu as MenuItemConstructorOptions[];
  const click = file.find(({ accelerator }) => accelerator === "CmdOrCtrl+P")?.click as () => void;
  click();
  expect(await call("nextWish")).toEqual({ ok: true, value: "print" });
});
