import { BrowserWindow, nativeTheme, screen } from "electron";
import { DESK_ADDRESS } from "./app-address.ts";
import { deskWindow } from "./window-options.ts";
import { keepWindowState, readWindowState, visibleBounds } from "./window-state.ts";
import type { Wishes } from "./wishes.ts";

/** What the window of the interface is opened with. */
export interface DeskOptions {
  readonly preload: string;
  /** File in which its place is kept. */
  readonly stateFile: string;
  readonly wishes: Wishes;
  readonly onClosed: () => void;
}

/** The window of the interface. */
export interface DeskWindow {
  readonly window: BrowserWindow;
  /** Closes it without waiting any more: everything is kept. */
  letGo(): void;
}

/** How long a page that is asked to keep everything may take before the window closes all the same, in milliseconds. */
const PATIENCE = 2_000;

/** Opens the window where it stood the last time. It is shown when its first page is drawn, and closes when the page has kept what was written. */
export function openDesk({ preload, stateFile, wishes, onClosed }: DeskOptions): DeskWindow {
  const state = readWindowState(stateFile);
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const bounds = state ? visibleBounds(state.bounds, screens) : null;
  const window = new BrowserWindow(deskWindow(preload, bounds ?? {}, nativeTheme.shouldUseDarkColors));
  if (state?.maximised) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.once("closed", onClosed);

  let free = false;
  const letGo = () => {
    free = true;
    if (!window.isDestroyed()) window.close();
  };
  window.on("close", (event) => {
    void keepWindowState(stateFile, { bounds: window.getNormalBounds(), maximised: window.isMaximized() });
    // A page that does not listen has nothing to keep, or no way to.
    if (free || !wishes.isAwaited()) return;
    event.preventDefault();
    wishes.add("close");
    setTimeout(letGo, PATIENCE).unref();
  });
  // A page that is loaded again asks anew.
  window.webContents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) wishes.forget();
  });
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    const wasWell = wishes.isAwaited();
    wishes.forget();
    // What was written is kept as it is written, and the page opens it again; one that fell over before it stood is left.
    if (wasWell && reason !== "clean-exit" && !window.isDestroyed()) window.webContents.reload();
  });
  window.loadURL(DESK_ADDRESS).catch(() => window.isDestroyed() || window.show());
  return { window, letGo };
}
