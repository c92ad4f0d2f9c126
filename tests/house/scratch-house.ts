import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const FOLDERS = ["core", "contract", "services", "server", "electron", "cli", "renderer", "scripts", "tests"];

/** A folder with this house's rules (types and lint) and none of its code but the files given, to see what the rules make of them. */
export function scratchHouse(files: Readonly<Record<string, string>>) {
  const house = mkdtempSync(join(tmpdir(), "longhand-house-"));
  onTestFinished(() => rmSync(house, { recursive: true }));
  const keep = (path: string) => cpSync(join(ROOT, path), join(house, path), { recursive: true });
  for (const path of [
    "tsconfig.base.json",
    "biome.json",
    ".gitignore",
    "scripts/lint",
    "core/types",
    "core/globals.d.ts",
    "contract/globals.d.ts",
  ])
    keep(path);
  for (const folder of FOLDERS) keep(`${folder}/tsconfig.json`);
  symlinkSync(join(ROOT, "node_modules"), join(house, "node_modules"));
  const write = (path: string, text: string) => {
    mkdirSync(join(house, dirname(path)), { recursive: true });
    writeFileSync(join(house, path), text);
  };
  for (const folder of ["core/letter", "contract", "services", "server", "electron", "cli", "renderer", "scripts", "tests"])
    write(`${folder}/plain.ts`, "export const plain = 1;\n");
  for (const [path, text] of Object.entries(files)) write(path, text);
  const run = (script: string, ...options: readonly string[]) => {
    const done = spawnSync(process.execPath, [join(ROOT, "node_modules", script), ...options], { cwd: house, encoding: "utf8" });
    return `${done.stdout}${done.stderr}`;
  };
  return {
    /** What the compiler says of one folder and what it stands on; empty when it is content. */
    types: (folder: string) => run("typescript/lib/tsc.js", "-b", folder, "--pretty", "false"),
    /** What the linter says, one line a finding: `path:line rule: message`. */
    lint: () => run("@biomejs/biome/bin/biome", "lint", "--reporter=concise", "--max-diagnostics=200"),
  };
}
