import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { extractFile, listPackage } from "@electron/asar";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { build } from "electron-builder";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packConfig } from "../../scripts/electron/pack-config.ts";
import { type StagedApp, stageApp } from "../../scripts/electron/stage-app.ts";
import { plainLetter } from "../support/letters.ts";
import { runStaged } from "./run-staged.ts";
import { standInRuntime } from "./stand-in-runtime.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const { version: electronVersion } = JSON.parse(readFileSync(join(ROOT, "node_modules", "electron", "package.json"), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "longhand-packed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let staged: StagedApp;
let asar: string;
let files: readonly string[];
const configFor = (electronDist: string) => packConfig({ ...staged, output: join(folder, "packed"), electronVersion, electronDist });

beforeAll(async () => {
  staged = await stageApp(join(folder, "stage"));
  const electronDist = standInRuntime(join(folder, "runtime"), electronVersion);
  await build({ projectDir: ROOT, config: configFor(electronDist), publish: "never", linux: ["dir"], x64: true });
  asar = join(folder, "packed", "linux-unpacked", "resources", "app.asar");
  files = listPackage(asar, { isPack: false }).map((path) => path.replaceAll("\\", "/").slice(1));
}, 240_000);

test("everything that ships is in the archive", () => {
  const named = (pattern: string) => globSync(pattern, { cwd: ROOT }).map((path) => path.replaceAll("\\", "/"));
  for (const path of [...named("hands/*.yaml"), ...named("templates/*.letter.md")]) expect(files).toContain(path);
  for (const path of named("docs/licences/fonts/*.txt")) expect(files).toContain(path.replace("docs/", ""));
  for (const path of ["package.json", "electron/main.mjs", "electron/preload.cjs", "electron/harfbuzz.wasm", "renderer/index.html"])
    expect(files).toContain(path);
  for (const path of ["licences/longhand.txt", "licences/README.md", "licences/packages.txt"]) expect(files).toContain(path);
  const assets = files.filter((path) => path.startsWith("renderer/assets/"));
  for (const ending of [/\.js$/, /\.css$/, /\.wasm$/, /Figtree.*\.ttf$/]) expect(assets).toContainEqual(expect.stringMatching(ending));
});

test("there is a font and its rigs for every hand, and no font that nothing is written with", () => {
  const hands = globSync("hands/*.yaml", { cwd: ROOT }).map((path) => readFileSync(join(ROOT, path), "utf8"));
  const wanted = new Set(hands.map((text) => basename(/^\s*file: (.+)$/m.exec(text)?.[1]?.replaceAll('"', "") ?? "")));
  expect(new Set(files.filter((path) => /^fonts\/./.test(path)).map((path) => basename(path)))).toEqual(wanted);
  expect(files.filter((path) => /^rigs\/./.test(path))).toHaveLength(wanted.size);
});

test("nothing is in the archive that does not belong there", () => {
  const belongs = [
    /^(electron|renderer|renderer\/assets|hands|templates|fonts|rigs|licences|licences\/fonts|package\.json)$/,
    /^electron\/[\w.-]+\.mjs$/,
    /^electron\/(preload\.cjs|harfbuzz\.wasm)$/,
    /^renderer\/index\.html$/,
    /^renderer\/assets\/[\w.-]+\.(js|css|wasm|ttf|svg)$/,
    /^hands\/[a-z-]+\.yaml$/,
    /^templates\/[a-z-]+\.letter\.md$/,
    /^fonts\/\w+\.ttf$/,
    /^rigs\/[0-9a-f]{64}-\d+(-[\d.]+)?$/,
    /^licences\/(README\.md|longhand\.txt|packages\.txt|fonts\/[a-z-]+\.txt)$/,
  ];
  expect(files.filter((path) => !belongs.some((pattern) => pattern.test(path)))).toEqual([]);
  expect(files.filter((path) => /node_modules|\.map$|\.tsx?$|test/i.test(path))).toEqual([]);
  expect(existsSync(`${asar}.unpacked`)).toBe(false);
  expect(readdirSync(join(asar, "..", "..", "locales"))).toEqual(["en-US.pak"]);
});

test("nothing in it tells of the machine it was packed on, and its package asks for nothing", () => {
  for (const path of files.filter((file) => /\.(mjs|cjs|js|html|css|json)$/.test(file))) {
    expect(extractFile(asar, path).toString("utf8").includes(ROOT), path).toBe(false);
  }
  const { dependencies, scripts, main, type } = JSON.parse(extractFile(asar, "package.json").toString("utf8"));
  expect([dependencies, scripts, main, type]).toEqual([undefined, undefined, "electron/main.mjs", "module"]);
});

test("the preload is one script that exposes one function, and asks for nothing but Electron", () => {
  const code = extractFile(asar, "electron/preload.cjs").toString("utf8");
  const exposed: Record<string, unknown> = {};
  const asked: string[] = [];
  const invoked: unknown[] = [];
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => Object.assign(exposed, { [name]: value }) },
    ipcRenderer: { invoke: (...words: unknown[]) => invoked.push(words) },
  };
  const require = (name: string) => {
    asked.push(name);
    return electron;
  };
  new Function("require", "module", "exports", code)(require, {}, {});
  expect(asked).toEqual(["electron"]);
  expect(Object.keys(exposed)).toEqual(["longhand"]);
  const { longhand } = exposed as { readonly longhand: { readonly call: (...words: unknown[]) => unknown } };
  expect(Object.keys(longhand)).toEqual(["call"]);
  longhand.call("listHands", {}, "another channel");
  longhand.call("longhand:other", 1);
  expect(invoked).toEqual([
    ["longhand", "listHands", {}],
    ["longhand", "longhand:other", 1],
  ]);
});

test("every fuse is set, and set as docs/security.md says", async () => {
  const {
    version: _version,
    resetAdHocDarwinSignature: _reset,
    strictlyRequireAllFuses: _strict,
    ...wire
  } = await getCurrentFuseWire(join(folder, "packed", "linux-unpacked", "longhand"));
  const { ENABLE, DISABLE } = FuseState;
  expect(wire).toEqual({
    [FuseV1Options.RunAsNode]: DISABLE,
    [FuseV1Options.EnableCookieEncryption]: ENABLE,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
    [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: DISABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: DISABLE,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
    [FuseV1Options.WasmTrapHandlers]: ENABLE,
  });
});

test("an Electron with a fuse that nobody has thought about is not packed", async () => {
  const electronDist = standInRuntime(join(folder, "newer"), electronVersion, "1011010111");
  const packing = build({
    projectDir: ROOT,
    config: { ...configFor(electronDist), directories: { ...configFor(electronDist).directories, output: join(folder, "no") } },
    publish: "never",
    linux: ["dir"],
    x64: true,
  });
  await expect(packing).rejects.toThrow(/strictlyRequireAllFuses/);
}, 60_000);

test("what was staged runs by itself: its hands write, its templates are there, and a letter becomes a PDF", () => {
  writeFileSync(join(folder, "letter.json"), JSON.stringify(plainLetter(["Dear Eleanor,", "Thank you."])));
  const found = runStaged(
    staged.app,
    folder,
    `import { readFileSync } from "node:fs";
    const letter = JSON.parse(readFileSync("letter.json", "utf8"));
    const [hands, templates, hand, pdf] = [await call("listHands", {}), await call("listTemplates", {}), await call("readHand", { id: letter.style.hand }), await call("makePdf", { letter })];
    const head = pdf.ok ? Buffer.from(pdf.value.bytes).subarray(0, 5).toString() : pdf.refusal;
    console.log(JSON.stringify([hands.value.hands.length, templates.value.length, hand.value.rigs.length > 1000, head]));`,
  );
  const count = (pattern: string) => globSync(pattern, { cwd: ROOT }).length;
  expect(found).toEqual([count("hands/*.yaml"), count("templates/*.letter.md"), true, "%PDF-"]);
}, 60_000);
