import type { Diagnostic } from "../../../core/letter/diagnostic.ts";

/** Rows of cells as text, as a file has them; a row may be shorter than others. */
export interface Table {
  readonly rows: readonly TableRow[];
  /** What of the file was not read. */
  readonly problems: readonly Diagnostic[];
}

/** One row with its number in the file, from 1: for a CSV the line it begins on, for a sheet the row. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** A table; or, in one plain sentence, why the file is none. */
export type ReadTable = { readonly table: Table } | { readonly table: null; readonly problem: Diagnostic };

/** A file that is no table. */
export function noTable(code: string, message: string, line?: number): ReadTable {
  return { table: null, problem: { code, message, ...(line === undefined ? {} : { line }) } };
}
