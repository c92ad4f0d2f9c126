import { detailPath, detailWords } from "../../core/letter/detail-path.ts";
import { drawingCharacter } from "../../core/letter/drawings.ts";
import type { Inline } from "../../core/letter/letter.ts";

/** The words within a paragraph as the editor shows them. */
export function inlineWords(content: readonly Inline[]): string {
  return content.map(wordsOf).join("");
}

function wordsOf(inline: Inline): string {
  switch (inline.type) {
    case "text":
      return inline.text;
    case "field":
      return inline.value ?? detailWords(detailPath(inline.source) ?? "");
    case "break":
      return "\n";
    case "drawing":
      return drawingCharacter(inline.name) ?? `:${inline.name}:`;
    case "condition":
      return inlineWords(inline.branches.find((branch) => branch.applies)?.content ?? []);
  }
}
