import { checkTemplate } from "../core/template/check-template.ts";
import { describe, inOrder } from "./diagnostics.ts";
import { readSource, type Source } from "./read-source.ts";
import { type ExitCode, type Terminal, UsageError } from "./terminal.ts";

/** The files to look through. */
export type CheckArguments = readonly string[];

/** Says everything that is wrong with the templates, on stderr; 1 when there was anything, 2 when a file was not there to be read. */
export async function check(files: CheckArguments, terminal: Terminal): Promise<ExitCode> {
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
    const diagnostics = source.text === null ? [source.problem] : checkTemplate(source.text);
    for (const diagnostic of inOrder(diagnostics)) terminal.err(`${describe(file, diagnostic)}\n`);
    if (diagnostics.length > 0 && code === 0) code = 1;
  }
  return code;
}
