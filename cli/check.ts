import { checkTemplate } from "../core/template/check-template.ts";
import { describe, inOrder } from "./diagnostics.ts";
import { readSource } from "./read-source.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** The files to look through. */
export type CheckArguments = readonly string[];

/** Says everything that is wrong with the templates, on stderr; 1 when there was anything. A file that is not there is wrong usage. */
export async function check(files: CheckArguments, terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  for (const file of files) {
    const source = await readSource(file);
    const diagnostics = source.text === null ? [source.problem] : checkTemplate(source.text);
    for (const diagnostic of inOrder(diagnostics)) terminal.err(`${describe(file, diagnostic)}\n`);
    if (diagnostics.length > 0) code = 1;
  }
  return code;
}
