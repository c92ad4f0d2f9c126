import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { app, type BrowserWindow, Menu, protocol, session, shell } from "electron";
import { logBug } from "../server/log-bug.ts";
import { servicesOf } from "../services/services.ts";
import { userFolders } from "../services/user-folders.ts";
import { createWorkshop } from "../services/workshop.ts";
import { type DeskWindow, openDesk } from "./desk-window.ts";
import { createDesktop } from "./desktop.ts";
import { askToOpen, chooseLetterFile } from "./dialogs.ts";
import { guardContents, guardSession } from "./guards.ts";
import { answerCalls } from "./ipc.ts";
import { letterFilesIn } from "./letter-file.ts";
import { menuTemplate } from "./menu.ts";
import { createOpener } from "./open-letter.ts";
import { createPrinter } from "./printing.ts";
import { type PrintShelf, SCHEME_PRIVILEGES, serveApp } from "./protocol.ts";
import { createRecentLetters } from "./recent-letters.ts";
import { shippedParts } from "./shipped-parts.ts";
import { createWishes } from "./wishes.ts";

/**
 * Starts the desktop app; `here` is the folder of the built main file. What must be said before Electron is ready is said before this returns.
 * Where Longhand runs already, that window is brought forward with what was to be opened, and this one ends.
 */
export function startDesktop(here: string): void {
  const folders = userFolders();
  app.setName("Longhand");
  // Before the lock: it belongs to this folder, so that a library of its own is a Longhand of its own.
  const own = join(folders.data, "window");
  mkdirSync(own, { recursive: true });
  app.setPath("userData", own);
  app.setAppUserModelId("org.longhand.desk");
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([SCHEME_PRIVILEGES]);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }

  const parts = shippedParts(here, app.isPackaged);
  const workshop = createWorkshop({
    hands: parts.hands,
    templates: parts.templates,
    folders,
    ...(parts.fonts ? { fonts: parts.fonts } : {}),
    ...(parts.rigs ? { rigs: parts.rigs } : {}),
  });
  const services = servicesOf(workshop);
  const wishes = createWishes();
  const prints: PrintShelf = new Map();
  const printer = createPrinter(prints);
  let desk: DeskWindow | null = null;
  const window = (): BrowserWindow | null => (desk && !desk.window.isDestroyed() ? desk.window : null);

  const waiting: string[] = [...letterFilesIn(process.argv.slice(1), process.cwd())];
  const recent = createRecentLetters(join(folders.data, "recent-letters.json"), () => setMenu());
  const opener = createOpener({ services, recent, window, onAdded: () => wishes.add("added") });
  const open = (path: string) => {
    if (window()) void opener(path);
    else waiting.push(path);
  };
  const choose = () => void chooseLetterFile(window()).then((path) => path !== null && open(path));
  const setMenu = () =>
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate({
          platform: process.platform,
          recent: recent.list(),
          tools: !app.isPackaged,
          wish: wishes.add,
          open: choose,
          openRecent: open,
          clearRecent: () => {
            recent.clear();
            app.clearRecentDocuments();
          },
        }),
      ),
    );
  let isQuitting = false;
  // A window that waits for its page calls the quitting off; it is taken up again when the window is closed.
  const onClosed = () => isQuitting && app.quit();
  const show = () => {
    if (!window()) desk = openDesk({ onClosed, preload: parts.preload, stateFile: join(folders.data, "window.json"), wishes });
    desk?.window.focus();
    for (const path of waiting.splice(0)) void opener(path);
  };
  const ask = (address: string) =>
    void askToOpen(window(), address)
      .then((yes) => (yes ? shell.openExternal(address) : undefined))
      .catch(() => undefined);

  app.on("web-contents-created", (_event, contents) => guardContents(contents, { ask, isPrinting: printer.isPrinting }));
  app.on("session-created", guardSession);
  app.on("open-file", (event, path) => {
    event.preventDefault();
    open(path);
  });
  app.on("second-instance", (_event, words, folder) => {
    const current = window();
    if (current?.isMinimized()) current.restore();
    waiting.push(...letterFilesIn(words.slice(1), folder));
    if (app.isReady()) show();
  });
  app.on("before-quit", () => {
    isQuitting = true;
  });
  app.on("activate", () => app.isReady() && show());
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });

  void app.whenReady().then(() => {
    guardSession(session.defaultSession);
    serveApp(parts.renderer, prints);
    const desktop = createDesktop({ services, printer, wishes, window, letGo: () => desk?.letGo(), choose, folder: folders.data });
    answerCalls({ services: { ...services, ...desktop }, isOurs: (contents) => contents === window()?.webContents, onBug: logBug });
    setMenu();
    show();
    process.send?.("ready");
    void workshop.warmHands().catch(() => undefined);
  });
}
