// @ts-check
/**
 * Every `npm start`, `npm test`, `npm run ...` comes through here: `node bootstrap.mjs <script.ts> [arguments]`.
 * It runs on Node 20 with nothing installed. It installs what the lock file names when that has not been done yet or has
 * changed since, finds a Node that can run TypeScript as it stands, and hands over to the script.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const modules = join(root, "node_modules");
const stamp = join(modules, ".longhand-set-up");
const windows = process.platform === "win32";

/** What is installed when set-up is done: what these two files name, for this kind of machine. */
function wanted() {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  hash.update(JSON.stringify([dependencies, devDependencies, optionalDependencies]));
  return `${hash.digest("hex")} ${process.platform}-${process.arch}`;
}

/** True when the last set-up was finished and was for the lock file as it is now. */
function isSetUp() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === wanted();
}

/** Ends with a plain sentence; the first line says what happened, the second what to do. @param {string} what @param {string} todo @returns {never} */
function giveUp(what, todo) {
  process.stderr.write(`\n${what}\n${todo}\n`);
  process.exit(1);
}

function setUp() {
  process.stderr.write("Setting up Longhand; this happens once and takes a minute or so ...\n");
  rmSync(stamp, { force: true });
  if (windows && process.execPath.startsWith(modules)) {
    // Windows will not delete the program that is running, but lets it be moved out of the way.
    mkdirSync(join(root, ".cache"), { recursive: true });
    renameSync(process.execPath, join(root, ".cache", `node-${Date.now()}.exe`));
  }
  const npm = process.env.npm_execpath?.endsWith("js") ? process.env.npm_execpath : null;
  const options = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const node = process.env.npm_node_execpath ?? process.execPath;
  const done = npm
    ? spawnSync(node, [npm, ...options], { cwd: root, stdio: ["ignore", 2, 2] })
    : spawnSync("npm", options, { cwd: root, stdio: ["ignore", 2, 2], shell: windows });
  if (done.status !== 0) {
    giveUp(
      "Longhand could not be set up: npm did not finish installing its parts (its own words are above).",
      "Check that this computer is online and that the disk is not full, then give the same command again.",
    );
  }
  writeFileSync(stamp, wanted());
}

/** Path of a Node that runs TypeScript as it stands: this one when it can, else the one that was installed. */
function findNode() {
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  const own = join(modules, "node", "bin", windows ? "node.exe" : "node");
  if (existsSync(own)) return own;
  return giveUp(
    `Longhand needs Node 24 or newer; this is ${process.versions.node}, and none came with its parts for this kind of computer.`,
    "Install a newer Node from nodejs.org, then give the same command again.",
  );
}

if (Number(process.versions.node.split(".")[0]) < 20) {
  giveUp(`Longhand needs Node 20 or newer; this is ${process.versions.node}.`, "Install a newer Node from nodejs.org, then try again.");
}
const [script, ...rest] = process.argv.slice(2);
if (!script) giveUp("Nothing was named to run.", "Use one of: npm start, npm test, npm run check, npm run bench, npm run letter -- ...");
if (!isSetUp()) setUp();

const child = spawn(findNode(), ["--disable-warning=ExperimentalWarning", join(root, script), ...rest], {
  stdio: "inherit",
  env: {
    ...process.env,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, ".cache", "node"),
    PATH: `${join(modules, ".bin")}${delimiter}${process.env.PATH ?? ""}`,
  },
});
// A terminal sends Ctrl+C to both of us: the script decides, and we wait for it. Other signals come to us alone.
process.on("SIGINT", () => {});
for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP"])) process.on(signal, () => child.kill(signal));
child.on("error", (problem) =>
  giveUp(`Longhand could not be started: ${problem.message}`, "Delete the folder node_modules and give the same command again."),
);
child.on("exit", (code, signal) => {
  if (signal === null) process.exit(code ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
