import { nearest } from "../core/template/nearest.ts";
import { LIMITS } from "../services/people/limits.ts";
import { type MappingChanges, type Preview, previewImport } from "../services/people/preview-import.ts";
import { FIELDS, readUse } from "../services/people/table/fields.ts";
import { today } from "../services/templates/sample-letter.ts";
import { describe } from "./diagnostics.ts";
import { previewInWords } from "./people-preview.ts";
import { readBytes } from "./read-source.ts";
import { type ExitCode, type Terminal, UsageError } from "./terminal.ts";

/** How `people import` is called. */
export interface PeopleImportOptions {
  readonly preview: true;
  /** Each `header=use` or `number=use`. */
  readonly column?: readonly string[];
  readonly dates?: string;
  readonly json?: true;
}

/** Shows what a file of people would bring, and what is to be said of it on stderr. 1 when nobody is found in it. Nothing is kept. */
export async function importPeople(file: string, options: PeopleImportOptions, terminal: Terminal): Promise<ExitCode> {
  const changes = readChanges(options);
  const bytes = await readBytes(file, LIMITS.file);
  const preview = await previewImport(bytes, { known: [], today: today(), changes });
  terminal.out(options.json ? `${asJson(preview)}\n` : previewInWords(preview, []));
  for (const problem of preview.problems) terminal.err(`${describe(file, problem)}\n`);
  return preview.entries.length === 0 ? 1 : 0;
}

function readChanges({ column = [], dates }: PeopleImportOptions): MappingChanges {
  if (dates !== undefined && dates !== "day-first" && dates !== "month-first")
    throw new UsageError('What dates begin with is said as "day-first" or "month-first".');
  const columns = new Map(column.map(readColumn));
  return { columns, ...(dates === undefined ? {} : { dateOrder: dates }) };
}

function readColumn(text: string) {
  const at = text.lastIndexOf("=");
  const named = text.slice(at + 1);
  const use = readUse(named);
  if (at < 1) throw new UsageError(`"${text}" is not a column and what it holds, such as "Kosename=address_as".`);
  if (use) return [text.slice(0, at), use] as const;
  const near = nearest(named, FIELDS);
  throw new UsageError(
    `A column cannot hold "${named}".${near === null ? ` It can hold ${FIELDS.join(", ")} or nothing.` : ` Did you mean ${near}?`}`,
  );
}

/** A preview for programs; of a picture its kind and size. */
function asJson(preview: Preview): string {
  return JSON.stringify(preview, (_, value: unknown) => (value instanceof Uint8Array ? { bytes: value.length } : value), 2);
}
