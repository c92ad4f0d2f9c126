import type { Diagnostic } from "../core/letter/diagnostic.ts";
import type { Details } from "../core/letter/letter.ts";
import type { Template } from "../core/template/template.ts";

/**
 * Gives diagnostics about a character its place in the template's source: where it stands itself, or else
 * where the detail is used that brings it. Others, and characters found in neither, stay as they are.
 */
export function placeCharacters(
  diagnostics: readonly Diagnostic[],
  source: string,
  template: Template,
  details: Details,
): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const char = diagnostic.character;
    if (char === undefined || diagnostic.line !== undefined) return diagnostic;
    const use = template.uses.find(({ path }) => detailText(details, path).includes(char));
    const at = textStart(source) + source.slice(textStart(source)).indexOf(char);
    const standsInText = at >= textStart(source);
    if (!standsInText) return use ? { ...diagnostic, line: use.line, column: use.column } : diagnostic;
    const before = source.slice(0, at).split(/\r\n?|\n/);
    return { ...diagnostic, line: before.length, column: (before.at(-1) ?? "").length + 1 };
  });
}

/** Where the text begins after the front matter. */
function textStart(source: string): number {
  const end = /^---[ \t]*$/gm;
  end.lastIndex = 4;
  const match = end.exec(source);
  return match ? match.index + match[0].length : 0;
}

function detailText(details: Details, path: string): string {
  let value: unknown = { ...details.fields, recipient: details.recipient, sender: details.sender, date: details.date };
  for (const step of path.split(".")) {
    value = typeof value === "object" && value !== null && Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : "";
  }
  return Array.isArray(value) ? value.join("\n") : String(value);
}
