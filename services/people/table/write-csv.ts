import Papa from "papaparse";
import { ADDRESS_PARTS, type FoundPerson } from "../found-person.ts";

/** Columns that stand alone. */
const TEXTS = [
  ["Name", "name"],
  ["Address as", "address_as"],
  ["Sort name", "sort_name"],
  ["Relation", "relation"],
  ["Language", "language"],
  ["Title", "title"],
  ["Pronouns", "pronouns"],
  ["Birthday", "birthday"],
] as const;

const PART_HEADERS: Readonly<Record<(typeof ADDRESS_PARTS)[number], string>> = {
  box: "PO Box",
  extended: "Extended Address",
  street: "Street",
  city: "City",
  region: "Region",
  postcode: "Postal Code",
  country: "Country",
};

/** What a spreadsheet takes for something to reckon with. */
const RECKONED = /^'*[=+\-@\t\n]/;
/** A telephone number, or a number: reckoning with it does no harm. */
const NUMBER = /^\+?[\d ()./-]*\d$/;

/**
 * A CSV that spreadsheets open as it is (UTF-8 with its mark, commas, CRLF): a row a person, and as many columns of addresses, days and memories as the one
 * with most has. A cell that a spreadsheet would reckon with begins with an apostrophe, which `readCsv` takes off. Pictures are not in it.
 */
export function writeCsv(people: readonly FoundPerson[]): string {
  const most = (count: (person: FoundPerson) => number) => Math.max(0, ...people.map(count));
  const numbered = (kind: string, count: number, names: readonly string[]) =>
    Array.from({ length: count }, (_, at) => names.map((name) => `${kind} ${at + 1} - ${name}`)).flat();
  const dates = most((person) => person.dates.length);
  const addresses = most((person) => person.addresses.length);
  const memories = most((person) => person.memories.length);
  const header = [
    ...TEXTS.map(([name]) => name),
    ...numbered("Date", dates, ["Name", "Day"]),
    ...numbered("Address", addresses, ["Name", "Lines", ...ADDRESS_PARTS.map((part) => PART_HEADERS[part])]),
    ...numbered("Memory", memories, ["Date", "Text"]),
  ];
  const rows = people.map((person) => [
    ...TEXTS.map(([, field]) => person[field] ?? ""),
    ...padded(
      person.dates.flatMap(({ label, day }) => [label, day]),
      dates * 2,
    ),
    ...padded(
      person.addresses.flatMap(({ label, lines, parts }) => [label, lines.join("\n"), ...ADDRESS_PARTS.map((part) => parts[part] ?? "")]),
      addresses * (2 + ADDRESS_PARTS.length),
    ),
    ...padded(
      person.memories.flatMap(({ date, text }) => [date ?? "", text]),
      memories * 2,
    ),
  ]);
  return `\ufeff${Papa.unparse([header, ...rows.map((row) => row.map(harmless))], { newline: "\r\n" })}\r\n`;
}

/** A cell that a spreadsheet leaves as it is. A day without its year, `--04-03`, is no formula either, but is read as one. */
function harmless(cell: string): string {
  return RECKONED.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

function padded(cells: readonly string[], width: number): readonly string[] {
  return [...cells, ...Array.from({ length: width - cells.length }, () => "")];
}
