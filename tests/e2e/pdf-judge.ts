import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
const DPI = 50;
const MM_PER_POINT = 25.4 / 72;

/** What poppler, which knows nothing of Longhand, finds in a PDF. Lengths in millimetres. */
export interface Judged {
  readonly pages: number;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** All words, with single spaces. */
  readonly text: string;
  /** Empty margin around the ink of each page: left, top, right, bottom; null for a page without ink. */
  readonly margins: readonly ({ readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } | null)[];
}

/** Judges a PDF from outside. */
export async function judgePdf(path: string): Promise<Judged> {
  const info = (await run("pdfinfo", [path])).stdout;
  const text = (await run("pdftotext", ["-layout", path, "-"])).stdout;
  const size = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(info);
  const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
  const margins = [];
  for (let page = 1; page <= pages; page++) margins.push(await marginsOf(path, page));
  return {
    pages,
    width: Number(size?.[1]) * MM_PER_POINT,
    height: Number(size?.[2]) * MM_PER_POINT,
    title: /Title:\s+(.*)/.exec(info)?.[1] ?? "",
    text: text.replace(/\s+/g, " ").trim(),
    margins,
  };
}

async function marginsOf(path: string, page: number) {
  const picture = `${path}-${page}`;
  await run("pdftoppm", ["-r", String(DPI), "-gray", "-singlefile", "-f", String(page), "-l", String(page), path, picture]);
  const bytes = await readFile(`${picture}.pgm`);
  await rm(`${picture}.pgm`);
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString("latin1"));
  const [width, height] = [Number(header?.[1]), Number(header?.[2])];
  const start = header?.[0].length ?? 0;
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((bytes[start + y * width + x] ?? 255) > 170) continue;
      [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    }
  }
  const mm = (pixels: number) => (pixels * 25.4) / DPI;
  return right < 0 ? null : { left: mm(left), top: mm(top), right: mm(width - 1 - right), bottom: mm(height - 1 - bottom) };
}
