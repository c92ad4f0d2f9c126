import type { Diagnostic } from "../letter/diagnostic.ts";
import { DRAWING_NAMES, drawingCharacter } from "../letter/drawings.ts";
import type { Inline, Letter } from "../letter/letter.ts";
import { standing } from "../letter/speak.ts";
import { didYouMean } from "./nearest.ts";
import type { Report } from "./report.ts";
import type { Token } from "./scan.ts";

/** A word between colons that stands by itself, as the name of a drawing does. */
const NAMED = /(?<![\p{L}\p{N}:]):([a-z][a-z-]{0,30}):(?![\p{L}\p{N}:])/gu;

/** Reports every `:name:` in a template's text that no drawing is called by. */
export function checkDrawings(tokens: readonly Token[], report: Report): void {
  for (const token of tokens) {
    if (token.kind !== "text") continue;
    for (const { 1: name = "", index } of token.text.matchAll(NAMED)) {
      if (drawingCharacter(name) !== null) continue;
      report("unknown-drawing", `${told(name)} For the word itself put a backslash before its colons.`, token.at + index);
    }
  }
}

/** One diagnostic for each drawing of a letter whose name is not known, at the paragraph where it first stands. */
export function unknownDrawings(letter: Letter): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const { id, content } of standing(letter.blocks)) {
    for (const name of drawingsIn(content)) {
      if (drawingCharacter(name) !== null || found.has(name)) continue;
      found.set(name, { code: "unknown-drawing", message: `${told(name)} Please choose another, or leave it out.`, block: id });
    }
  }
  return [...found.values()];
}

function drawingsIn(content: readonly Inline[]): readonly string[] {
  return content.flatMap((node) => {
    if (node.type === "drawing") return [node.name];
    return node.type === "condition" ? drawingsIn(node.branches.find((branch) => branch.applies)?.content ?? []) : [];
  });
}

function told(name: string): string {
  const shown = name.slice(0, 40);
  return `There is no drawing called ${shown}.${didYouMean(name, DRAWING_NAMES) || ` There are ${DRAWING_NAMES.join(", ")}.`}`;
}
