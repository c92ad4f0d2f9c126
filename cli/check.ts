import type { Diagnostic } from "../core/letter/diagnostic.ts";
import { checkTemplate } from "../core/template/check-template.ts";
import { parseTemplate } from "../core/template/parse-template.ts";
import type { HandShelf } from "../services/hands/hand-shelf.ts";
import { createWorkshop } from "../services/workshop.ts";
import { unknownLayout } from "./choose-style.ts";
import { describe, inOrder } from "./diagnostics.ts";
import { readSource, type Source } from "./read-source.ts";
import { type ExitCode, type Terminal, UsageError } from "./terminal.ts";

/** The files to look through. */
export type CheckArguments = readonly string[];

/** Says everything that is wrong with the templates, on stderr; 1 when there was anything, 2 when a file was not there to be read. */
export async function check(files: CheckArguments, terminal: Terminal): Promise<ExitCode> {
  const { hands } = createWorkshop();
  let code: ExitCode = 0;
  for (const file of files) {
    let source: Source;
    try {
      source = await readSource(file);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      terminal.err(`${error.message}\n`);
      code = 2;
      continue;
    }
    const diagnostics = source.text === null ? [source.problem] : mistakes(source.text, hands);
    for (const diagnostic of inOrder(diagnostics)) terminal.err(`${describe(file, diagnostic)}\n`);
    if (diagnostics.length > 0 && code === 0) code = 1;
  }
  return code;
}

function mistakes(source: string, hands: HandShelf): readonly Diagnostic[] {
  const template = parseTemplate(source).value;
  return [...checkTemplate(source), ...(template ? unknownLayout(template.style, source, hands) : [])];
}
