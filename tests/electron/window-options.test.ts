import { expect, test } from "vitest";
import { deskWindow, PRINT_PREFERENCES, printWindow, WEB_PREFERENCES } from "../../electron/window-options.ts";

const SYSTEMS = ["linux", "darwin", "win32"] as const;

/** Every preference that gives a page more than a page needs, as it must stand. */
const SAFE = {
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
  spellcheck: false,
};

test("the options of every window are one frozen constant", () => {
  for (const preferences of [WEB_PREFERENCES, PRINT_PREFERENCES]) {
    expect(Object.isFrozen(preferences)).toBe(true);
    expect(preferences).toMatchObject(SAFE);
    expect(preferences).not.toHaveProperty("enableBlinkFeatures");
  }
});

test.each(SYSTEMS)("on %s a window of the interface is sandboxed, isolated, and has the bridge alone", (system) => {
  const { webPreferences, show } = deskWindow(system, "the bridge", {}, false);
  expect(webPreferences).toEqual({ ...WEB_PREFERENCES, preload: "the bridge" });
  expect(webPreferences?.plugins).toBe(false);
  expect(show).toBe(false);
});

test.each(SYSTEMS)("on %s a print window has the PDF viewer, and no bridge", (system) => {
  expect(printWindow(system).webPreferences).toEqual({ ...WEB_PREFERENCES, plugins: true });
});

test("each system has the menu where it keeps it, and the window where it stood", () => {
  expect(deskWindow("darwin", "", {}, false)).not.toHaveProperty("autoHideMenuBar");
  for (const system of ["linux", "win32"] as const) expect(deskWindow(system, "", {}, false).autoHideMenuBar).toBe(true);
  const bounds = { x: 1, y: 2, width: 700, height: 600 };
  expect(deskWindow("linux", "", bounds, true)).toMatchObject({ ...bounds, backgroundColor: "#1F1A17" });
});
