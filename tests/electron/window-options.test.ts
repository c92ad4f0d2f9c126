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

test("a window of the interface is sandboxed, isolated, and has the bridge alone, on every system", () => {
  const { webPreferences, show } = deskWindow("the bridge", {}, false);
  expect(webPreferences).toEqual({ ...WEB_PREFERENCES, preload: "the bridge" });
  expect(webPreferences?.plugins).toBe(false);
  expect(show).toBe(false);
});

test.each(SYSTEMS)("on %s a print window has the PDF viewer, and no bridge", (system) => {
  expect(printWindow(system).webPreferences).toEqual({ ...WEB_PREFERENCES, plugins: true });
});

test("a window stands where it stood, in the colours of the desk", () => {
  const bounds = { x: 1, y: 2, width: 700, height: 600 };
  expect(deskWindow("", bounds, true)).toMatchObject({ ...bounds, backgroundColor: "#1F1A17" });
  expect(deskWindow("", {}, false)).toMatchObject({ width: 1280, height: 800, backgroundColor: "#EFE6DC" });
});
