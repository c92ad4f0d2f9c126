import { oneLine } from "../files/plain-text.ts";
import { fold } from "../fold.ts";
import type { DateOrder } from "../read-date.ts";
import type { ColumnUse, Field } from "./fields.ts";
import { HALF_NAMES, HEADERS, KINDS, NOT_KEPT, TIES } from "./known-headers-table.ts";
import type { Table, TableRow } from "./table.ts";

/** How a table is read: where its header stands and what each column holds. */
export interface Mapping {
  /** The row of the header; null where there is none. */
  readonly headerRow: number | null;
  readonly columns: readonly MappedColumn[];
  /** Which number of 03/04/1990 is the day; null where nothing says so. */
  readonly dateOrder: DateOrder | null;
}

/** A column with its header, its use, and what it holds that a letter has no use for. */
export interface MappedColumn extends ColumnUse {
  readonly header: string;
  /** A value it holds, to tell it by; "" where it is empty. */
  readonly sample: string;
  /** In words, such as "telephone numbers"; null where it is not known to be of no use. */
  readonly notKept: string | null;
}

/** Rows looked at to find the header: some programs write a title above it. */
const FIRST_ROWS = 10;
const SAMPLE_LENGTH = 40;
/** How a column is called that says what the one beside it is. */
const LABELS: ReadonlySet<string> = new Set(["label", "type", "name"]);
const NOTHING: ColumnUse = { field: null, group: "" };

const BY_HEADER: ReadonlyMap<string, Field> = new Map(
  Object.entries(HEADERS).flatMap(([field, headers]) => headers.map((header) => [header, field as Field] as const)),
);
const BY_KIND: ReadonlyMap<string, string> = new Map(
  Object.entries(KINDS).flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
);

/**
 * The mapping a table suggests by its headers; `told` are headers a person named. Where no header is known, no column is used and the columns are called
 * by their numbers.
 */
export function suggestMapping(table: Table, told: ReadonlySet<string> = new Set()): Mapping {
  const header = findHeader(table.rows, told);
  const width = Math.max(0, ...table.rows.map(({ cells }) => cells.length));
  const data = table.rows.filter((row) => row !== header);
  const columns = Array.from({ length: width }, (_, at): MappedColumn => {
    const title = oneLine(header?.cells[at] ?? "") || `Column ${at + 1}`;
    const sample =
      data
        .find(({ cells }) => (cells[at] ?? "").trim() !== "")
        ?.cells[at]?.trim()
        .replace(/\s+/g, " ") ?? "";
    const use = header ? meaningOf(title) : NOTHING;
    const folded = fold(title);
    const notKept = use.field === null ? (NOT_KEPT.find(({ words }) => words.test(folded))?.what ?? null) : null;
    return { header: title, ...use, sample: sample.slice(0, SAMPLE_LENGTH), notKept };
  });
  const settled = settleNames(columns);
  return { headerRow: header?.number ?? null, columns: settled, dateOrder: orderOfDates(data, settled) };
}

/** The order that some date of the table can have alone, such as 14/02/1981; null where none has, or both orders have some. */
function orderOfDates(rows: readonly TableRow[], columns: readonly MappedColumn[]): DateOrder | null {
  const first: number[] = [];
  const second: number[] = [];
  for (const [at, { field }] of columns.entries()) {
    if (field !== "birthday" && field !== "date") continue;
    for (const { cells } of rows) {
      const [, one, other] = /^\s*(\d{1,2})[/-](\d{1,2})(?:[/-]|\s*$)/.exec(cells[at] ?? "") ?? [];
      first.push(Number(one ?? 0));
      second.push(Number(other ?? 0));
    }
  }
  const dayFirst = first.some((number) => number > 12);
  const monthFirst = second.some((number) => number > 12);
  return dayFirst === monthFirst ? null : dayFirst ? "day-first" : "month-first";
}

/** The first row with the most headers that are known; null where none is. */
function findHeader(rows: readonly TableRow[], told: ReadonlySet<string>): TableRow | null {
  let best: TableRow | null = null;
  let most = 0;
  for (const row of rows.slice(0, FIRST_ROWS)) {
    const known = knownHeaders(row.cells) + row.cells.filter((cell) => told.has(oneLine(cell))).length;
    if (known > most) {
      best = row;
      most = known;
    }
  }
  return best;
}

/** How many of a row's cells are headers that are known. */
export function knownHeaders(cells: readonly string[]): number {
  return cells.filter((cell) => meaningOf(cell).field !== null).length;
}

/** What a header says its column holds. */
function meaningOf(header: string): ColumnUse {
  const folded = fold(header);
  const exact = BY_HEADER.get(folded);
  if (exact) return { field: exact, group: "" };
  return numbered(folded) ?? ofKind(folded) ?? NOTHING;
}

/** A header with a number: `Address 1 - Street`, `Event 2 - Label`, `Memory 3 - Date`, or a line of an address: `Address line 2`. */
function numbered(header: string): ColumnUse | null {
  if (
    /^(?:address|adresse|adress|direccion|anschrift)(?: ?(?:line|zeile|ligne|linea))? \d$/.test(header) ||
    /^(?:adresszeile|anschriftzeile) \d$/.test(header)
  )
    return { field: "address.line", group: "" };
  const [, what = "", number = "", rest = ""] = /^(address|event|date|memory|relation|custom field) (\d{1,3}) (.+)$/.exec(header) ?? [];
  if (what === "address") return ofAddress(LABELS.has(rest) ? "address label" : rest, number);
  if (what === "memory") return { field: rest === "date" ? "memory.date" : "memory", group: number };
  if (what === "date" || what === "event") return { field: LABELS.has(rest) ? "date.label" : "date", group: `${what} ${number}` };
  if (what !== "relation" && what !== "custom field") return null;
  return { field: LABELS.has(rest) ? "memory.label" : "memory", group: `${what} ${number}` };
}

/** A header that says which address it is of: `Home Street`, `Straße geschäftlich`, `Código postal (particular)`. */
function ofKind(header: string): ColumnUse | null {
  const words = header.split(" ");
  const kind = words.map((word) => BY_KIND.get(word)).find((found) => found !== undefined);
  if (kind === undefined) return null;
  const rest = words.filter((word) => !BY_KIND.has(word));
  return ofAddress(rest.join(" "), kind) ?? ofAddress(rest.filter((word) => !TIES.has(word)).join(" "), kind);
}

function ofAddress(header: string, group: string): ColumnUse | null {
  const field = BY_HEADER.get(header);
  return field?.startsWith("address.") ? { field, group } : null;
}

/** “Name” beside a column of first names is the family name, and the other way round. */
function settleNames(columns: readonly MappedColumn[]): readonly MappedColumn[] {
  const has = (field: Field) => columns.some((column) => column.field === field);
  const half: Field | null = has("given") && !has("family") ? "family" : has("family") && !has("given") ? "given" : null;
  if (half === null) return columns;
  return columns.map((column) => (column.field === "name" && HALF_NAMES.has(fold(column.header)) ? { ...column, field: half } : column));
}
