import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { A_DAY, createLastFailure } from "../../../scripts/start/last-failure.ts";
import { noDesktop } from "../../../scripts/start/no-desktop.ts";
import { runDesktop } from "../../../scripts/start/run-desktop.ts";
import { readStartOptions } from "../../../scripts/start/start-options.ts";

function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "longhand start "));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test.each([
  [[], { shell: null, port: 0, open: true, letters: [] }],
  [["--electron"], { shell: "electron" }],
  [["--browser"], { shell: "browser", open: true }],
  [["--port", "8080"], { shell: "browser", port: 8080 }],
  [["--no-open"], { shell: "browser", open: false }],
  [["a.letter.md"], { shell: null, letters: [resolve("/here", "a.letter.md")] }],
])("npm start -- %j", (words, expected) => {
  expect(readStartOptions(words, "/here")).toMatchObject(expected);
});

test.each([[["--electron", "--browser"]], [["--electron", "--port", "1"]], [["--nonsense"]], [["--port"]]])(
  "npm start -- %j is not understood",
  (words) => {
    expect(readStartOptions(words, "/here")).toBeNull();
  },
);

test("without a display, or as root on Linux, there is no desktop window to open", () => {
  const env = { DISPLAY: ":0" };
  expect(noDesktop({ platform: "linux", env: {}, uid: 1000 })).toBe("there is no display here");
  expect(noDesktop({ platform: "linux", env, uid: 0 })).toBe("it does not run as root");
  expect(noDesktop({ platform: "linux", env, uid: 1000 })).toBeNull();
  expect(noDesktop({ platform: "linux", env: { WAYLAND_DISPLAY: "wayland-0" }, uid: 1000 })).toBeNull();
  expect(noDesktop({ platform: "darwin", env: {}, uid: 0 })).toBeNull();
  expect(noDesktop({ platform: "win32", env: {}, uid: undefined })).toBeNull();
});

test("a failure is remembered for a day, for that version only, until it is forgotten", () => {
  const folder = join(scratchFolder(), "made");
  const failure = createLastFailure(folder, "45.4.1");
  const now = 1_800_000_000_000;
  expect(failure.isRecent(now)).toBe(false);
  failure.remember(now);
  expect(failure.isRecent(now)).toBe(true);
  expect(failure.isRecent(now + A_DAY - 1)).toBe(true);
  expect(failure.isRecent(now + A_DAY)).toBe(false);
  expect(failure.isRecent(now - 1)).toBe(false);
  expect(createLastFailure(folder, "45.4.2").isRecent(now)).toBe(false);
  failure.forget();
  expect(failure.isRecent(now)).toBe(false);
});

test("a note that cannot be read, or a folder that cannot be written, is as if there were none", () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, "no-desktop-window.json"), "{");
  expect(createLastFailure(folder, "1").isRecent(1)).toBe(false);
  mkdirSync(join(folder, "file"));
  writeFileSync(join(folder, "file", "in"), "");
  const blocked = createLastFailure(join(folder, "file", "in"), "1");
  blocked.remember(1);
  expect(blocked.isRecent(1)).toBe(false);
});

/** Runs a program of Node's in the place of Electron's. */
function run(code: string) {
  const main = join(scratchFolder(), "main.mjs");
  writeFileSync(main, code);
  return runDesktop(process.execPath, main, []);
}

test("one that falls over before it is ready did not start; afterwards its exit code is the app's", async () => {
  expect(await run("console.error('no sandbox'); process.exit(1)")).toEqual({ wasReady: false });
  expect(await run("process.kill(process.pid, 'SIGKILL')")).toEqual({ wasReady: false });
  expect(await run("process.send('ready', () => process.exit(3))")).toEqual({ wasReady: true, code: 3 });
  expect(await runDesktop("no such program", "main.mjs", [])).toEqual({ wasReady: false });
});

test("one that leaves everything to the window that is open already has started well", async () => {
  expect(await run("process.exit(0)")).toEqual({ wasReady: true, code: 0 });
});
