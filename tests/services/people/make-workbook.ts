import { strToU8, zipSync } from "fflate";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook whose one sheet has these rows, in the XML Excel writes: texts, `{ date }` as Excel's count of days, `{ formula, value }`. */
export type Cell = string | { readonly date: number } | { readonly formula: string; readonly value: string };

/** The rows as XML. */
export function rowsXml(rows: readonly (readonly Cell[])[]): string {
  return rows
    .map(
      (cells, at) => `<row r="${at + 1}">${cells.map((cell, column) => cellXml(cell, `${"ABCDEFGHIJ"[column]}${at + 1}`)).join("")}</row>`,
    )
    .join("");
}

/** A workbook with this XML as its sheet's rows, further parts, and the rows of a second sheet. */
export function workbook(rows: string, more: Readonly<Record<string, Uint8Array>> = {}, second?: string): Uint8Array {
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
  return zipSync({
    "[Content_Types].xml": xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    "xl/workbook.xml": xml(
      `<workbook ${MAIN} xmlns:r="${RELATION}"><sheets><sheet name="People" sheetId="1" r:id="rId1"/>${second === undefined ? "" : '<sheet name="More" sheetId="2" r:id="rId3"/>'}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATION}/styles" Target="styles.xml"/>${second === undefined ? "" : `<Relationship Id="rId3" Type="${RELATION}/worksheet" Target="worksheets/sheet2.xml"/>`}</Relationships>`,
    ),
    "xl/styles.xml": xml(`<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`),
    "xl/worksheets/sheet1.xml": xml(`<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`),
    ...(second === undefined ? {} : { "xl/worksheets/sheet2.xml": xml(`<worksheet ${MAIN}><sheetData>${second}</sheetData></worksheet>`) }),
    ...more,
  });
}

function cellXml(cell: Cell, place: string): string {
  if (typeof cell === "string") return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if ("date" in cell) return `<c r="${place}" s="1"><v>${cell.date}</v></c>`;
  return `<c r="${place}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
