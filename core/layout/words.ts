import type { Mark } from "../letter/letter.ts";
import type { Run, SpokenBlock } from "../letter/spoken.ts";

/** A mark over part of a word: characters `from` (inclusive) to `to` (exclusive). */
export interface MarkSpan {
  readonly mark: Mark;
  readonly from: number;
  readonly to: number;
}

/** A word to be placed: characters without a space between them. */
export interface Word {
  readonly text: string;
  /** Index of its first character in the paragraph's spoken text. */
  readonly offset: number;
  readonly marks: readonly MarkSpan[];
  readonly missing: boolean;
  /** How often it was written again until it pleased: what the most rewritten part of it says; 0 for the first take. */
  readonly take: number;
  /** True where no space stands before it, because the line may break inside what was written together ("well-" "known"). */
  readonly glued: boolean;
}

/** Spaces at which a line may break: all of Unicode's but the no-break ones. */
const BREAKING_SPACE = /[\t\n\v\f\r \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/u;
/** A line may also break after a hyphen or dash between letters. */
const AFTER_DASH = /(?<=[\p{L}\p{N}][-\u2010\u2012-\u2014])(?=[\p{L}\p{N}])/u;

/** The words of a paragraph, hard line by hard line. */
export function wordsOf({ lines }: SpokenBlock): Word[][] {
  let offset = 0;
  return lines.map((runs) => {
    const words = splitWords(runs, offset);
    offset += runs.reduce((n, run) => n + run.text.length, 0) + 1;
    return words;
  });
}

/** The words of a hard line; `offset` is the index of the line's first character in the paragraph. */
export function splitWords(line: readonly Run[], offset: number): Word[] {
  const text = line.map((run) => run.text).join("");
  const words: Word[] = [];
  let at = 0;
  for (const chunk of text.split(BREAKING_SPACE)) {
    if (chunk === "") continue;
    at = text.indexOf(chunk, at);
    let glued = false;
    for (const part of chunk.split(AFTER_DASH)) {
      words.push({ text: part, offset: offset + at, glued, ...marksWithin(line, at, at + part.length) });
      at += part.length;
      glued = true;
    }
  }
  return words;
}

function marksWithin(line: readonly Run[], from: number, to: number): Pick<Word, "marks" | "missing" | "take"> {
  const marks: MarkSpan[] = [];
  let missing = false;
  let take = 0;
  let start = 0;
  for (const run of line) {
    const end = start + run.text.length;
    const a = Math.max(from, start);
    const b = Math.min(to, end);
    if (a < b) {
      missing ||= run.missing;
      take = Math.max(take, run.take ?? 0);
      for (const mark of run.marks) draw(marks, { mark, from: a - from, to: b - from });
    }
    start = end;
  }
  return { marks, missing, take };
}

/** Adds a mark; where one goes on from another of its kind they are drawn in one. */
function draw(marks: MarkSpan[], span: MarkSpan): void {
  const before = marks.findIndex(({ mark, to }) => mark === span.mark && to === span.from);
  if (before < 0) marks.push(span);
  else marks[before] = { ...span, from: (marks[before] as MarkSpan).from };
}
