import { expect, test } from "vitest";
import { findAppBrowser } from "../../server/find-app-browser.ts";
import { openersFor, tryOpener } from "../../server/open-browser.ts";

const address = "http://127.0.0.1:1/?token=a";

test("each system opens an address its own way; without a screen nothing is tried", () => {
  expect(openersFor(address, "darwin", {}, null)).toEqual([["open", address]]);
  expect(openersFor(address, "win32", {}, null)).toEqual([["rundll32", "url.dll,FileProtocolHandler", address]]);
  expect(openersFor(address, "linux", { DISPLAY: ":0" }, null)).toEqual([["xdg-open", address]]);
  expect(openersFor(address, "linux", { WAYLAND_DISPLAY: "wayland-0" }, null)).toEqual([["xdg-open", address]]);
  expect(openersFor(address, "linux", {}, "chromium")).toEqual([]);
});

test("a browser that can show a window of its own is tried first", () => {
  for (const system of ["darwin", "win32", "linux"] as const) {
    const [first, second] = openersFor(address, system, { DISPLAY: ":0" }, "a browser");
    expect(first).toEqual(["a browser", `--app=${address}`]);
    expect(second).toBeDefined();
  }
});

test.each([
  ["linux", { PATH: "relative:/usr/local/bin:/usr/bin" }, "/usr/bin/chromium"],
  ["darwin", { HOME: "/people/ada" }, "/people/ada/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
  ["win32", { "ProgramFiles(x86)": "C:\\Program Files (x86)" }, "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"],
] as const)("on %s one is found where that system keeps it", (system, env, path) => {
  expect(findAppBrowser(system, env, (tried) => tried === path)).toBe(path);
  expect(findAppBrowser(system, env, () => false)).toBeNull();
});

test("Chrome is taken before Chromium, and Chromium before Edge", () => {
  const tried: string[] = [];
  findAppBrowser("linux", { PATH: "/usr/bin" }, (path) => tried.push(path) < 0);
  expect(tried.map((path) => path.split("/").at(-1)?.split("-")[0])).toEqual([
    "google",
    "google",
    "chromium",
    "chromium",
    "microsoft",
    "microsoft",
  ]);
});

test("a browser that fails at once, or is not there, has not opened; one that stays or hands over has", async () => {
  const node = (code: string) => tryOpener([process.execPath, "-e", code], 2_000);
  expect(await node("process.exit(1)")).toBe(false);
  expect(await node("process.exit(0)")).toBe(true);
  expect(await tryOpener(["no such browser", address], 200)).toBe(false);
  expect(await tryOpener([process.execPath, "-e", "setTimeout(() => {}, 1000)"], 100)).toBe(true);
});
