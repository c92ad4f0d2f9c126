import type { Diagnostic } from "../../core/letter/diagnostic.ts";
import { type Duplicate, findDuplicates } from "./find-duplicates.ts";
import type { FoundEntry, FoundPeople, FoundPerson } from "./found-person.ts";
import { mergePeople } from "./merge-people.ts";
import type { DateOrder } from "./read-date.ts";
import type { ColumnUse } from "./table/fields.ts";
import { type Mapping, suggestMapping } from "./table/map-columns.ts";
import { peopleFromTable } from "./table/people-from-table.ts";
import { readCsv } from "./table/read-csv.ts";
import { readXlsx } from "./table/read-xlsx.ts";
import type { ReadTable } from "./table/table.ts";
import { notKept, readVcard } from "./vcard/read-vcard.ts";

/** The kinds of file people come in. */
export type FileKind = "vcard" | "csv" | "xlsx";

/** One person as they would come in. */
export interface PreviewEntry extends FoundEntry {
  readonly duplicate: Duplicate | null;
  /** Both entries as one, where they may be one person; else null. */
  readonly merged: FoundPerson | null;
}

/** What an import would bring, before anything is kept. */
export interface Preview {
  readonly kind: FileKind;
  readonly entries: readonly PreviewEntry[];
  /** What is to be said of the file as a whole, and of the cards and rows that are left out. */
  readonly problems: readonly Diagnostic[];
  /** How the columns were read; null for cards. */
  readonly mapping: Mapping | null;
}

/** What a person changed of the mapping: the use of columns by header or number from 1, and which number of a date is the day. */
export interface MappingChanges {
  readonly columns?: ReadonlyMap<string, ColumnUse>;
  readonly dateOrder?: DateOrder;
}

/** What is known beforehand: who is in the library, today's date (ISO), and changes of the mapping. */
export interface ImportOptions {
  readonly known: readonly FoundPerson[];
  readonly today: string;
  readonly changes?: MappingChanges;
}

/** What a file of people would bring. Nothing is kept or fetched; the file's own bytes say what it is. */
export async function previewImport(bytes: Uint8Array, { known, today, changes }: ImportOptions): Promise<Preview> {
  const kind = kindOf(bytes);
  if (kind === "vcard") return withDuplicates(kind, readVcard(bytes, today), null, known);
  const read: ReadTable = kind === "xlsx" ? await readXlsx(bytes) : readCsv(bytes);
  if (read.table === null) return { kind, entries: [], problems: [read.problem], mapping: null };
  const { mapping, unknown } = changeMapping(suggestMapping(read.table, new Set(changes?.columns?.keys())), changes);
  const problems = [...read.table.problems, ...unknown, ...mappingProblems(mapping)];
  if (!namesSomebody(mapping)) return { kind, entries: [], problems, mapping };
  const found = peopleFromTable(read.table, mapping, today);
  return withDuplicates(kind, { ...found, problems: [...problems, ...found.problems] }, mapping, known);
}

/** What a file is by how it begins: a zip is a workbook, BEGIN:VCARD a card, and all else a table. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return "xlsx";
  // In UTF-16 every other byte is 0.
  const start = Buffer.from(bytes.subarray(0, 2048)).toString("latin1").replaceAll("\u0000", "");
  return /^\W*(?:[\w-]+\.)?BEGIN\s*:\s*VCARD/i.test(start) ? "vcard" : "csv";
}

function withDuplicates(kind: FileKind, found: FoundPeople, mapping: Mapping | null, known: readonly FoundPerson[]): Preview {
  const people = found.entries.map(({ person }) => person);
  const duplicates = findDuplicates(people, known);
  const entries = found.entries.map((entry, at): PreviewEntry => {
    const duplicate = duplicates[at] ?? null;
    const other = duplicate && (duplicate.of.where === "known" ? known : people)[duplicate.of.index];
    return { ...entry, duplicate, merged: other ? mergePeople(other, entry.person) : null };
  });
  return { kind, entries, problems: found.problems, mapping };
}

function changeMapping(
  mapping: Mapping,
  changes: MappingChanges = {},
): { readonly mapping: Mapping; readonly unknown: readonly Diagnostic[] } {
  const wanted = new Map(changes.columns ?? []);
  const columns = mapping.columns.map((column, at) => {
    const key = [column.header, String(at + 1)].find((name) => wanted.has(name));
    const use = key === undefined ? undefined : wanted.get(key);
    if (key !== undefined) wanted.delete(key);
    return use ? { ...column, ...use } : column;
  });
  const unknown = [...wanted.keys()].map((name) => ({ code: "no-column", message: `There is no column “${name}”.`, field: name }));
  return { mapping: { ...mapping, columns, dateOrder: changes.dateOrder ?? mapping.dateOrder }, unknown };
}

function namesSomebody({ columns }: Mapping): boolean {
  return columns.some(({ field }) => field === "name" || field === "given" || field === "family" || field === "address_as");
}

function mappingProblems(mapping: Mapping): readonly Diagnostic[] {
  const used = mapping.columns.filter(({ sample }) => sample !== "");
  const unused = used.filter(({ field, notKept: what }) => field === null && what === null);
  const left = new Set(used.flatMap(({ field, notKept: what }) => (field === null && what !== null ? [what] : [])));
  return [
    ...(namesSomebody(mapping) ? [] : [{ code: "no-names", message: "No column is known to hold names. Say which one does." }]),
    ...unused.map(({ header, sample }) => ({
      code: "unused-column",
      message: `It is not known what the column “${header}” holds (such as “${sample}”), so it is left out. Say what it is to keep it.`,
      field: header,
    })),
    ...(left.size > 0 ? [{ code: "not-kept", message: notKept([...left]) }] : []),
  ];
}
