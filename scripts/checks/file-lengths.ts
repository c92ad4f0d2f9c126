import type { SourceFile } from "./source-files.ts";

/** A file of more lines wants a reason. */
export const LONG = 300;
/** A file of more lines fails the check. */
export const TOO_LONG = 400;

const lineCount = (text: string) => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);

/** Code of more than 400 lines, and (as notes) of more than 300. Tables of data, named `*-table.ts`, may be as long as they are. */
export function fileLengths(files: readonly SourceFile[]): { readonly problems: readonly string[]; readonly notes: readonly string[] } {
  const code = files.filter(({ path }) => /\.(ts|tsx|mjs|css)$/.test(path) && !path.endsWith("-table.ts"));
  const long = code.map(({ path, text }) => ({ path, lines: lineCount(text) })).filter(({ lines }) => lines > LONG);
  const say = ({ path, lines }: { readonly path: string; readonly lines: number }) => `${path} has ${lines} lines`;
  return {
    problems: long.filter(({ lines }) => lines > TOO_LONG).map((file) => `${say(file)}; the most is ${TOO_LONG}`),
    notes: long.filter(({ lines }) => lines <= TOO_LONG).map(say),
  };
}
