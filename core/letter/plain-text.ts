import type { SpokenBlock } from "./spoken.ts";

/** The letter's words, unwrapped: a blank line between paragraphs, "\n" at hard lines. Drawings stand as their characters. */
export function plainText(spoken: readonly SpokenBlock[]): string {
  return spoken.map(blockText).join("\n\n");
}

/** The words of one paragraph, hard lines joined by "\n". */
export function blockText(block: SpokenBlock): string {
  return block.lines.map((line) => line.map((run) => run.text).join("")).join("\n");
}
