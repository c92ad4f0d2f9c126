import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Resvg } from "@resvg/resvg-js";
import { readyRendererFiles } from "../../server/renderer-files.ts";
import { openDesk } from "./desk.ts";

// Takes the pictures of the README anew, from a letter the command line writes and from the app's first page.
const root = join(import.meta.dirname, "../..");
const pictures = join(root, "docs", "pictures");
await mkdir(pictures, { recursive: true });

const folder = await mkdtemp(join(tmpdir(), "longhand-pictures-"));
const letter = join(folder, "letter.svg");
const words = ["write", "thank-you-to-a-teacher", "--sample", "--date", "2026-11-22", "--out", letter];
await promisify(execFile)(process.execPath, [join(root, "cli", "longhand.ts"), ...words]);
const page = new Resvg(await readFile(letter, "utf8"), { fitTo: { mode: "width", value: 900 } }).render().asPng();
await writeFile(join(pictures, "page.png"), page);
await rm(folder, { recursive: true });

await readyRendererFiles();
const desk = await openDesk();
const { page: view } = await desk.visit();
await view.waitForTimeout(1000);
await view.screenshot({ path: join(pictures, "app.png") });
await desk.close();
