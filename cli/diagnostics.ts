import type { Diagnostic } from "../core/letter/diagnostic.ts";

/** A diagnostic as one line, `file:line:column: message`. What has no place of its own is about the file as a whole, from its first line on. */
export function describe(file: string, diagnostic: Diagnostic): string {
  return `${file}:${diagnostic.line ?? 1}:${diagnostic.column ?? 1}: ${diagnostic.message.replace(/\s*\n\s*/g, " ")}`;
}

/** Diagnostics in the order of their places; those of one place stay as they were. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((a, b) => (a.line ?? 1) - (b.line ?? 1) || (a.column ?? 1) - (b.column ?? 1));
}
