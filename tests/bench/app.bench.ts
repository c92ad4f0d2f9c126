import type { BenchCase } from "../../scripts/bench/bench-case.ts";
import { openDesk } from "../e2e/desk.ts";

/** From navigation to the first page in ink, in a new browser window each time; the first of them over a first start's empty folders. */
export const cases: readonly BenchCase[] = [
  {
    name: "first page in ink after navigation, Chromium",
    unit: "ms",
    limit: 1500,
    async run() {
      const desk = await openDesk();
      const samples: number[] = [];
      for (let i = 0; i < 6; i++) {
        const visit = await desk.visit();
        samples.push(await visit.page.evaluate(() => performance.getEntriesByName("longhand:ink")[0]?.startTime ?? Number.NaN));
        await visit.context.close();
      }
      await desk.close();
      return samples;
    },
  },
];
