import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { LockFile } from "../checks/lock-file.ts";

/** The licences of every package that Longhand may bundle (what it needs to run, by the lock file), as one text. */
export async function packageLicences(root: string): Promise<string> {
  const lock: LockFile = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8"));
  const paths = Object.entries(lock.packages).filter(([path, { dev, optional }]) => path !== "" && !dev && !optional);
  const texts = await Promise.all(paths.map(([path]) => licenceOf(join(root, path))));
  return `${texts.join(`\n${"-".repeat(80)}\n\n`)}`;
}

async function licenceOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  return [`${name} ${version} (${typeof license === "string" ? license : "see below"})`, ...texts.map((text) => text.trim()), ""].join(
    "\n\n",
  );
}
