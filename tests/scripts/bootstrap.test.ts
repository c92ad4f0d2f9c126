import { type SpawnOptions, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");

/** A project with nothing installed, whose npm is a script that notes it was called and does as `npm` says. */
function freshClone(npm = "") {
  const folder = mkdtempSync(join(tmpdir(), "longhand clone "));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = (path: string, text: string) => writeFileSync(join(folder, path), text);
  mkdirSync(join(folder, "scripts"));
  cpSync(join(ROOT, "scripts", "bootstrap.mjs"), join(folder, "scripts", "bootstrap.mjs"));
  file("package-lock.json", "one");
  file("package.json", '{ "type": "module" }');
  const called = `require("node:fs").appendFileSync("npm.log", process.argv[2] + "\\n");`;
  const clean = `require("node:fs").rmSync("node_modules", { recursive: true, force: true }); require("node:fs").mkdirSync("node_modules/.bin", { recursive: true });`;
  file("npm.cjs", `${called}\n${clean}\n${npm}`);
  file(
    "scripts/say.ts",
    "const code: number = Number(process.argv[2] ?? 0);\nconsole.log(JSON.stringify([process.argv.slice(2), process.env.PATH?.split(/[:;]/)[0]]));\nprocess.exitCode = code;\n",
  );
  file("scripts/wait.ts", 'process.on("SIGTERM", () => process.exit(7));\nconsole.log("waiting");\nsetInterval(() => {}, 1000);\n');
  const options = {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, npm_execpath: join(folder, "npm.cjs") },
  } as const satisfies SpawnOptions & { encoding: "utf8" };
  return {
    folder,
    file,
    options,
    run: (...words: readonly string[]) => spawnSync(process.execPath, ["scripts/bootstrap.mjs", ...words], options),
    calls: () => (existsSync(join(folder, "npm.log")) ? readFileSync(join(folder, "npm.log"), "utf8").trim().split("\n") : []),
  };
}

test("set-up is done once, and again when the lock file changes", () => {
  const clone = freshClone();
  const first = clone.run("scripts/say.ts");
  expect(first.stderr).toBe("Setting up Longhand; this happens once and takes a minute or so ...\n");
  expect([first.status, clone.calls()]).toEqual([0, ["ci"]]);
  expect(clone.run("scripts/say.ts").stderr).toBe("");
  expect(clone.calls()).toEqual(["ci"]);
  clone.file("package-lock.json", "two");
  clone.run("scripts/say.ts");
  clone.run("scripts/say.ts");
  expect(clone.calls()).toEqual(["ci", "ci"]);
  clone.file("package.json", '{ "type": "module", "scripts": {} }');
  clone.run("scripts/say.ts");
  expect(clone.calls()).toEqual(["ci", "ci"]);
  clone.file("package.json", '{ "type": "module", "dependencies": { "zod": "4.0.0" } }');
  clone.run("scripts/say.ts");
  expect(clone.calls()).toEqual(["ci", "ci", "ci"]);
});

test.each([
  ["fails", "process.exit(1)"],
  ["is killed", 'process.kill(process.pid, "SIGKILL")'],
])("a set-up that %s says what to do and is done again", (_how, npm) => {
  const clone = freshClone(npm);
  for (const calls of [1, 2]) {
    const tried = clone.run("scripts/say.ts");
    expect([tried.status, tried.stdout]).toEqual([1, ""]);
    expect(tried.stderr).toMatch(/could not be set up[\s\S]*give the same command again\.\n$/);
    expect(clone.calls()).toHaveLength(calls);
  }
});

test("a set-up that breaks off after a good one does not pass for it", () => {
  const clone = freshClone();
  clone.run("scripts/say.ts");
  clone.file("package-lock.json", "two");
  clone.file("npm.cjs", "process.exit(1)");
  expect(clone.run("scripts/say.ts").status).toBe(1);
  clone.file("package-lock.json", "one");
  expect(clone.run("scripts/say.ts").status).toBe(1);
});

test("the script gets its arguments and the installed programs first; its exit code is passed on", () => {
  const clone = freshClone();
  const done = clone.run("scripts/say.ts", "3", "--out", "a b.pdf");
  expect(done.status).toBe(3);
  expect(JSON.parse(done.stdout)).toEqual([["3", "--out", "a b.pdf"], join(clone.folder, "node_modules", ".bin")]);
});

test("a signal reaches the script, which decides how to end", async () => {
  const clone = freshClone();
  const child = spawn(process.execPath, ["scripts/bootstrap.mjs", "scripts/wait.ts"], clone.options);
  await new Promise((resolve) => child.stdout?.once("data", resolve));
  child.kill("SIGTERM");
  expect(await new Promise((resolve) => child.once("exit", (code) => resolve(code)))).toBe(7);
});
