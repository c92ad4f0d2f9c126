import type { Outcome } from "../letter/diagnostic.ts";
import type { Style } from "../letter/letter.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { checkSample } from "./read-details.ts";
import { readText } from "./read-text.ts";
import { createReports, placesOf, type Report } from "./report.ts";
import type { Template, Use } from "./template.ts";
import { knownPaths } from "./vocabulary.ts";

/** More than any letter has, in characters. */
const LONGEST = 2_000_000;

/** A template from its source text. Everything that is wrong is told at once, with line and column in the file; nothing is thrown. */
export function parseTemplate(source: string): Outcome<Template> {
  const file = source.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const placeAt = placesOf(file);
  const { report, list } = createReports(placeAt);
  const split = file.length > LONGEST ? null : splitFile(file);
  if (split === null) {
    if (file.length > LONGEST) report("too-long", "This file is too long for a letter.", 0);
    else
      report(
        "no-front-matter",
        "This is not a letter template. One begins with a line of three dashes, then longhand: 1, title: and language:, then another line of three dashes.",
        0,
      );
    return { value: null, diagnostics: list() };
  }
  checkCharacters(file, report);
  const head = readFrontMatter(split.yaml, split.yamlAt, report);
  const uses: Use[] = [];
  const used = (path: string, at: number) => uses.push({ path, ...placeAt(at) });
  // With a front matter that cannot be read no question is known, and the text would be blamed for it.
  const blocks = head ? readText(file, split.textAt, { known: knownPaths(head.names), used }, report) : [];
  const front = head?.entries ?? null;
  if (front) checkSample(front.sample ?? {}, front.questions, (path) => front.offsetOf(["sample", ...path]), report);
  if (file.slice(split.textAt).trim() === "") report("no-text", "There is no letter after the second line of dashes.", split.textAt);
  const diagnostics = list();
  if (front === null || diagnostics.length > 0) return { value: null, diagnostics };
  return { value: { ...entries(front), blocks, uses: uses.toSorted((a, b) => a.line - b.line || a.column - b.column) }, diagnostics };
}

function entries(head: FrontMatter): Omit<Template, "blocks" | "uses"> {
  const { title, language, occasion, description, questions } = head;
  const style = Object.fromEntries(Object.entries(head.layout ?? {}).filter(([, value]) => value !== undefined)) as Partial<Style>;
  const kept = {
    ...(head.panels === undefined ? {} : { panels: head.panels }),
    ...(head.variants === undefined ? {} : { variants: head.variants }),
  };
  return { title, language, occasion, description, questions, style, sample: head.sample ?? {}, ...kept };
}

/** Front matter and text, with their offsets; null when the file does not begin with a closed front matter. */
function splitFile(file: string): { readonly yaml: string; readonly yamlAt: number; readonly textAt: number } | null {
  const start = /^---[ \t]*\n/.exec(file);
  if (!start) return null;
  const yamlAt = start[0].length;
  const end = /^---[ \t]*$/gm;
  end.lastIndex = yamlAt;
  const match = end.exec(file);
  if (!match) return null;
  return { yaml: file.slice(yamlAt, match.index), yamlAt, textAt: Math.min(file.length, match.index + match[0].length + 1) };
}

function checkCharacters(file: string, report: Report): void {
  for (const match of file.matchAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g)) {
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    report("control-character", `There is a character here that cannot be written (U+${code}). Take it out.`, match.index);
  }
}
