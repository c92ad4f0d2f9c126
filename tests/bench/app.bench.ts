import { gzipSync } from "node:zlib";
import type { BenchCase } from "../../scripts/bench/bench-case.ts";
import { openDesk } from "../e2e/desk.ts";
import { writeThreePages } from "./app-letter.ts";

/** All scripts a first visit asks for until its page stands in ink, the worker's and those of the first letter with them. */
async function firstLoad(): Promise<readonly number[]> {
  const desk = await openDesk();
  const { page, context, heard } = await desk.visit();
  const scripts = [...new Set(heard.requests)].filter((address) => address.endsWith(".js"));
  let bytes = 0;
  for (const address of scripts) bytes += gzipSync(await (await context.request.get(address)).body()).length;
  await page.close();
  await desk.close();
  return [bytes / 1000];
}

/** From the shell (the rail, the first thing of the interface that stands) to words that can be written in, in a new window each time. */
async function editorReady(): Promise<readonly number[]> {
  const desk = await openDesk();
  const samples: number[] = [];
  for (let i = 0; i < 7; i++) {
    const { page, context } = await desk.visit({}, () => {
      const marks = { "longhand:shell": ".rail", "longhand:editor": ".ProseMirror[contenteditable=true]" };
      for (const [name, place] of Object.entries(marks))
        new MutationObserver((_changes, observer) => {
          if (document.querySelector(place) === null) return;
          performance.mark(name);
          observer.disconnect();
        }).observe(document, { childList: true, subtree: true });
    });
    const took = await page.evaluate(() => {
      const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
      return at("longhand:editor") - at("longhand:shell");
    });
    // The first visit makes the rigs of its hand.
    if (i > 0) samples.push(took);
    await context.close();
  }
  await desk.close();
  return samples;
}

/** From navigation to the first page in ink, in a new browser window each time; the first of them over a first start's empty folders. */
export const cases: readonly BenchCase[] = [
  {
    name: "first-load script, gzip, Chromium",
    unit: "kB",
    judge: "max",
    limit: 400,
    run: firstLoad,
  },
  {
    name: "editor ready after the shell, Chromium",
    unit: "ms",
    limit: 300,
    run: editorReady,
  },
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
