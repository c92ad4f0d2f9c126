import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parse } from "yaml";
import { handSchema } from "../../core/hand/hand.ts";
import { type OpenHand, openHand } from "../../core/hand/open-hand.ts";
import type { HandSource, World } from "../../core/typesetter.ts";

const require = createRequire(import.meta.url);

/** The hands that ship, by id. */
export const HAND_IDS = [
  "anders",
  "celia",
  "conor",
  "eleanor",
  "harriet",
  "ilona",
  "jonas",
  "linh",
  "luca",
  "margaret",
  "milan",
  "nadia",
  "oksana",
  "rui",
  "sanne",
  "thomas",
  "walter",
  "zofia",
] as const;

/** A shipped hand with its font and no rigs made before; null for another name. */
export function handSource(id: string): HandSource | null {
  if (!HAND_IDS.some((known) => known === id)) return null;
  const hand = handSchema.parse(parse(readFileSync(new URL(`../../hands/${id}.yaml`, import.meta.url), "utf8")));
  const font = readFileSync(require.resolve(`${hand.source.package}/${hand.source.file}`));
  return { hand, font: new Uint8Array(font), rigs: "" };
}

/** The world of the shipped hands. */
export const WORLD: World = { hand: handSource };

/** A shipped hand, opened. */
export function opened(id: (typeof HAND_IDS)[number]): OpenHand {
  const source = handSource(id);
  const hand = source ? openHand(source) : null;
  if (!hand) throw new Error(`No hand ${id}`);
  return hand;
}
