import { contentSeed } from "../letter/content-seed.ts";
import type { Diagnostic } from "../letter/diagnostic.ts";
import { type Details, LETTER_VERSION, type Letter, type Style } from "../letter/letter.ts";
import { missingDetails } from "../letter/missing-details.ts";
import { settleLetter } from "./settle-letter.ts";
import type { Template } from "./template.ts";

/** What a letter needs beside its template and details. */
export interface FillOptions {
  /** Id of the template; null when it has none. */
  readonly template: string | null;
  readonly style: Style;
  /** 0 to 2^32 - 1; from the letter's content when absent. */
  readonly seed?: number | undefined;
}

/** The letter, and a diagnostic for every detail it still lacks, placed where the template first uses it. The letter is whole even so. */
export function fillTemplate(
  template: Template,
  details: Details,
  options: FillOptions,
): { readonly letter: Letter; readonly diagnostics: readonly Diagnostic[] } {
  const { title, language, questions, blocks } = template;
  const bare: Letter = {
    longhand: LETTER_VERSION,
    title,
    language,
    template: options.template,
    seed: options.seed ?? 0,
    questions,
    details,
    style: options.style,
    blocks,
  };
  const settled = settleLetter(bare, details);
  const letter = options.seed === undefined ? { ...settled, seed: contentSeed(settled) } : settled;
  const diagnostics = missingDetails(letter).map((missing) => {
    const use = template.uses.find((one) => one.path === missing.field);
    return use ? { ...missing, line: use.line, column: use.column } : missing;
  });
  return { letter, diagnostics };
}
