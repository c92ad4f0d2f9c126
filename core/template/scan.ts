import type { Report } from "./report.ts";

/** A piece of a template's text. `at` is its offset in the file. */
export type Token =
  | { readonly kind: "text"; readonly text: string; readonly at: number }
  /** A character after a backslash: never a mark, never a brace. */
  | { readonly kind: "literal"; readonly text: string; readonly at: number }
  /** A hard line break: a backslash at the end of a line. */
  | { readonly kind: "break"; readonly at: number }
  | { readonly kind: "output"; readonly source: string; readonly at: number; readonly sourceAt: number }
  | TagToken
  /** `{.closing}` at the start of a line. */
  | { readonly kind: "role"; readonly name: string; readonly at: number };

/** `{% name rest %}`. `alone` on its line, it takes the line with it. */
export interface TagToken {
  readonly kind: "tag";
  readonly name: string;
  readonly rest: string;
  readonly at: number;
  readonly restAt: number;
  readonly alone: boolean;
}

/** The pieces of a template's text from offset `from`, in one pass; braces that never close are reported and taken as text. */
export function scan(source: string, from: number, report: Report): readonly Token[] {
  const tokens: Token[] = [];
  const opening = /\\[\s\S]|\{\{|\{%|\{\.[^{}\n]{0,40}\}/g;
  let at = from;
  let textAt = from;
  const put = (token: Token, textEnd: number, next: number) => {
    if (textEnd > textAt) tokens.push({ kind: "text", text: source.slice(textAt, textEnd), at: textAt });
    tokens.push(token);
    at = next;
    textAt = next;
  };
  for (;;) {
    opening.lastIndex = at;
    const match = opening.exec(source);
    if (!match) break;
    const [mark] = match;
    const start = match.index;
    at = start + mark.length;
    if (mark === "\\\n") put({ kind: "break", at: start }, start, at);
    else if (mark.startsWith("\\")) {
      if (/[!-/:-@[-`{-~]/.test(mark.slice(1))) put({ kind: "literal", text: mark.slice(1), at: start }, start, at);
    } else if (mark.startsWith("{.")) {
      if (/^[ \t]*(?:\{%[^%\n]*%\}[ \t]*)*$/.test(lineBefore(source, from, start) ?? "x"))
        put({ kind: "role", name: mark.slice(2, -1).trim(), at: start }, start, at);
    } else {
      const end = closing(source, start, mark === "{{" ? "}}" : "%}");
      if (end === -1) {
        const what = mark === "{{" ? "{{ has no }} after it" : "{% has no %} after it";
        report("unclosed-braces", `The braces are not closed here: ${what}.`, start);
      } else putBraces(source, from, start, end, textAt, put);
    }
  }
  if (source.length > textAt) tokens.push({ kind: "text", text: source.slice(textAt), at: textAt });
  return tokens;
}

/** Puts an output or a tag; dashes inside the braces take the white space beside them, a tag alone on its line takes the line. */
function putBraces(
  source: string,
  from: number,
  start: number,
  end: number,
  textAt: number,
  put: (token: Token, textEnd: number, next: number) => void,
): void {
  const trimsLeft = source[start + 2] === "-";
  const trimsRight = end - 3 > start + 2 && source[end - 3] === "-";
  const innerAt = start + (trimsLeft ? 3 : 2);
  const inner = source.slice(innerAt, end - (trimsRight ? 3 : 2));
  let textEnd = start;
  let next = end;
  if (trimsLeft) while (textEnd > textAt && /\s/.test(source[textEnd - 1] ?? "")) textEnd--;
  if (trimsRight) while (next < source.length && /\s/.test(source[next] ?? "")) next++;
  if (source[start + 1] === "{") {
    put({ kind: "output", source: inner.trim(), at: start, sourceAt: innerAt + inner.search(/\S|$/) }, textEnd, next);
    return;
  }
  const [, space = "", name = "", gap = ""] = /^(\s*)(\S*)(\s*)/.exec(inner) ?? [];
  const indent = lineBefore(source, from, start);
  const after = /^[ \t]*(?:\n|$)/.exec(source.slice(end, end + 100));
  const alone = indent !== null && indent.trim() === "" && after !== null;
  if (alone && !trimsLeft) textEnd = Math.max(textAt, start - indent.length);
  if (alone && !trimsRight) next = end + after[0].length;
  const restAt = innerAt + space.length + name.length + gap.length;
  put({ kind: "tag", name, rest: inner.slice(restAt - innerAt).trimEnd(), at: start, restAt, alone }, textEnd, next);
}

/** The line up to an offset; null when it is longer than any indent. */
function lineBefore(source: string, from: number, at: number): string | null {
  const begin = Math.max(from, at - 300);
  const window = source.slice(begin, at);
  const newline = window.lastIndexOf("\n");
  return newline === -1 && begin > from ? null : window.slice(newline + 1);
}

/** Longer than any expression in a letter. */
const LONGEST = 2000;

/** End of the braces that open at `start`; -1 when others open first or none close. Braces in quotes do not count. */
function closing(source: string, start: number, close: string): number {
  const limit = Math.min(source.length, start + LONGEST);
  let quote = "";
  for (let at = start + 2; at < limit; at++) {
    const char = source[at] ?? "";
    if (quote !== "") {
      if (char === quote) quote = "";
      else if (char === "\n") break;
    } else if (char === '"' || char === "'") quote = char;
    else if (source.startsWith(close, at)) return at + 2;
    else if (source.startsWith("{{", at) || source.startsWith("{%", at)) return -1;
  }
  // A quotation mark without its partner: end at the first braces, and let the expression say what is wrong.
  const first = quote === "" ? -1 : source.slice(start + 2, limit).indexOf(close);
  return first === -1 ? -1 : start + 2 + first + 2;
}
