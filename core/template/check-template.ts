import type { Diagnostic } from "../letter/diagnostic.ts";
import { DEFAULT_STYLE } from "../letter/letter.ts";
import { fillTemplate } from "./fill-template.ts";
import { parseTemplate } from "./parse-template.ts";
import { readDetails } from "./read-details.ts";

/** Everything to mend in a template's source: in itself, and in its sample, when it has one, where that leaves a needed detail out. */
export function checkTemplate(source: string): readonly Diagnostic[] {
  const { value: template, diagnostics } = parseTemplate(source);
  if (template === null || Object.keys(template.sample).length === 0) return diagnostics;
  const details = readDetails(template.sample, template, "2000-01-01");
  if (details.value === null) return details.diagnostics;
  return fillTemplate(template, details.value, { template: null, style: { ...DEFAULT_STYLE, ...template.style } }).diagnostics;
}
