import { EventEmitter } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type * as Electron from "electron";
import { onTestFinished, vi } from "vitest";

/**
 * A stand-in for the `electron` module. Every function of it is typed by Electron's own declaration of it, so that one that changes there no longer
 * compiles here; what it is told is noted, and nothing happens.
 */

/** A frame as the main process sees it. */
export interface FrameDouble {
  framesInSubtree?: readonly unknown[];
  url: string;
  parent: FrameDouble | null;
  detached: boolean;
}

/** The page of a window. */
export class ContentsDouble extends EventEmitter {
  mainFrame: FrameDouble = { url: "app://longhand/index.html", parent: null, detached: false, framesInSubtree: [1, 2, 3] };
  readonly setWindowOpenHandler = vi.fn<Electron.WebContents["setWindowOpenHandler"]>();
  readonly print = vi.fn<Electron.WebContents["print"]>();
  readonly isDestroyed = vi.fn<Electron.WebContents["isDestroyed"]>(() => false);
  readonly reload = vi.fn<Electron.WebContents["reload"]>();
  /** What a page's attempt to open a window comes to. */
  opens(url: string): unknown {
    const details = {
      url,
      frameName: "",
      features: "",
      disposition: "new-window" as const,
      referrer: { url: "", policy: "default" as const },
    };
    return this.setWindowOpenHandler.mock.lastCall?.[0](details);
  }
}

/** A window, kept in `windows`. */
export class WindowDouble extends EventEmitter {
  readonly webContents = new ContentsDouble();
  readonly options: Electron.BrowserWindowConstructorOptions;
  private gone = false;
  readonly loadURL = vi.fn<Electron.BrowserWindow["loadURL"]>(async () => undefined);
  readonly show = vi.fn<Electron.BrowserWindow["show"]>();
  readonly focus = vi.fn<Electron.BrowserWindow["focus"]>();
  readonly restore = vi.fn<Electron.BrowserWindow["restore"]>();
  readonly maximize = vi.fn<Electron.BrowserWindow["maximize"]>();
  readonly isMinimized = vi.fn<Electron.BrowserWindow["isMinimized"]>(() => true);
  readonly isMaximized = vi.fn<Electron.BrowserWindow["isMaximized"]>(() => false);
  readonly getNormalBounds = vi.fn<Electron.BrowserWindow["getNormalBounds"]>(() => ({ x: 10, y: 20, width: 900, height: 700 }));
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    windows.push(this);
    if (onNextWindow.load) this.loadURL.mockImplementation(onNextWindow.load);
    app.emit("web-contents-created", {}, this.webContents);
  }
  isDestroyed(): boolean {
    return this.gone;
  }
  destroy(): void {
    this.gone = true;
    this.webContents.emit("destroyed");
    this.emit("closed");
  }
  /** As a person closes it: the window may object. */
  close(): void {
    let prevented = false;
    this.emit("close", { preventDefault: () => (prevented = true) });
    if (!prevented) this.destroy();
  }
}

export const windows: WindowDouble[] = [];

/** How the next window loads its page; at once when null. */
export const onNextWindow: { load: (() => Promise<void>) | null } = { load: null };

type Handler = (event: Electron.IpcMainInvokeEvent, ...words: unknown[]) => Promise<unknown>;
const handlers = new Map<string, Handler>();

/** Calls a channel as a page would, from a sender and a frame of one's choice. */
export function callChannel(channel: string, sender: unknown, senderFrame: unknown, ...words: unknown[]): Promise<unknown> | undefined {
  return handlers.get(channel)?.({ sender, senderFrame } as unknown as Electron.IpcMainInvokeEvent, ...words);
}

/** Names of the channels that are answered. */
export const channels = (): readonly string[] => [...handlers.keys()];

/** What happened, in order, where order matters. */
export const happened: string[] = [];

let becomeReady: () => void = () => undefined;
let readiness = new Promise<void>(() => undefined);
let isReady = false;

class AppDouble extends EventEmitter {
  isPackaged = true;
  readonly setAppUserModelId = vi.fn<Electron.App["setAppUserModelId"]>();
  readonly setName = vi.fn<Electron.App["setName"]>();
  readonly setPath = vi.fn<Electron.App["setPath"]>((name) => void happened.push(`setPath ${name}`));
  readonly getPath = vi.fn<Electron.App["getPath"]>(() => tmpdir());
  readonly enableSandbox = vi.fn<Electron.App["enableSandbox"]>(() => void happened.push("enableSandbox"));
  readonly requestSingleInstanceLock = vi.fn<Electron.App["requestSingleInstanceLock"]>(() => {
    happened.push("lock");
    return true;
  });
  readonly quit = vi.fn<Electron.App["quit"]>();
  readonly isReady = vi.fn<Electron.App["isReady"]>(() => isReady);
  readonly whenReady = vi.fn<Electron.App["whenReady"]>(() => readiness);
  readonly addRecentDocument = vi.fn<Electron.App["addRecentDocument"]>();
  readonly clearRecentDocuments = vi.fn<Electron.App["clearRecentDocuments"]>();
}

class SessionDouble extends EventEmitter {
  readonly setPermissionRequestHandler = vi.fn<Electron.Session["setPermissionRequestHandler"]>();
  readonly setPermissionCheckHandler = vi.fn<Electron.Session["setPermissionCheckHandler"]>();
  readonly setDevicePermissionHandler = vi.fn<Electron.Session["setDevicePermissionHandler"]>();
  readonly setDisplayMediaRequestHandler = vi.fn<Electron.Session["setDisplayMediaRequestHandler"]>();
  readonly setSpellCheckerEnabled = vi.fn<Electron.Session["setSpellCheckerEnabled"]>();
  readonly webRequest = { onBeforeRequest: vi.fn<(listener: OnBeforeRequest) => void>() };
}
type OnBeforeRequest = (details: { readonly url: string }, answer: (response: Electron.CallbackResponse) => void) => void;

export const app = new AppDouble();
export const session = { defaultSession: new SessionDouble() };
export const newSession = (): SessionDouble => new SessionDouble();
export const protocol = {
  registerSchemesAsPrivileged: vi.fn<Electron.Protocol["registerSchemesAsPrivileged"]>(() => void happened.push("scheme")),
  handle: vi.fn<Electron.Protocol["handle"]>(),
};
export const ipcMain = { handle: vi.fn((channel: string, handler: Handler) => void handlers.set(channel, handler)) };
export const dialog = {
  showMessageBox: vi.fn<(window: unknown, options: Electron.MessageBoxOptions) => Promise<Electron.MessageBoxReturnValue>>(),
  showSaveDialog: vi.fn<(window: unknown, options: Electron.SaveDialogOptions) => Promise<Electron.SaveDialogReturnValue>>(),
  showOpenDialog: vi.fn<(window: unknown, options: Electron.OpenDialogOptions) => Promise<Electron.OpenDialogReturnValue>>(),
};
export const shell = {
  openExternal: vi.fn<Electron.Shell["openExternal"]>(async () => undefined),
  openPath: vi.fn<Electron.Shell["openPath"]>(async () => ""),
};
export const Menu = {
  buildFromTemplate: vi.fn((template: Electron.MenuItemConstructorOptions[]) => template),
  setApplicationMenu: vi.fn((_menu: unknown) => undefined),
};
export const nativeTheme = { shouldUseDarkColors: false };
export const screen = { getAllDisplays: vi.fn(() => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }]) };
export const contextBridge = { exposeInMainWorld: vi.fn<Electron.ContextBridge["exposeInMainWorld"]>() };
export const ipcRenderer = { invoke: vi.fn<Electron.IpcRenderer["invoke"]>(async () => "answer") };
export { WindowDouble as BrowserWindow };

/** The names above that stand for something of Electron's. */
type Stood =
  | "app"
  | "session"
  | "protocol"
  | "ipcMain"
  | "dialog"
  | "shell"
  | "Menu"
  | "nativeTheme"
  | "screen"
  | "contextBridge"
  | "ipcRenderer";
true satisfies Stood extends keyof typeof Electron ? true : false;

/** Electron as it is before the app starts. */
export function resetElectron(): void {
  vi.clearAllMocks();
  app.removeAllListeners();
  app.isPackaged = true;
  app.requestSingleInstanceLock.mockImplementation(() => {
    happened.push("lock");
    return true;
  });
  session.defaultSession.removeAllListeners();
  windows.length = 0;
  happened.length = 0;
  handlers.clear();
  isReady = false;
  readiness = new Promise((resolve) => {
    becomeReady = resolve;
  });
}

/** Electron becomes ready, and the app does what it waited with. */
export async function makeReady(): Promise<void> {
  isReady = true;
  happened.push("ready");
  becomeReady();
  await vi.waitFor(() => {
    if (!happened.includes("ready")) throw new Error("not ready");
  });
  await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Answers the next questions with the first button (`yes`) or the second. */
export function answerQuestions(yes: boolean): void {
  dialog.showMessageBox.mockImplementation(async () => ({ response: yes ? 0 : 1, checkboxChecked: false }));
}

/** A folder that is gone after the test. */
export function scratchFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "longhand electron "));
  // Rigs may still be on their way to the disk.
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
