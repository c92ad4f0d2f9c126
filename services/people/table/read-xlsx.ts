import { Unzip, UnzipInflate, zipSync } from "fflate";
import readWorkbook from "read-excel-file/universal";
import { Parser } from "saxen";
import type { Diagnostic } from "../../../core/letter/diagnostic.ts";
import { inWords, LIMITS } from "../limits.ts";
import { noTable, type ReadTable, type TableRow } from "./table.ts";

/** Bytes unpacked at a time: of the worst that deflate can pack, 64 MB come out of it. */
const CHUNK = 65_536;

const DAMAGED = "This is not an Excel workbook (.xlsx), or it is damaged. Open it in the program it came from and save it anew.";
const TOO_LARGE = "This workbook holds far more than a list of people. Copy the list to a new workbook and try that one.";

/**
 * The rows of the first sheet that holds anything, values only: of a formula what it last came to, of a date the day. Refused where the file is no
 * workbook or there is more of anything than `LIMITS` has, before it is unpacked any further.
 */
export async function readXlsx(bytes: Uint8Array): Promise<ReadTable> {
  if (bytes.length > LIMITS.packed) return noTable("too-large", TOO_LARGE);
  const parts = unpack(bytes);
  if (typeof parts === "string") return parts === "too-large" ? noTable("too-large", TOO_LARGE) : noTable("not-a-workbook", DAMAGED);
  for (const [path, part] of Object.entries(parts)) if (/sheet/i.test(path) && isTooWide(part)) return noTable("too-large", TOO_LARGE);
  try {
    const { buffer } = zipSync(parts, { level: 0 });
    const sheets = await readWorkbook(buffer as ArrayBuffer, { trim: false });
    const [sheet, ...others] = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
    if (!sheet) return noTable("empty", "There is nothing in this workbook.");
    return rowsOf(
      sheet.data,
      others.map((other) => ({
        code: "other-sheet",
        message: `The sheet “${other.sheet}” is left out: only the first, “${sheet.sheet}”, is read.`,
      })),
    );
  } catch {
    // Whatever the reader of workbooks trips over, the bytes are to blame: it is given nothing else.
    return noTable("not-a-workbook", DAMAGED);
  }
}

function rowsOf(data: readonly (readonly unknown[])[], problems: readonly Diagnostic[]): ReadTable {
  const rows: TableRow[] = [];
  for (const [index, row] of data.entries()) {
    const cells = row.map(cellText);
    const long = cells.findIndex((cell) => cell.length > LIMITS.text);
    if (long !== -1)
      return noTable("long-cell", `Column ${long + 1} of row ${index + 1} holds more than ${inWords(LIMITS.text)} characters.`, index + 1);
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ number: index + 1, cells });
  }
  if (rows.length > LIMITS.people)
    return noTable("too-many", `There are more than ${inWords(LIMITS.people)} rows. Import them in several files.`);
  return { table: { rows, problems } };
}

/** A cell as one would write it. Dates are in UTC, as the reader gives them. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return String(value).toWellFormed().replace(/\r\n?/g, "\n");
}

/** The XML parts of a zip, unpacked a little at a time and no further than the limits. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> | "damaged" | "too-large" {
  const parts = new Map<string, Uint8Array[]>();
  let entries = 0;
  let size = 0;
  let failed = false;
  const isTooLarge = () => size > LIMITS.unpacked || entries > LIMITS.entries;
  const unzip = new Unzip((entry) => {
    entries++;
    if (isTooLarge() || !/\.(xml|rels)$/i.test(entry.name)) return;
    const chunks: Uint8Array[] = [];
    parts.set(entry.name, chunks);
    entry.ondata = (error, chunk) => {
      if (error) failed = true;
      size += chunk?.length ?? 0;
      if (!isTooLarge() && chunk) chunks.push(chunk);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
      if (isTooLarge()) return "too-large";
      if (failed) return "damaged";
    }
  } catch {
    return "damaged";
  }
  if (parts.size === 0) return "damaged";
  return Object.fromEntries([...parts].map(([path, chunks]) => [path, joined(chunks)]));
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** True for a sheet that names a row or a column beyond the limits, or in a way no program does: each row and column before it would be made, were it read. */
function isTooWide(part: Uint8Array): boolean {
  let wide = false;
  const parser = new Parser();
  parser.on("openTag", (name, attributes) => {
    if (!/^(?:\w+:)?(?:row|c)$/.test(name)) return;
    const place = attributes()["r"];
    const [, column = "", row] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place ?? "A1") ?? [];
    if (row === undefined || Number(row) > LIMITS.people || columnNumber(column) > LIMITS.columns) {
      wide = true;
      parser.stop();
    }
  });
  // What is wrong with the XML is the reader's to tell.
  parser.on("error", () => undefined);
  parser.parse(new TextDecoder().decode(part));
  return wide;
}

/** A is 1, Z is 26, AA is 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
