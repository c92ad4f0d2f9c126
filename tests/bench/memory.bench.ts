import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { BenchCase } from "../../scripts/bench/bench-case.ts";
import { HAND_IDS } from "../support/hands.ts";

const run = promisify(execFile);
const MEASURED = join(import.meta.dirname, "typesetter-memory.ts");

/** What one typesetter holds when it has written with every hand there is. */
export const cases: readonly BenchCase[] = [
  {
    name: `memory of the typesetter, ${HAND_IDS.length} hands`,
    unit: "MB",
    limit: 150,
    async run() {
      const samples: number[] = [];
      for (let i = 0; i < 3; i++) samples.push(Number((await run(process.execPath, ["--expose-gc", MEASURED])).stdout));
      return samples;
    },
  },
];
