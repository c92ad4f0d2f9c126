import { InputRule, inputRules } from "prosemirror-inputrules";
import type { EditorState, Plugin, Transaction } from "prosemirror-state";
import { quotesOf } from "./quotes-table.ts";

/** Where a quotation opens, besides after an opening mark: at the start, or after a space, a bracket, a dash or a stroke. */
const OPENING = /(?:^|[\s([{<\u2013\u2014/])["']$/u;
/** Stands for a chip or a hard break in what the rules are shown. */
const LEAF = "\ufffc";
const NARROW = "\u202f";
const NO_BREAK = "\u00a0";

/**
 * Makes typewriter marks those one writes, as they are typed: quotation marks, apostrophes, dashes and ellipses, and the narrow spaces of French. `language`
 * gives the letter's own BCP 47 tag at each stroke, since it may change. Backspace or undo right after brings the typed mark back.
 */
export function asOneWrites(language: () => string): Plugin {
  const quote = (key: '"' | "'") => (state: EditorState, match: RegExpMatchArray, start: number, end: number) => {
    const { double, single } = quotesOf(language());
    const [open, close] = key === '"' ? double : single;
    const isAfterLeaf = match[0].startsWith(LEAF);
    const isOpening = isAfterLeaf
      ? state.doc.resolve(start + 1).nodeBefore?.type.name === "break"
      : OPENING.test(match[0]) || isMark(match[0].charAt(0), double[0], single[0]);
    if (isOpening) return put(state, start + match[0].length - 1, end, open);
    // After a letter ' is the apostrophe, unless a quotation that it can close is open.
    const isApostrophe = key === "'" && !isOpen(textBefore(state, end), open, close);
    return put(state, start + match[0].length - 1, end, isApostrophe ? "’" : close);
  };
  return inputRules({
    rules: [
      new InputRule(/(?:^|.)"$/su, quote('"')),
      new InputRule(/(?:^|.)'$/su, quote("'")),
      // A mark that closed within a word was an apostrophe.
      new InputRule(/\p{L}[‘›](\p{L})$/u, (state, match, start, end) => put(state, start + 1, end, `’${match[1]}`)),
      // So was one that opened before a decade, and before 's, 't and 'n in Dutch.
      new InputRule(/‘(\d\ds)$/u, (state, match, start, end) => put(state, start, end, `’${match[1]}`)),
      new InputRule(/‘([stn]\s)$/u, (state, match, start, end) => (isDutch(language()) ? put(state, start, end, `’${match[1]}`) : null)),
      new InputRule(/\.\.\.$/, "…"),
      new InputRule(/(?:^|[^-–])--$/u, (state, match, start, end) =>
        put(state, start + match[0].length - 2, end, isAmerican(language()) ? "—" : "–"),
      ),
      new InputRule(/–-$/u, "—"),
      new InputRule(/[ \u00a0]([;:!?»])$/u, (state, match, start, end) => {
        if (!isFrench(language())) return null;
        const sign = match[1] ?? "";
        return put(state, start, end, `${sign === ":" ? NO_BREAK : NARROW}${sign}`);
      }),
    ],
  });
}

/** Puts a text in place of what was typed; `end` is where the caret stands, before the character that is being typed. */
function put(state: EditorState, from: number, end: number, text: string): Transaction {
  return state.tr.insertText(text, Math.min(from, end), end);
}

function textBefore(state: EditorState, end: number): string {
  const $end = state.doc.resolve(end);
  return $end.parent.textBetween(0, $end.parentOffset, null, LEAF);
}

/** Whether a quotation was opened and not closed; a mark that both opens and closes says nothing. */
function isOpen(text: string, open: string, close: string): boolean {
  return open !== close && text.lastIndexOf(open) > text.lastIndexOf(close);
}

function isMark(character: string, double: string, single: string): boolean {
  return character === double.trim() || character === single;
}

function isDutch(language: string): boolean {
  return /^nl\b/i.test(language);
}

function isAmerican(language: string): boolean {
  return /^en(?:-us|-ca)?$/i.test(language);
}

function isFrench(language: string): boolean {
  return /^fr\b/i.test(language);
}
