import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Scene } from "../../core/scene/scene.ts";
import { createTypesetter } from "../../core/typesetter.ts";
import type { BenchCase } from "../../scripts/bench/bench-case.ts";
import { collect } from "../../services/files/collect.ts";
import { createWorkshop } from "../../services/workshop.ts";
import { HAND_IDS, WORLD } from "../support/hands.ts";
import { threePages } from "./letters.ts";

const run = promisify(execFile);
const CLI = join(import.meta.dirname, "../../cli/longhand.ts");

/** The command line as a whole process, and what a PDF weighs. */
export const cases: readonly BenchCase[] = [
  ...HAND_IDS.map(
    (hand): BenchCase => ({
      name: `longhand write, one page of A5 to PDF, ${hand}`,
      unit: "ms",
      limit: 1000,
      async run() {
        const folder = await mkdtemp(join(tmpdir(), "longhand-bench-"));
        const samples: number[] = [];
        for (let i = 0; i < 6; i++) {
          const start = performance.now();
          await run(process.execPath, [CLI, "write", "birthday", "--sample", "--hand", hand, "--out", join(folder, "letter.pdf")], {
            env: { ...process.env, LONGHAND_CACHE: folder },
          });
          // The first one makes the rigs.
          if (i > 0) samples.push(performance.now() - start);
        }
        await rm(folder, { recursive: true });
        return samples;
      },
    }),
  ),
  ...HAND_IDS.map(
    (hand): BenchCase => ({
      name: `PDF for 1,000 glyphs, ${hand}`,
      unit: "kB",
      limit: 300,
      async run() {
        const letter = threePages(hand, 1);
        const scene = createTypesetter(WORLD).update(letter).scene as Scene;
        const glyphs = scene.pages.flatMap((p) => p.lines.flatMap((l) => l.words.flatMap((w) => w.glyphs))).length;
        const bytes = await collect((out) => createWorkshop().writePdf(letter, scene, out));
        return [bytes.length / glyphs];
      },
    }),
  ),
];
