import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileLengths } from "./file-lengths.ts";
import { type LockFile, missingFromLock } from "./lock-file.ts";
import { phaseOrderProblems } from "./phase-order.ts";
import { readSourceFiles } from "./source-files.ts";
import type { Step } from "./step.ts";
import { strayWords } from "./stray-words.ts";

/** Runs a program that came as a package; its words are the problem when it fails. */
function program(root: string, name: string, script: string, options: readonly string[]): Promise<Step> {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };
    const child = spawn(process.execPath, [join(root, "node_modules", script), ...options], {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let words = "";
    const hear = (chunk: Buffer) => {
      words += chunk;
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("close", (code) => resolve({ name, problems: code === 0 ? [] : [words.trim() || `${name} ended with ${code}`] }));
  });
}

function lockFile(root: string): Step {
  const lock: LockFile = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const missing = Object.keys(missingFromLock(lock)).length;
  const problem = `package-lock.json lacks ${missing} parts for other systems: run node scripts/complete-lock.ts`;
  return { name: "lock file", problems: missing === 0 ? [] : [problem] };
}

/** Everything that is checked without running the project: each step as it ends up, in this order. */
export function runChecks(root: string): Promise<readonly Step[]> {
  const files = readSourceFiles(root);
  return Promise.all([
    program(root, "types", "typescript/lib/tsc.js", ["-b"]),
    program(root, "lint and format", "@biomejs/biome/bin/biome", [
      "check",
      "--error-on-warnings",
      "--reporter=concise",
      "--max-diagnostics=200",
    ]),
    program(root, "unused and undeclared", "knip/bin/knip.js", ["--no-progress", "--no-config-hints"]),
    { name: "phase order", problems: phaseOrderProblems(files) },
    { name: "file lengths", ...fileLengths(files) },
    { name: "stray words", problems: strayWords(files) },
    lockFile(root),
  ]);
}

/** One line for a step that is fine; its problems, indented, for one that is not. */
export function describeStep({ name, problems, notes = [] }: Step): string {
  const told = notes.map((note) => `\n    note: ${note}`).join("");
  if (problems.length === 0) return `  ok      ${name}${told}`;
  return `  FAILED  ${name}${problems.map((problem) => `\n${problem.replaceAll(/^/gm, "    ")}`).join("")}${told}`;
}
