import { Buffer } from "node:buffer";
import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import type { FoundPerson } from "../../../services/people/found-person.ts";
import { previewImport } from "../../../services/people/preview-import.ts";
import { writeCsv } from "../../../services/people/table/write-csv.ts";
import { readVcard } from "../../../services/people/vcard/read-vcard.ts";
import { type CardVersion, writeVcard } from "../../../services/people/vcard/write-vcard.ts";
import { anyPerson } from "./any-person.ts";

const today = "2026-11-25";
const bytes = (text: string) => Buffer.from(text, "utf8");
const png = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(4000, 7)]);

test.each(["4.0", "3.0"] as const)("people written as vCard %s are read back, every word the same", (version: CardVersion) => {
  fc.assert(
    fc.property(fc.array(anyPerson, { minLength: 1, maxLength: 3 }), (people) => {
      const { entries, problems } = readVcard(bytes(writeVcard(people, version)), today);
      expect(problems).toEqual([]);
      expect(entries.flatMap((entry) => entry.problems)).toEqual([]);
      expect(entries.map(({ person }) => person)).toEqual(people);
    }),
    { seed: 6, numRuns: 300 },
  );
});

test.each(["4.0", "3.0"] as const)("no line of a vCard %s is longer than 75 bytes or breaks a character", (version: CardVersion) => {
  fc.assert(
    fc.property(anyPerson, (person) => {
      for (const line of writeVcard([person], version).split("\r\n")) {
        expect(bytes(line).length).toBeLessThanOrEqual(76);
        expect(line.isWellFormed()).toBe(true);
      }
    }),
    { seed: 6, numRuns: 200 },
  );
});

test.each(["4.0", "3.0"] as const)("a picture goes through vCard %s byte for byte", (version: CardVersion) => {
  const person: FoundPerson = {
    name: "Ann",
    dates: [],
    addresses: [],
    memories: [],
    picture: { type: "image/png", bytes: new Uint8Array(png) },
  };
  expect(readVcard(bytes(writeVcard([person], version)), today).entries[0]?.person).toEqual(person);
});

test("another program’s reader finds the same names, days and lines in our cards", () => {
  const person: FoundPerson = {
    name: "Björk; née O’Hara, MD",
    sort_name: "O’Hara, Björk",
    birthday: "--02-29",
    dates: [],
    addresses: [{ label: "home", lines: ["Flat 2, Mill House", "Ely"], parts: { street: "3 Mill Lane; rear", city: "Ely" } }],
    memories: [{ date: null, text: "lost her cat, Momo\nin May \\o/" }],
  };
  const card = new ICAL.Component(ICAL.parse(writeVcard([person])));
  expect(card.getFirstPropertyValue("fn")).toBe(person.name);
  expect(String(card.getFirstProperty("bday")?.toJSON()[3])).toBe("--02-29");
  expect(card.getFirstPropertyValue("note")).toBe("lost her cat, Momo\nin May \\o/");
  expect(card.getFirstPropertyValue("adr")).toEqual(["", "", "3 Mill Lane; rear", "Ely", "", "", ""]);
  expect(card.getFirstProperty("adr")?.getParameter("label")).toBe("Flat 2, Mill House\nEly");
});

test("a card says what other programs look for: parts of the name, kinds of address, the anniversary, labels without a type", () => {
  const person: FoundPerson = {
    name: "Dr. Eleanor Vance",
    sort_name: "Vance, Eleanor",
    title: "Dr.",
    birthday: "--04-03",
    dates: [
      { label: "Anniversary", day: "2009-06-20" },
      { label: "Name day", day: "--12-08" },
    ],
    addresses: [{ label: "home", lines: [], parts: { street: "3 Mill Lane", city: "Ely" } }],
    memories: [],
  };
  expect(writeVcard([person]).split("\r\n").slice(2, -2)).toEqual([
    "FN:Dr. Eleanor Vance",
    'N;SORT-AS="Vance, Eleanor":Vance;Eleanor;;Dr.;',
    "BDAY:--0403",
    "ANNIVERSARY:20090620",
    "DATE2.X-ABDATE:--1208",
    "DATE2.X-ABLABEL:Name day",
    "PLACE1.ADR;TYPE=home:;;3 Mill Lane;Ely;;;",
  ]);
  expect(writeVcard([person], "3.0").split("\r\n").slice(4, 9)).toEqual([
    "SORT-STRING:Vance\\, Eleanor",
    "BDAY;X-APPLE-OMIT-YEAR=1604;VALUE=DATE:16040403",
    "DATE1.X-ABDATE:20090620",
    "DATE1.X-ABLABEL:Anniversary",
    "DATE2.X-ABDATE;X-APPLE-OMIT-YEAR=1604:16041208",
  ]);
});

test("people written as CSV are read back, every word the same", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyPerson, { minLength: 1, maxLength: 3 }), async (people) => {
      const { entries, problems } = await previewImport(bytes(writeCsv(people)), { known: [], today });
      expect(problems).toEqual([]);
      expect(entries.map(({ person }) => person)).toEqual(people);
    }),
    { seed: 6, numRuns: 300 },
  );
});

test("no cell of a CSV is one that a spreadsheet reckons with, and telephone numbers stay as they are", () => {
  const memories = ["=HYPERLINK(1)", "+44 20 7946 0958", "-2+3", "@SUM(A1)", "\t=1", "'=1", "'t Hooft", "+1+cmd|' /C calc'!A0"].map(
    (text) => ({ date: null, text }),
  );
  const csv = writeCsv([{ name: "Ann", dates: [], addresses: [], memories }]);
  const cells = csv
    .split("\r\n")[1]
    ?.split(",")
    .filter((cell) => cell !== "");
  expect(cells).toEqual([
    "Ann",
    "'=HYPERLINK(1)",
    "+44 20 7946 0958",
    "'-2+3",
    "'@SUM(A1)",
    "'\t=1",
    "''=1",
    "'t Hooft",
    "'+1+cmd|' /C calc'!A0",
  ]);
});
