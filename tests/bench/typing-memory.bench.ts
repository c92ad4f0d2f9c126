import type { CDPSession } from "playwright-core";
import type { BenchCase } from "../../scripts/bench/bench-case.ts";
import { openDesk } from "../e2e/desk.ts";
import { writeThreePages } from "./app-letter.ts";

/** The keystrokes of an hour: forty words a minute, of six characters with their space. */
const AN_HOUR = 40 * 60 * 6;
/** A sentence is typed and taken away again, so that the letter is no longer at the end than it was. */
const SENTENCE = "and we laughed about it all the way home. ";

/** How much more the window holds after an hour of typing, sped up: what grows is what is not let go of. */
export const cases: readonly BenchCase[] = [
  {
    name: "growth in an hour of typing on the paper, Chromium",
    unit: "%",
    limit: 10,
    async run() {
      const desk = await openDesk();
      const { page, context } = await desk.visit();
      await writeThreePages(page);
      await page.getByRole("button", { name: "Fold the words away" }).click();
      await page.getByRole("textbox", { name: "The letter, on the page" }).waitFor({ state: "attached" });
      const inspector = await context.newCDPSession(page);
      const round = async () => {
        await page.keyboard.type(SENTENCE);
        for (let i = 0; i < SENTENCE.length; i++) await page.keyboard.press("Backspace");
      };
      for (let i = 0; i < 20; i++) await round();
      const before = await heldBytes(inspector);
      for (let typed = 0; typed < AN_HOUR; typed += 2 * SENTENCE.length) await round();
      const after = await heldBytes(inspector);
      await desk.close();
      return [(100 * (after - before)) / before];
    },
  },
];

/** What the window's scripts hold once nothing is left to let go of, in bytes. */
async function heldBytes(inspector: CDPSession): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 2000));
  for (let i = 0; i < 3; i++) await inspector.send("HeapProfiler.collectGarbage");
  return (await inspector.send("Runtime.getHeapUsage")).usedSize;
}
