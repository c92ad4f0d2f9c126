import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { HANDS_FOLDER } from "../../services/hands/hand-shelf.ts";
import { createWorkshop, type Workshop } from "../../services/workshop.ts";
import { handSource } from "./hands.ts";

/** Two good hands, with their fonts, among which a test puts others. It is gone when the test is over. */
export interface HandFolder {
  readonly workshop: () => Workshop;
  readonly hands: string;
  /** Puts `<id>.yaml` there. */
  readonly put: (id: string, content: string | Uint8Array) => void;
  /** Puts a file among the fonts. */
  readonly putFont: (file: string, bytes: Uint8Array) => void;
}

/** A folder of hands with Eleanor and Thomas in it. */
export function handFolder(): HandFolder {
  const folder = mkdtempSync(join(tmpdir(), "longhand-hands-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [hands, fonts] = [join(folder, "hands"), join(folder, "fonts")];
  mkdirSync(hands);
  mkdirSync(fonts);
  for (const id of ["eleanor", "thomas"]) {
    copyFileSync(join(HANDS_FOLDER, `${id}.yaml`), join(hands, `${id}.yaml`));
    const source = handSource(id);
    if (source) writeFileSync(join(fonts, source.hand.source.file.split("/").at(-1) ?? ""), source.font);
  }
  return {
    hands,
    workshop: () => createWorkshop({ hands, fonts, folders: { cache: join(folder, "cache"), data: join(folder, "data") } }),
    put: (id, content) => writeFileSync(join(hands, `${id}.yaml`), content),
    putFont: (file, bytes) => writeFileSync(join(fonts, file), bytes),
  };
}

/** Eleanor's file under another id, with changes. */
export function handText(id: string, change: (text: string) => string = (text) => text): string {
  const text = readFileSync(join(HANDS_FOLDER, "eleanor.yaml"), "utf8");
  return change(text.replace(/^id: eleanor$/m, `id: ${id}`).replace(/^name: Eleanor$/m, "name: Bad"));
}
