import { join } from "node:path";
import { readyRendererFiles } from "../server/renderer-files.ts";
import { describeStep, runChecks } from "./checks/run-checks.ts";
import type { Step } from "./checks/step.ts";
import { runVitest } from "./tests/run-vitest.ts";
import { addTallies, describeTally, type Tally } from "./tests/tally.ts";

/** The check, the unit tests, the interface built, the tests in a browser; each is run whatever became of the one before. */
const root = join(import.meta.dirname, "..");
const options = process.argv.slice(2);

function count(steps: readonly Step[]): Tally {
  for (const step of steps) console.log(describeStep(step));
  const failed = steps.filter((step) => step.problems.length > 0).length;
  return { passed: steps.length - failed, failed, skipped: 0 };
}

async function build(): Promise<Step> {
  try {
    await readyRendererFiles();
    return { name: "build", problems: [] };
  } catch (problem) {
    return { name: "build", problems: [String(problem)] };
  }
}

const tallies = [
  count(await runChecks(root)),
  await runVitest(root, "unit", options),
  count([await build()]),
  await runVitest(root, "e2e", options),
];
const total = addTallies(tallies);
console.log(describeTally(total));
process.exitCode = total.failed === 0 ? 0 : 1;
