import type { BrowserWindowConstructorOptions, Rectangle, WebPreferences } from "electron";

/** What every window of the interface may and may not do. Each value is said even where it is Electron's own. */
export const WEB_PREFERENCES = Object.freeze({
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  plugins: false,
  images: true,
  spellcheck: false,
  autoplayPolicy: "document-user-activation-required",
} satisfies WebPreferences);

/** The same for a window that shows a letter to the printer: it has the PDF viewer, no scripts of ours, and no bridge. */
export const PRINT_PREFERENCES = Object.freeze({ ...WEB_PREFERENCES, plugins: true } satisfies WebPreferences);

/** Colour of the desk before the page is drawn. */
const DESK = { light: "#EFE6DC", dark: "#1F1A17" } as const;

/** What a window of the interface is made with, on every system. `preload` is the path of the bridge. */
export function deskWindow(preload: string, bounds: Partial<Rectangle>, dark: boolean): BrowserWindowConstructorOptions {
  return {
    width: 1280,
    height: 800,
    minWidth: 480,
    minHeight: 420,
    ...bounds,
    show: false,
    title: "Longhand",
    backgroundColor: dark ? DESK.dark : DESK.light,
    webPreferences: { ...WEB_PREFERENCES, preload },
  };
}

/** What a window that shows a letter to the printer is made with. */
export function printWindow(platform: NodeJS.Platform): BrowserWindowConstructorOptions {
  return {
    width: 800,
    height: 900,
    show: false,
    title: "Print",
    // The menu is the interface's; a Mac has it at the top of the screen in any case.
    ...(platform === "darwin" ? {} : { autoHideMenuBar: true }),
    webPreferences: { ...PRINT_PREFERENCES },
  };
}
