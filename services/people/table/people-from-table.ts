import type { Diagnostic } from "../../../core/letter/diagnostic.ts";
import { linesOfParts } from "../address-lines.ts";
import { manyLines, oneLine } from "../files/plain-text.ts";
import {
  ADDRESS_PARTS,
  type AddressPart,
  type FoundAddress,
  type FoundDate,
  type FoundEntry,
  type FoundMemory,
  type FoundPeople,
  type FoundPerson,
  PERSON_TEXTS,
} from "../found-person.ts";
import { type DateOrder, type Day, readDate } from "../read-date.ts";
import type { Field } from "./fields.ts";
import { KINDS } from "./known-headers-table.ts";
import type { MappedColumn, Mapping } from "./map-columns.ts";
import type { Table, TableRow } from "./table.ts";

/** A cell with its column. */
interface Cell extends MappedColumn {
  readonly text: string;
}

/** How Outlook writes that there is no date. */
const NO_DATE = /^0+[./-]0+[./-]0+$/;

/** What stands after a comma and is no first name. */
const AFTER_NAME = /^(?:jr|sr|ii|iii|iv|esq|phd|md|ma|ba|inc|ltd|llc|gmbh|ag|sa|sl)\b/i;

/** The people of a table, read as the mapping says. A row that names nobody is told; `today` (ISO) settles years of two figures. */
export function peopleFromTable(table: Table, mapping: Mapping, today: string): FoundPeople {
  const entries: FoundEntry[] = [];
  const problems: Diagnostic[] = [];
  // Where names have their sorted form beside them, a comma in a name is meant.
  const turnsNames = !mapping.columns.some(({ field }) => field === "sort_name");
  for (const row of table.rows) {
    if (row.number <= (mapping.headerRow ?? 0)) continue;
    const read = readRow(row, mapping, turnsNames, today);
    if (read) entries.push({ place: `row ${row.number}`, line: row.number, ...read });
    else problems.push({ code: "no-name", message: `Row ${row.number} names nobody and is left out.`, line: row.number });
  }
  return { entries, problems };
}

function readRow(
  row: TableRow,
  mapping: Mapping,
  turnsNames: boolean,
  today: string,
): { readonly person: FoundPerson; readonly problems: readonly Diagnostic[] } | null {
  const cells = mapping.columns.flatMap((column, at): readonly Cell[] => {
    const text = manyLines(row.cells[at] ?? "");
    return text === "" || column.field === null ? [] : [{ ...column, text }];
  });
  const problems: Diagnostic[] = [];
  const names = readNames(cells, turnsNames);
  if (names.name === "") return null;
  const birthday = cells.filter(({ field }) => field === "birthday").map((cell) => readDay(cell, row, mapping.dateOrder, today, problems));
  const day = birthday.find((one) => one !== null);
  const dates = readDates(cells, row, mapping.dateOrder, today, problems);
  const memories = readMemories(cells);
  const addresses = readAddresses(cells);
  return { person: { ...names, ...(day ? { birthday: day } : {}), dates, addresses, memories }, problems };
}

function readNames(cells: readonly Cell[], turnsNames: boolean): Pick<FoundPerson, "name" | (typeof PERSON_TEXTS)[number]> {
  const text = (field: Field) => oneLine(cells.find((cell) => cell.field === field)?.text ?? "");
  const [given, middle, family, suffix] = [text("given"), text("middle"), text("family"), text("suffix")];
  const whole = text("name");
  const turned = turnsNames ? turnName(whole) : null;
  const name = turned ?? (whole || [given, middle, family, suffix].filter(Boolean).join(" ") || text("address_as"));
  const sorted = turned ? whole : family !== "" && given !== "" ? `${family}, ${[given, middle].filter(Boolean).join(" ")}` : "";
  const texts = PERSON_TEXTS.map((field) => [field, text(field) || (field === "sort_name" ? sorted : "")] as const);
  return { name, ...Object.fromEntries(texts.filter(([, value]) => value !== "")) };
}

/** “Vance, Eleanor” the way one writes it; null where a name is not turned round. */
function turnName(name: string): string | null {
  const parts = name.split(",").map((part) => part.trim());
  const [family = "", given = ""] = parts;
  return parts.length !== 2 || family === "" || given === "" || AFTER_NAME.test(given) || /\d/.test(name) ? null : `${given} ${family}`;
}

function readDay(cell: Cell, row: TableRow, order: DateOrder | null, today: string, problems: Diagnostic[]): Day | null {
  if (NO_DATE.test(cell.text)) return null;
  const said = oneLine(cell.text).slice(0, 40);
  const tell = (code: string, message: string) => problems.push({ code, message, line: row.number, field: cell.header });
  const read = readDate(cell.text, order, today);
  switch (read.kind) {
    case "day":
      return read.day;
    case "century":
      tell("guessed-century", `“${said}” is read as ${read.day}.`);
      return read.day;
    case "either":
      tell(
        "either-day",
        `“${said}” may be ${inDays(read.dayFirst)} or ${inDays(read.monthFirst)}: say whether the day or the month comes first.`,
      );
      return null;
    case "none":
      tell("unclear-date", `“${said}” in the column “${cell.header}” is not a day Longhand can read, and is left out.`);
      return null;
  }
}

/** A day as one says it: 3 April. */
function inDays(day: Day): string {
  const date = new Date(`2000-${day.slice(-5)}T00:00:00Z`);
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
}

function readDates(
  cells: readonly Cell[],
  row: TableRow,
  order: DateOrder | null,
  today: string,
  problems: Diagnostic[],
): readonly FoundDate[] {
  return cells.flatMap((cell) => {
    if (cell.field !== "date") return [];
    const day = readDay(cell, row, order, today, problems);
    const named = cell.group === "" ? undefined : cells.find(({ field, group }) => field === "date.label" && group === cell.group);
    return day === null ? [] : [{ label: named ? oneLine(labelText(named)) : cell.group === "" ? cell.header : "Date", day }];
  });
}

function readMemories(cells: readonly Cell[]): readonly FoundMemory[] {
  return cells.flatMap((cell) => {
    if (cell.field === "memory.named") return [{ date: null, text: `${cell.header}: ${cell.text}` }];
    if (cell.field !== "memory") return [];
    const beside = (field: Field) => (cell.group === "" ? undefined : cells.find((one) => one.field === field && one.group === cell.group));
    const label = beside("memory.label");
    const date = readDate(beside("memory.date")?.text ?? "", null, "2000-01-01");
    return [
      {
        date: date.kind === "day" && !date.day.startsWith("-") ? date.day : null,
        text: label ? `${labelText(label)}: ${cell.text}` : cell.text,
      },
    ];
  });
}

function readAddresses(cells: readonly Cell[]): readonly FoundAddress[] {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) if (cell.field?.startsWith("address.")) groups.set(cell.group, [...(groups.get(cell.group) ?? []), cell]);
  return [...groups].flatMap(([group, own]) => {
    const given = own.flatMap((cell) =>
      cell.field === "address.whole"
        ? wholeLines(cell.text)
        : cell.field === "address.line" || cell.field === "address.lines"
          ? cell.text.split("\n")
          : [],
    );
    const parts: Partial<Record<AddressPart, string>> = {};
    for (const { field, text } of own) {
      const part = partOf(field);
      if (part !== null) parts[part] = parts[part] === undefined ? text : `${parts[part]}\n${text}`;
    }
    const lines = own.some(({ field }) => field === "address.line") ? [...given, ...linesOfParts(unsaid(parts, given))] : given;
    if (lines.length === 0 && Object.keys(parts).length === 0) return [];
    const named = own.find(({ field }) => field === "address.label");
    const label = named ? labelText(named) : Object.hasOwn(KINDS, group) ? group : "";
    return [{ label: oneLine(label), lines: lines.map(oneLine).filter((line) => line !== ""), parts }];
  });
}

/** The parts that no line says yet: a list made by hand has lines for the street, and the town in a column of its own. */
function unsaid(parts: FoundAddress["parts"], lines: readonly string[]): FoundAddress["parts"] {
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => !lines.some((line) => line.includes(text))));
}

function partOf(field: Field | null): AddressPart | null {
  const part = field?.startsWith("address.") ? field.slice("address.".length) : "";
  return ADDRESS_PARTS.find((one) => one === part) ?? null;
}

/** An address written on one line is parted at its commas. */
function wholeLines(text: string): readonly string[] {
  return text.includes("\n") ? text.split("\n") : text.split(/,\s+|;\s*/);
}

/** A label without the mark Google puts before that of the one preferred: `* Home`. Our own columns are called Name. */
function labelText({ header, text }: Cell): string {
  return /label\s*$/i.test(header) ? text.replace(/^\* /, "") : text;
}
