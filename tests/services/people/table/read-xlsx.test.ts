import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { previewImport } from "../../../../services/people/preview-import.ts";
import { readXlsx } from "../../../../services/people/table/read-xlsx.ts";
import { TODAY } from "../fixtures.ts";
import { rowsXml, workbook } from "../make-workbook.ts";

const cell = (place: string) => `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="${place}"><v>1</v></c></row>`;
const refusal = async (bytes: Uint8Array) => {
  const read = await readXlsx(bytes);
  return read.table === null ? read.problem.code : "read";
};

test("a workbook’s people: text as it is, a date as its day, of a formula what it came to", async () => {
  const bytes = workbook(
    rowsXml([
      ["Name", "Birthday", "Notes"],
      ["Guðrún", { date: 32966 }, { formula: 'WEBSERVICE("http://example.com")', value: "a\nb" }],
    ]),
  );
  const { kind, entries } = await previewImport(bytes, { known: [], today: TODAY });
  expect(kind).toBe("xlsx");
  expect(entries.map(({ person, place }) => ({ place, ...person }))).toEqual([
    { place: "row 2", name: "Guðrún", birthday: "1990-04-03", dates: [], addresses: [], memories: [{ date: null, text: "a\nb" }] },
  ]);
});

test("a second sheet is told, not passed over in silence", async () => {
  const bytes = workbook(rowsXml([["Name"], ["Ann"]]), {}, rowsXml([["Name"], ["Bea"]]));
  const { entries, problems } = await previewImport(bytes, { known: [], today: TODAY });
  expect(entries.map(({ person }) => person.name)).toEqual(["Ann"]);
  expect(problems.map(({ message }) => message)).toEqual(["The sheet “More” is left out: only the first, “People”, is read."]);
});

test("a bomb is given up as soon as more comes out of it than a list of people has", async () => {
  const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(100_000_000) }, { level: 1 });
  expect(bomb.length).toBeLessThan(2_000_000);
  const before = process.memoryUsage().rss;
  const start = performance.now();
  expect(await refusal(bomb)).toBe("too-large");
  expect(performance.now() - start).toBeLessThan(3_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
});

test("a hundred thousand entries are given up", async () => {
  const empty = new Uint8Array(0);
  const crowd = zipSync(Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`xl/${at}.xml`, empty])), { level: 0 });
  expect(await refusal(crowd)).toBe("too-large");
});

test.each([
  ["a cell at the world’s end", workbook(cell("XFD1048576")), "too-large"],
  ["a row at the world’s end", workbook('<row r="1048576"></row>'), "too-large"],
  ["such a cell, in disguise", workbook(cell("&#88;FD2")), "too-large"],
  ["such a cell, behind an attribute", workbook('<row r="1"><c x=">" r="XFD1"><v>1</v></c></row>'), "too-large"],
  ["a place that is none", workbook(cell("A-1")), "too-large"],
  ["nothing in it", workbook(""), "empty"],
  ["a zip of something else", zipSync({ "letter.txt": new Uint8Array(3) }), "not-a-workbook"],
  ["half a workbook", workbook(rowsXml([["Name"], ["Ann"]])).subarray(0, 500), "not-a-workbook"],
  ["a zip’s first bytes", new Uint8Array([0x50, 0x4b, 3, 4]), "not-a-workbook"],
])("%s is refused", async (_, bytes, code) => {
  expect(await refusal(bytes)).toBe(code);
});

test("an entry that leaves its folder or is called __proto__ does nothing", async () => {
  const more = { "../../evil.xml": new Uint8Array(9), "__proto__.xml": new Uint8Array(9), __proto__: new Uint8Array(9) };
  expect(await refusal(workbook(rowsXml([["Name"], ["Ann"]]), more))).toBe("read");
  expect(({} as Record<string, unknown>)["0"]).toBeUndefined();
});

test("damaged bytes are read or refused, never thrown over", async () => {
  const whole = workbook(
    rowsXml([
      ["Name", "Birthday"],
      ["Ann", { date: 32966 }],
    ]),
  );
  for (let at = 0; at < whole.length; at += 7) {
    const damaged = Uint8Array.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 0xff;
    await readXlsx(damaged);
  }
});
