import type { Outcome } from "../../core/letter/diagnostic.ts";
import { DEFAULT_STYLE, type Letter } from "../../core/letter/letter.ts";
import { fillTemplate } from "../../core/template/fill-template.ts";
import { parseTemplate } from "../../core/template/parse-template.ts";
import { readDetails } from "../../core/template/read-details.ts";

/** A letter from a template's source with the template's own sample details, dated `today` (ISO) unless they say otherwise. Null with every reason where it cannot be read. */
export function sampleLetter(id: string, source: string, today: string): Outcome<Letter> {
  const { value: template, diagnostics } = parseTemplate(source);
  if (template === null) return { value: null, diagnostics };
  const details = readDetails(template.sample, template, today).value ?? { recipient: {}, sender: {}, date: today, fields: {} };
  return {
    value: fillTemplate(template, details, { template: id, style: { ...DEFAULT_STYLE, ...template.style } }).letter,
    diagnostics: [],
  };
}

/** Today as an ISO date, where this machine is. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
