import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What stands for `electron` while the staged app is run by Node: enough to become ready, and a way to make calls. */
const ELECTRON = `
const quiet = () => new Proxy(function () {}, { get: (_t, name) => (name === "then" ? undefined : quiet()), apply: () => quiet(), construct: () => page });
const frame = { url: "app://longhand/index.html", detached: false, parent: null };
const page = new Proxy({ webContents: Object.assign(Object.create(quiet()), { mainFrame: frame, on() {}, setWindowOpenHandler() {} }), isDestroyed: () => false }, {
  get: (target, name) => target[name] ?? quiet(),
});
export const app = Object.assign(Object.create(quiet()), {
  isPackaged: true, isReady: () => true, whenReady: async () => {}, requestSingleInstanceLock: () => true, setName() {}, setPath() {}, enableSandbox() {}, on() {}, getPath: () => ".",
});
export const BrowserWindow = quiet(), Menu = quiet(), dialog = quiet(), nativeTheme = quiet(), protocol = quiet(), session = quiet(), shell = quiet();
export const screen = { getAllDisplays: () => [] };
export const ipcMain = { handle: (_channel, answer) => { globalThis.call = (...words) => answer({ sender: page.webContents, senderFrame: frame }, ...words); } };
`;

/**
 * Runs a staged app's main file as it is in Node, with a stand-in for Electron, and then `code`, which may `await call(operation, input)` and prints
 * what it finds. Gives what was printed, as JSON; throws with the program's own words when it fails.
 */
export function runStaged(app: string, folder: string, code: string): unknown {
  const electron = join(folder, "electron.mjs");
  const runner = join(folder, "run.mjs");
  writeFileSync(electron, ELECTRON);
  const hook = `resolve: (name, context, next) => next(name === "electron" ? ${JSON.stringify(pathToFileURL(electron).href)} : name, context)`;
  const main = JSON.stringify(pathToFileURL(join(app, "electron", "main.mjs")).href);
  writeFileSync(
    runner,
    `import { registerHooks } from "node:module";\nregisterHooks({ ${hook} });\nawait import(${main});\nawait new Promise((resolve) => setTimeout(resolve));\n${code}\nprocess.exit(0);\n`,
  );
  const env = { ...process.env, LONGHAND_DATA: join(folder, "data"), LONGHAND_CACHE: join(folder, "cache"), NODE_PATH: "" };
  const done = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", runner], { cwd: folder, env, encoding: "utf8" });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout);
}
