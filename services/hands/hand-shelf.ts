import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { HandSummary } from "../../contract/contract.ts";
import type { Hand } from "../../core/hand/hand.ts";
import type { HandSource } from "../../core/hand/open-hand.ts";
import type { Diagnostic } from "../../core/letter/diagnostic.ts";
import { DEFAULT_STYLE } from "../../core/letter/letter.ts";
import { type HandFile, readHandFile } from "./hand-file.ts";
import type { RigCache } from "./rig-cache.ts";

/** What is wrong with a hand's file. */
export interface HandProblem extends Diagnostic {
  /** Id of the hand, and path of its file. */
  readonly hand: string;
  readonly file: string;
  /** False where the hand can be used all the same. */
  readonly leftOut: boolean;
}

/** The hands that ship. One that cannot be used is left out and told; it never stops the others. */
export interface HandShelf {
  /** Every hand that can be used, the one a letter starts with first, the others by name. */
  list(): readonly HandSummary[];
  /** What is wrong with the files on the shelf, by their names: hands that are left out, and traits taken otherwise than they stand. */
  problems(): readonly HandProblem[];
  /** Why a hand that has a file cannot be used; null for one that can be, or has none. */
  leftOut(id: string): HandProblem | null;
  /** One hand with its font and the rigs kept so far; null when there is none of that id or it is left out. */
  source(id: string): HandSource | null;
  /** The fonts that write for a hand: its own, then its companions'. Empty for an unknown hand. */
  fonts(id: string): readonly Uint8Array[];
  /** Keeps the rigs made for a hand since it was taken from the shelf. */
  keepRigs(id: string, rigs: string): Promise<void>;
}

/** Hands as they ship with Longhand. */
export const HANDS_FOLDER: string = fileURLToPath(new URL("../../hands/", import.meta.url));

const ENDING = ".yaml";

/** A shelf over a folder of `<id>.yaml`, with fonts out of their packages or of a folder of fonts; hands and fonts are read when they are first asked for, and then remembered. */
export function createHandShelf(cache: RigCache, folder: string = HANDS_FOLDER, fonts?: string): HandShelf {
  const files = new Map<string, HandFile>();
  const sources = new Map<string, HandSource>();
  const ids = (): readonly string[] =>
    readdirSync(folder)
      .filter((name) => name.endsWith(ENDING))
      .map((name) => name.slice(0, -ENDING.length))
      .sort();
  const fileOf = (id: string): HandFile => {
    let file = files.get(id);
    if (!file) {
      file = readHandFile(folder, id, fonts);
      files.set(id, file);
    }
    return file;
  };

  const source = (id: string): HandSource | null => {
    const known = sources.get(id);
    if (known) return known;
    const found = ids().includes(id) ? fileOf(id).found : null;
    if (!found) return null;
    const made = { ...found, rigs: cache.read(found.font, found.hand.source.rough) };
    sources.set(id, made);
    return made;
  };

  const problemsOf = (id: string): readonly HandProblem[] => {
    const { found, diagnostics } = fileOf(id);
    return diagnostics.map((one) => ({ ...one, hand: id, file: join(folder, `${id}${ENDING}`), leftOut: found === null }));
  };

  return {
    list() {
      const hands = ids().flatMap((id) => fileOf(id).found?.hand ?? []);
      const first = (hand: Hand): number => (hand.id === DEFAULT_STYLE.hand ? 0 : 1);
      hands.sort((a, b) => first(a) - first(b) || (a.name < b.name ? -1 : 1));
      return hands.map(({ id, name, character, languages, joined }) => ({ id, name, character, languages, joined }));
    },
    problems: () => ids().flatMap(problemsOf),
    leftOut: (id) => (ids().includes(id) && problemsOf(id).find(({ leftOut }) => leftOut)) || null,
    source,
    fonts(id) {
      const own = source(id);
      if (!own) return [];
      return [own, ...own.hand.companions.map(source)].flatMap((found) => (found ? [found.font] : []));
    },
    async keepRigs(id, rigs) {
      const known = sources.get(id);
      if (!known || rigs === "" || rigs === known.rigs) return;
      sources.set(id, { ...known, rigs });
      await cache.keep(known.font, rigs, known.hand.source.rough);
    },
  };
}
