import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Marks the place of the fuses in a program of Electron's; their version, their number and one sign each follow it. */
const FUSES_HERE = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";

/** Fills a folder with what the packer looks for in an Electron for Linux, and none of its code. `fuses` are as Electron ships them: 1 on, 0 off. */
export function standInRuntime(folder: string, version: string, fuses = "101101011"): string {
  for (const name of ["locales", "resources"]) mkdirSync(join(folder, name), { recursive: true });
  const program = Buffer.concat([Buffer.from(FUSES_HERE), Buffer.from([1, fuses.length]), Buffer.from(fuses)]);
  writeFileSync(join(folder, "electron"), program, { mode: 0o755 });
  writeFileSync(join(folder, "version"), version);
  for (const file of ["LICENSE", "LICENSES.chromium.html", "locales/en-US.pak", "locales/de.pak"]) writeFileSync(join(folder, file), "");
  return folder;
}
