import { join } from "node:path";
import { describeStep, runChecks } from "./checks/run-checks.ts";

const steps = await runChecks(join(import.meta.dirname, ".."));
for (const step of steps) console.log(describeStep(step));
const failed = steps.filter((step) => step.problems.length > 0).length;
console.log(`${steps.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
