import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { parse, YAMLParseError } from "yaml";
import { type Hand, readHand } from "../../core/hand/hand.ts";
import { isWholeFont } from "../../core/hand/whole-font.ts";
import type { Diagnostic } from "../../core/letter/diagnostic.ts";

/** A hand as its file has it, with its font. Null where it cannot be used: the diagnostics then say why. Else they say what was taken otherwise than it stands. */
export interface HandFile {
  readonly found: { readonly hand: Hand; readonly font: Uint8Array } | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** More than any hand's file, and more than any font of handwriting, in bytes. */
const LARGEST_FILE = 32_000;
const LARGEST_FONT = 20_000_000;

/** As npm has them: a path is none. */
const PACKAGE_NAME = /^(?:@[\w-][\w.-]*\/)?[\w-][\w.-]*$/;

/** Why a file is none that a hand can be made of, as the rest of a sentence. */
class Unusable extends Error {
  readonly place: Partial<Pick<Diagnostic, "line" | "column">>;
  constructor(why: string, place: Unusable["place"] = {}) {
    super(why);
    this.place = place;
  }
}

/** Reads `<id>.yaml` of a folder and the font it names, out of a folder of fonts or else of its package. Nothing in either makes it throw. */
export function readHandFile(folder: string, id: string, fonts: string | undefined): HandFile {
  const called = `The hand “${id}”`;
  try {
    const { value, diagnostics } = readHand(readYaml(join(folder, `${id}.yaml`)), called);
    if (value === null) return { found: null, diagnostics };
    if (value.id !== id) throw new Unusable(`its id is “${value.id}”; it has to be the name of its file`);
    return { found: { hand: value, font: readFont(value, fonts) }, diagnostics };
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return { found: null, diagnostics: [{ code: "not-a-hand", message: `${called} cannot be used: ${error.message}.`, ...error.place }] };
  }
}

function readYaml(path: string): unknown {
  const bytes = readBytes(path, LARGEST_FILE, "its file");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Unusable("its file is not text in UTF-8");
  }
  try {
    return parse(text, { logLevel: "error", prettyErrors: true, stringKeys: true });
  } catch (error) {
    const [at] = (error instanceof YAMLParseError && error.linePos) || [];
    throw new Unusable("its file is not YAML that can be read", at ? { line: at.line, column: at.col } : {});
  }
}

function readFont({ source }: Hand, fonts: string | undefined): Uint8Array {
  const what = `its font “${source.file}”`;
  const bytes = readBytes(fonts === undefined ? pathInPackage(source) : join(fonts, basename(source.file)), LARGEST_FONT, what);
  if (!isWholeFont(bytes)) throw new Unusable(`${what} is not a whole TrueType or OpenType font`);
  return bytes;
}

function pathInPackage({ package: name, file }: Hand["source"]): string {
  if (!PACKAGE_NAME.test(name)) throw new Unusable(`“${name.slice(0, 60)}” is no name of a package`);
  let folder: string;
  try {
    folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  } catch {
    throw new Unusable(`there is no package “${name}” with its font`);
  }
  const path = join(folder, file);
  if (relative(folder, path).startsWith("..")) throw new Unusable(`its font “${file}” is not in the package “${name}”`);
  return path;
}

function readBytes(path: string, largest: number, what: string): Uint8Array {
  try {
    const about = statSync(path);
    if (!about.isFile()) throw new Unusable(`${what} is no file`);
    if (about.size > largest) throw new Unusable(`${what} is far too large`);
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if (error instanceof Unusable) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new Unusable(code === "ENOENT" ? `${what} is not there` : `${what} cannot be read${code ? ` (${code})` : ""}`);
  }
}
