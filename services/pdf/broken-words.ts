import type { Scene, SceneLine, SceneWord } from "../../core/scene/scene.ts";

/** What a line says, where that is not just its own words. */
export interface LineText {
  /** Words at its start that the line before says already. */
  readonly skipped: number;
  /** What its last word goes on with in the next lines. */
  readonly rest: string;
}

/** As it is for most lines. */
export const WHOLE_LINE: LineText = { skipped: 0, rest: "" };

/** A longer rest is no compound but a word without end: it is not crowded under the first line. */
const LONGEST_REST = 60;

/**
 * Lines that end within a word, such as "self-" before "evident". A program that reads a PDF puts a line break there, or takes the hyphen for one
 * of the printer's and drops it. So the line where such a word begins says all of it.
 */
export function brokenWords(scene: Scene): ReadonlyMap<SceneLine, LineText> {
  const found = new Map<SceneLine, LineText>();
  const change = (line: SceneLine, by: Partial<LineText>): void => void found.set(line, { ...WHOLE_LINE, ...found.get(line), ...by });
  // For each paragraph, where its last line ended and the line that says that line's last word.
  const ends = new Map<string, { readonly end: number; readonly speaker: SceneLine }>();
  for (const line of scene.pages.flatMap((page) => page.lines)) {
    const words = line.words.filter((word) => word.text !== "");
    const before = ends.get(line.block);
    const moved = before ? leading(line, words, before.end) : [];
    const rest = (before ? (found.get(before.speaker)?.rest ?? "") : "") + moved.map((word) => word.text).join("");
    const moves = before !== undefined && moved.length > 0 && rest.length <= LONGEST_REST;
    if (moves) {
      change(before.speaker, { rest });
      change(line, { skipped: moved.length });
    }
    const last = words.at(-1);
    if (last) ends.set(line.block, { end: endOf(line, last), speaker: moves && moved.length === words.length ? before.speaker : line });
  }
  return found;
}

/** The words at a line's start that follow `end`, and one another, without anything between. */
function leading(line: SceneLine, words: readonly SceneWord[], end: number): readonly SceneWord[] {
  const moved: SceneWord[] = [];
  let at = end;
  for (const word of words) {
    if (line.offset + word.offset !== at) break;
    moved.push(word);
    at = endOf(line, word);
  }
  return moved;
}

function endOf(line: SceneLine, word: SceneWord): number {
  return line.offset + word.offset + word.text.length;
}
