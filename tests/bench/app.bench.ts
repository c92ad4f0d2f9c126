import type { BenchCase } from "../../scripts/bench/bench-case.ts";
import { openDesk } from "../e2e/desk.ts";
import { writeThreePages } from "./app-letter.ts";

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
  {
    name: "repaint after a keystroke in three pages, Chromium",
    unit: "ms",
    judge: "p95",
    limit: 8,
    async run() {
      const desk = await openDesk();
      const { page } = await desk.visit();
      // A canvas puts off its work; asking for a pixel makes it do all of it before the measure ends.
      await page.evaluate(() => {
        const { restore } = CanvasRenderingContext2D.prototype;
        CanvasRenderingContext2D.prototype.restore = function () {
          restore.call(this);
          this.getImageData(0, 0, 1, 1);
        };
      });
      await writeThreePages(page);
      await page.evaluate(() => performance.clearMeasures("longhand:repaint"));
      await page.keyboard.type(" and then we walked home along the shore, which was longer but had more in it", { delay: 60 });
      const samples = await page.evaluate(() => performance.getEntriesByName("longhand:repaint").map(({ duration }) => duration));
      await desk.close();
      return samples;
    },
  },
];
