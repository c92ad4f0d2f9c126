import type { Diagnostic } from "../core/letter/diagnostic.ts";

/** A diagnostic as one line, `file:line:column: message`. What has no place of its own is about the file as a whole, from its first line on. */
export function describe(file: string, diagnostic: Diagnostic): string {
  return visible(`${file}:${diagnostic.line ?? 1}:${diagnostic.column ?? 1}: ${diagnostic.message.replace(/\s*\n\s*/g, " ")}`);
}

/** Text in which nothing can steer a terminal or turn its words around: such a character is shown as `<U+001B>`. */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, (char) => `<U+${hex(char.codePointAt(0) ?? 0)}>`);
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, "0");
}

/** Diagnostics in the order of their places; those of one place stay as they were. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((a, b) => (a.line ?? 1) - (b.line ?? 1) || (a.column ?? 1) - (b.column ?? 1));
}
