import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { HandSummary } from "../../contract/contract.ts";
import { type Hand, readHand } from "../../core/hand/hand.ts";
import type { HandSource } from "../../core/hand/open-hand.ts";
import { DEFAULT_STYLE } from "../../core/letter/letter.ts";
import type { RigCache } from "./rig-cache.ts";

/** The hands that ship. A file on the shelf that is not a hand is a bug and throws. */
export interface HandShelf {
  /** Every hand, the one a letter starts with first, the others by name. */
  list(): readonly HandSummary[];
  /** One hand with its font and the rigs kept so far; null when there is none of that id. */
  source(id: string): HandSource | null;
  /** The fonts that write for a hand: its own, then its companions'. Empty for an unknown hand. */
  fonts(id: string): readonly Uint8Array[];
  /** Keeps the rigs made for a hand since it was taken from the shelf. */
  keepRigs(id: string, rigs: string): Promise<void>;
}

/** Hands as they ship with Longhand. */
export const HANDS_FOLDER: string = fileURLToPath(new URL("../../hands/", import.meta.url));

/** A shelf over a folder of `<id>.yaml`, with fonts out of their packages or of a folder of fonts; hands and fonts are read when they are first asked for, and then remembered. */
export function createHandShelf(cache: RigCache, folder: string = HANDS_FOLDER, fonts?: string): HandShelf {
  const sources = new Map<string, HandSource | null>();
  const ids = (): readonly string[] =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => name.slice(0, -".yaml".length))
      .sort();
  const handOf = (id: string): Hand => {
    const { value, diagnostics } = readHand(parse(readFileSync(join(folder, `${id}.yaml`), "utf8")));
    if (value === null) throw new Error(diagnostics.map(({ message }) => message).join(" "));
    return value;
  };

  const source = (id: string): HandSource | null => {
    const known = sources.get(id);
    if (known !== undefined) return known;
    if (!ids().includes(id)) return null;
    const hand = handOf(id);
    const font = readFont(hand, fonts);
    const made = { hand, font, rigs: cache.read(font) };
    sources.set(id, made);
    return made;
  };

  return {
    list() {
      const hands = ids().map(handOf);
      const first = (hand: Hand): number => (hand.id === DEFAULT_STYLE.hand ? 0 : 1);
      hands.sort((a, b) => first(a) - first(b) || (a.name < b.name ? -1 : 1));
      return hands.map(({ id, name, character, languages, joined }) => ({ id, name, character, languages, joined }));
    },
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
      await cache.keep(known.font, rigs);
    },
  };
}

/** A hand's font file, out of a folder of fonts or else of the package it names. */
function readFont({ source }: Hand, fonts: string | undefined): Uint8Array {
  if (fonts !== undefined) return new Uint8Array(readFileSync(join(fonts, basename(source.file))));
  const packageFile = createRequire(import.meta.url).resolve(`${source.package}/package.json`);
  return new Uint8Array(readFileSync(join(dirname(packageFile), source.file)));
}
