import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { LIMITS } from "../../../../services/people/limits.ts";
import { readCsv } from "../../../../services/people/table/read-csv.ts";
import { encoded } from "../fixtures.ts";

const cells = (bytes: Uint8Array) => readCsv(bytes).table?.rows.map((row) => row.cells);
const refusal = (text: string) => {
  const read = readCsv(encoded(text, "utf8"));
  return read.table === null ? read.problem.message : "read";
};

const TEXT = 'Name;Straße\r\n"Müller; Anna";"Köln\r\nMülheim"\r\n';
const ROWS = [
  ["Name", "Straße"],
  ["Müller; Anna", "Köln\nMülheim"],
];

test.each([
  ["UTF-8", encoded(TEXT, "utf8")],
  ["UTF-8 with its mark", encoded(`\ufeff${TEXT}`, "utf8")],
  ["Windows-1252", encoded(TEXT, "latin1")],
  ["UTF-16 little-endian with its mark", encoded(`\ufeff${TEXT}`, "utf16le")],
  ["UTF-16 little-endian", encoded(TEXT, "utf16le")],
  ["UTF-16 big-endian with its mark", encoded(`\ufeff${TEXT}`, "utf16be")],
  ["UTF-16 big-endian", encoded(TEXT, "utf16be")],
  ["old Mac line ends", encoded(TEXT.replaceAll("\r\n", "\r"), "utf8")],
  ["its separator said in the first line", encoded(`sep=;\r\n${TEXT}`, "utf8")],
])("a list in %s is read", (_, bytes) => {
  expect(cells(bytes)).toEqual(ROWS);
});

test("€ and typographic quotes of Windows-1252 are themselves", () => {
  expect(cells(Buffer.from([0x4e, 0x61, 0x6d, 0x65, 0x0a, 0x80, 0x93, 0xe9, 0x94]))).toEqual([["Name"], ["€“é”"]]);
});

test.each([
  ["commas, with semicolons in the cells", "Name,Notes\nAnn,a;b;c\nBea,d;e;f\n", 2],
  ["semicolons, with commas in the cells", "Name;Address\nVance, Eleanor;3 Mill Lane, Ely\nMarsh, Theo;9 Quay, Whitby\n", 2],
  ["tabs", "Name\tAddress\tBirthday\nAnn\tEly, UK\t3.4.90\n", 3],
  ["nothing: one column of names", "Name\nAnn\nBea\n", 1],
])("the separator is found: %s", (_, text, columns) => {
  expect(cells(encoded(text, "utf8"))?.every((row) => row.length === columns)).toBe(true);
});

test("a row is told by the line it begins on, past cells of several lines and empty lines", () => {
  const read = readCsv(encoded('Name,Notes\n\n"Ann","a\nb\nc"\n\nBea,d\n', "utf8"));
  expect(read.table?.rows.map(({ number }) => number)).toEqual([1, 3, 7]);
});

test("what is no list of people is refused in words", () => {
  expect(refusal(`Name,Notes\nAnn,${"x".repeat(10_000_000)}\n`)).toBe(
    "Column 2 of line 2 holds 10,000,000 characters; 100,000 is the most.",
  );
  expect(refusal('Name,Notes\nAnn,"never closed\nBea,x\n')).toBe(
    "A quotation mark in the row that begins on line 2 is never closed. Close it, or take it out.",
  );
  expect(refusal(`Name${",".repeat(LIMITS.columns)}\n`)).toBe("Line 1 has 301 columns; 300 is the most.");
  expect(refusal(`Name\n${"Ann\n".repeat(LIMITS.people)}`)).toBe("There are more than 20,000 rows. Import them in several files.");
  expect(refusal("\n \n")).toBe("There is nothing in this file.");
  expect(refusal("\u0000\u0001\u0002")).toMatch(/^This is not a text file\./);
  expect(readCsv(Buffer.alloc(LIMITS.file + 1, 65))).toMatchObject({ table: null, problem: { code: "too-large" } });
});
