import type { Page } from "playwright-core";
import type { BenchCase } from "../../scripts/bench/bench-case.ts";
import { openDesk } from "../e2e/desk.ts";
import { writeThreePages } from "./app-letter.ts";

const TYPED = " and then we walked home along the shore, which was longer but had more in it";
/** A quick typist's, in milliseconds from key to key. */
const DELAY = 60;
/** Typed before what is measured. */
const WARM_UP = "In those days ";

interface Timed {
  /** From each key that was pressed to when the ink it came to was painted. */
  readonly inks: readonly number[];
  /** From each key to the next picture on the screen, as the browser tells it: in steps of 8 ms, those under 16 ms counted as 8. */
  readonly frames: readonly number[];
}

/** Types on the first of three pages in Chromium: in the words' column, or on the paper. */
async function typeIn(where: "words" | "paper"): Promise<Timed> {
  const desk = await openDesk();
  const { page } = await desk.visit();
  await writeThreePages(page);
  if (where === "paper") {
    await page.getByRole("button", { name: "Fold the words away" }).click();
    await page.getByRole("textbox", { name: "The letter, on the page" }).waitFor({ state: "attached" });
  }
  await page.keyboard.type(WARM_UP, { delay: DELAY });
  await page.waitForTimeout(500);
  await listen(page);
  await page.keyboard.type(TYPED, { delay: DELAY });
  await page.waitForTimeout(500);
  const timed = await page.evaluate(() => (window as unknown as { readonly timed: Timed }).timed);
  await desk.close();
  return timed;
}

async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const inks: number[] = [];
    const frames: number[] = [];
    const waiting: number[] = [];
    Object.assign(window, { timed: { inks, frames } });
    // A canvas puts off its work; asking for a pixel makes it do all of it before the measure ends.
    const { restore } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.restore = function () {
      restore.call(this);
      this.getImageData(0, 0, 1, 1);
    };
    document.addEventListener(
      "keydown",
      ({ timeStamp }) => {
        waiting.push(timeStamp);
        frames.push(8);
      },
      true,
    );
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntriesByName("longhand:repaint")) {
        while ((waiting[0] ?? startTime) < startTime) inks.push(startTime + duration - (waiting.shift() ?? 0));
      }
    }).observe({ type: "measure" });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntriesByName("keydown")) frames[frames.indexOf(8)] = duration;
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** From a key to its ink on the page, and to the next picture of the window. */
export const cases: readonly BenchCase[] = (["words", "paper"] as const).flatMap((where): readonly BenchCase[] => [
  {
    name: `keystroke to ink in three pages, ${where}, Chromium`,
    unit: "ms",
    judge: "p95",
    limit: 16,
    run: async () => (await typeIn(where)).inks,
  },
  {
    name: `longest keystroke to picture, ${where}, Chromium`,
    unit: "ms",
    judge: "max",
    limit: 50,
    run: async () => (await typeIn(where)).frames,
  },
]);
