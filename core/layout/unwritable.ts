import type { Diagnostic } from "../letter/diagnostic.ts";
import type { SpokenBlock } from "../letter/spoken.ts";
import type { Layout } from "./layout.ts";
import { isPicture, pictureName } from "./picture-names.ts";
import { scriptOf } from "./scripts.ts";

/** A cluster that nobody writes, and where it first stands. */
interface Found {
  readonly cluster: string;
  readonly word: string;
  readonly block: string;
  /** From 1. */
  readonly paragraph: number;
}

/** So many letters of a script are odd ones yet, each told at its own place. */
const ODD = 3;
/** As many letters are told together as one sees at a glance. */
const SHOWN = 8;
/** No more code points of one cluster are told. */
const MOST_CODES = 8;

/**
 * What no hand writes: one diagnostic for each cluster, at the paragraph where it first stands, but one for all letters of a script
 * where there are many. `name` is the hand's, `spoken` gives the paragraphs their numbers.
 */
export function unwritable(layout: Layout, name: string, spoken: readonly SpokenBlock[]): Diagnostic[] {
  const groups = new Map<string, Found[]>();
  const seen = new Set<string>();
  for (const found of clustersOf(layout, spoken)) {
    if (seen.has(found.cluster)) continue;
    seen.add(found.cluster);
    const key = scriptOf(found.cluster) ?? found.cluster;
    const group = groups.get(key);
    if (group) group.push(found);
    else groups.set(key, [found]);
  }
  return [...groups].flatMap(([script, group]) => {
    if (group.length <= ODD) return group.map((found) => diagnostic(found, tellOne(found, name)));
    return [diagnostic(group[0] as Found, tellScript(script, group, name))];
  });
}

function diagnostic({ cluster, block }: Found, message: string): Diagnostic {
  return { code: "unwritable-character", message, block, character: cluster };
}

function* clustersOf(layout: Layout, spoken: readonly SpokenBlock[]): Iterable<Found> {
  const numbers = new Map(spoken.map((block, i) => [block.id, i + 1]));
  for (const { line } of layout.pages.flat()) {
    for (const { shaped, word } of line.words) {
      for (const cluster of shaped.unwritable) {
        yield { cluster, word: word.text, block: line.block, paragraph: numbers.get(line.block) ?? 0 };
      }
    }
  }
}

function tellOne({ cluster, word, paragraph }: Found, name: string): string {
  const where = `“${shortened(word)}”, paragraph ${paragraph}`;
  if (isPicture(cluster)) {
    const what = pictureName(cluster) ?? codesOf(cluster);
    return `${name}’s hand cannot draw “${cluster}” (${what}) in ${where}. Please say it in words, or leave it out.`;
  }
  return `${name}’s hand cannot write “${shortened(cluster)}” (${codesOf(cluster)}) in ${where}. Please write it another way, or choose another hand.`;
}

function tellScript(script: string, group: readonly Found[], name: string): string {
  const shown = group.slice(0, SHOWN).map((found) => shortened(found.cluster));
  const more = group.length - shown.length;
  const rest = more === 0 ? "" : more === 1 ? ", and 1 more letter" : `, and ${more} more letters`;
  const first = `first in paragraph ${group[0]?.paragraph}`;
  return `Neither ${name}’s hand nor those that help it can write ${script} (“${shown.join("")}”${rest}), ${first}. Please write it in other letters, or choose another hand.`;
}

function codesOf(cluster: string): string {
  const codes = [...cluster].map((char) => `U+${(char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`);
  return codes.length <= MOST_CODES ? codes.join(" ") : `${codes.slice(0, MOST_CODES).join(" ")} ...`;
}

/** At most forty characters, none of them halved. */
function shortened(text: string): string {
  return [...text].slice(0, 40).join("");
}
