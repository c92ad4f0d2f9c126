import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchCase } from "../../scripts/bench/bench-case.ts";
import { readyRendererFiles } from "../../server/renderer-files.ts";
import { launch } from "../e2e/desk.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/** Starts Longhand as `npm start` does and opens its page in a browser that has to be started too; milliseconds until the first page is in ink. */
async function startOnce(folder: string): Promise<number> {
  const start = performance.now();
  const env = { ...process.env, LONGHAND_DATA: join(folder, "data"), LONGHAND_CACHE: join(folder, "cache") };
  const words = [join(ROOT, "scripts", "bootstrap.mjs"), "scripts/start.ts", "--browser", "--no-open"];
  const child = spawn(process.execPath, words, { cwd: ROOT, env, stdio: ["ignore", "pipe", "ignore"] });
  const address = await new Promise<string>((resolve, reject) => {
    let heard = "";
    child.stdout.on("data", (chunk: Buffer) => {
      heard += chunk;
      const found = /http:\S+/.exec(heard);
      if (found) resolve(found[0]);
    });
    child.once("exit", () => reject(new Error("npm start ended without an address")));
  });
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName("longhand:ink").length > 0);
  const took = performance.now() - start;
  await browser.close();
  child.kill();
  return took;
}

/** A first start fills the folders and is not counted; everything is built. */
export const cases: readonly BenchCase[] = [
  {
    name: "npm start to the first page in ink, everything built",
    unit: "ms",
    limit: 4000,
    async run() {
      const folder = mkdtempSync(join(tmpdir(), "longhand-start-"));
      await readyRendererFiles();
      await startOnce(folder);
      const samples: number[] = [];
      for (let i = 0; i < 4; i++) samples.push(await startOnce(folder));
      rmSync(folder, { recursive: true, force: true });
      return samples;
    },
  },
];
