import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { handSchema } from "../../core/hand/hand.ts";

/** Paths of the font files that the hands of a folder write with, each once. Throws when two of different packages have the same name. */
export async function handFonts(folder: string): Promise<readonly string[]> {
  const resolve = createRequire(import.meta.url).resolve;
  const fonts = new Map<string, string>();
  for (const name of (await readdir(folder)).filter((file) => file.endsWith(".yaml")).sort()) {
    const { source } = handSchema.parse(parse(await readFile(join(folder, name), "utf8")));
    const path = join(dirname(resolve(`${source.package}/package.json`)), source.file);
    const file = source.file.split("/").at(-1) ?? source.file;
    const known = fonts.get(file);
    if (known !== undefined && known !== path)
      throw new Error(`${file} is in two packages; the packed app keeps fonts by their file names.`);
    fonts.set(file, path);
  }
  return [...fonts.values()];
}
