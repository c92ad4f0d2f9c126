import { createTypesetter } from "../../core/typesetter.ts";
import { HAND_IDS, WORLD } from "../support/hands.ts";
import { threePages } from "./letters.ts";

/** Run by memory.bench.ts in a process of its own with `--expose-gc`: prints the MB that one typesetter holds after three pages in every hand. */

// Whatever is made once, as HarfBuzz's own memory, is there before.
createTypesetter(WORLD).update(threePages("eleanor", 1));
const before = held();
const typesetter = createTypesetter(WORLD);
for (const hand of HAND_IDS) typesetter.update(threePages(hand, 2));
const after = held();
typesetter.rigs("eleanor");
process.stdout.write(String((after - before) / 1e6));

function held(): number {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
