import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Tally, tallyReport, type VitestReport } from "./tally.ts";

function readReport(path: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/** Runs one suite of vitest.config.ts, shown as it goes, and counts it by vitest's own report. `options` are passed on, e.g. a file's name. */
export function runVitest(root: string, suite: "unit" | "e2e", options: readonly string[]): Promise<Tally> {
  const folder = join(root, ".cache", "tests");
  const report = join(folder, `${suite}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const words = [vitest, "run", "--project", suite, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...options];
  // A name given may be found in one suite only; without one, a suite with nothing in it has failed.
  if (options.length > 0) words.push("--passWithNoTests");
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { cwd: root, stdio: "inherit" });
    child.on("close", (code) => resolve(tallyReport(readReport(report), code)));
  });
}
