import Papa from "papaparse";
import { decodeText } from "../files/decode-text.ts";
import { inWords, LIMITS } from "../limits.ts";
import { knownHeaders } from "./map-columns.ts";
import { noTable, type ReadTable, type TableRow } from "./table.ts";

const SEPARATORS = [",", ";", "\t"];
/** Rows looked at to find the separator. */
const SAMPLE = 20;

/**
 * The rows of a CSV in UTF-8, UTF-16 or Windows-1252, parted by commas, semicolons or tabs, whichever fits; empty rows are left out. Refused where it is
 * no text, a quotation mark is never closed, or there is more of anything than `LIMITS` has.
 */
export function readCsv(bytes: Uint8Array): ReadTable {
  if (bytes.length > LIMITS.file)
    return noTable("too-large", `This file has more than ${inWords(LIMITS.file / 1e6)} MB, more than any list of people.`);
  const decoded = decodeText(bytes);
  if (!decoded)
    return noTable("not-text", "This is not a text file. Save the list as CSV, or as an Excel workbook (.xlsx), and try again.");
  const lines = decoded.text.toWellFormed().replace(/\r\n?/g, "\n");
  const stated = /^sep=(.)\n/i.exec(lines);
  const text = stated ? lines.slice(stated[0].length) : lines;
  const rows: TableRow[] = [];
  let line = stated ? 2 : 1;
  const { data, errors } = parse(text, stated?.[1] ?? separatorOf(text), LIMITS.people * 2);
  for (const cells of data) {
    const problem = tooMuch(cells, line);
    if (problem) return problem;
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ number: line, cells: cells.map(plainCell) });
    line += cells.reduce((ends, cell) => ends + lineEnds(cell), 1);
  }
  if (errors.some(({ code }) => code === "MissingQuotes")) {
    const at = rows.at(-1)?.number ?? 1;
    return noTable(
      "unclosed-quote",
      `A quotation mark in the row that begins on line ${at} is never closed. Close it, or take it out.`,
      at,
    );
  }
  if (rows.length > LIMITS.people)
    return noTable("too-many", `There are more than ${inWords(LIMITS.people)} rows. Import them in several files.`);
  if (rows.length === 0) return noTable("empty", "There is nothing in this file.");
  return { table: { rows, problems: [] } };
}

function parse(text: string, delimiter: string, preview: number): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, newline: "\n", preview });
}

/** The separator with which most headers are known; of equals, the one that gives the most of the first rows the same number of columns, more than one. */
function separatorOf(text: string): string {
  const sample = text.slice(0, LIMITS.text);
  const found = SEPARATORS.map((separator) => {
    const rows = parse(sample, separator, SAMPLE).data.filter((cells) => cells.length > 1);
    const alike = Math.max(0, ...rows.map((row) => rows.filter(({ length }) => length === row.length).length));
    return { separator, known: Math.max(0, ...rows.map(knownHeaders)), alike };
  });
  const [best] = found.sort((a, b) => b.known - a.known || b.alike - a.alike);
  return best?.separator ?? ",";
}

function tooMuch(cells: readonly string[], line: number): ReadTable | null {
  if (cells.length > LIMITS.columns)
    return noTable("too-wide", `Line ${line} has ${inWords(cells.length)} columns; ${LIMITS.columns} is the most.`, line);
  const long = cells.findIndex((cell) => cell.length > LIMITS.text);
  if (long === -1) return null;
  const size = inWords(cells[long]?.length ?? 0);
  return noTable("long-cell", `Column ${long + 1} of line ${line} holds ${size} characters; ${inWords(LIMITS.text)} is the most.`, line);
}

/** A cell's text without the apostrophe that keeps a spreadsheet from reckoning with it. */
function plainCell(cell: string): string {
  return cell.replace(/^'(?='*[=+\-@\t\n])/, "");
}

function lineEnds(cell: string): number {
  return cell.includes("\n") ? cell.split("\n").length - 1 : 0;
}
