import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { VERSION } from "../../services/version.ts";
import { openDesk } from "./desk.ts";
import { squeezePicture } from "./squeeze-picture.ts";
import { STATES } from "./states.ts";

// Takes the pictures of docs/tour.md anew, every state by day and by night, and writes the page around them. Names given on the command line take only those.
const root = join(import.meta.dirname, "../..");
const pictures = join(root, "docs", "pictures", "tour");
const wanted = process.argv.slice(2);
const states = STATES.filter(({ isNarrow }) => isNarrow !== true);
await mkdir(pictures, { recursive: true });
const folder = await mkdtemp(join(tmpdir(), "longhand-tour-"));

for (const colorScheme of ["light", "dark"] as const) {
  const desk = await openDesk();
  const { page } = await desk.visit({ colorScheme });
  // Where the letters of whoever takes the pictures are is nobody's business.
  const place = { ok: true, value: { folder: "~/.local/share/longhand", version: VERSION } };
  await page.route("**/api/readPlace", (route) => route.fulfill({ json: place }));
  for (const state of states) {
    await state.enter(page);
    const taken = join(folder, "taken.png");
    if (wanted.length === 0 || wanted.includes(state.name)) {
      await page.waitForFunction(allWritten);
      await page.waitForTimeout(300);
      await page.mouse.move(2, 2);
      await page.screenshot({ path: taken });
      await writeFile(join(pictures, `${state.name}-${colorScheme}.webp`), await squeezePicture(page, await readFile(taken)));
    }
    await state.leave?.(page);
  }
  await desk.close();
}
await rm(folder, { recursive: true });

/** Whether every page and every line of a hand that is in view has been written. */
function allWritten(): boolean {
  const places = [...document.querySelectorAll(".thumbnail, .hand-sample")];
  return places.every((one) => one.getBoundingClientRect().top > innerHeight || one.querySelector("canvas") !== null);
}

const parts = states.map(({ name, tells }) => {
  const title = name.replaceAll("-", " ").replace(/^./, (first) => first.toUpperCase());
  const cell = (light: string) => `![${title}, ${light}](pictures/tour/${name}-${light}.webp)`;
  return `## ${title}\n\n${tells}\n\n| by day | by night |\n|---|---|\n| ${cell("light")} | ${cell("dark")} |\n`;
});
const head =
  "# A tour of the desk\n\nEvery room and state, by day and by night. `node tests/e2e/take-tour.ts` takes the pictures anew; the states stand in\n`tests/e2e/states.ts`, where axe and the keyboard visit them too.\n";
await writeFile(join(root, "docs", "tour.md"), [head, ...parts].join("\n"));
