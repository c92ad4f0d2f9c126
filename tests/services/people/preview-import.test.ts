import { expect, test } from "vitest";
import type { FoundPerson } from "../../../services/people/found-person.ts";
import { previewImport } from "../../../services/people/preview-import.ts";
import { readUse } from "../../../services/people/table/fields.ts";
import { encoded, fixture, messages, previewOf, TODAY } from "./fixtures.ts";

const uses = (...pairs: [string, string][]) => new Map(pairs.map(([column, use]) => [column, readUse(use) ?? expect.unreachable(use)]));
const bare = { dates: [], addresses: [], memories: [] };

test("Google’s CSV: names, address, events and relations with their labels", async () => {
  const { entries, problems } = await previewOf(fixture("google.csv"));
  expect(entries.map(({ person }) => person)).toEqual([
    {
      name: "Eleanor Ruth Halloran",
      address_as: "Nell",
      sort_name: "Halloran, Eleanor Ruth",
      title: "Dr.",
      birthday: "--04-03",
      dates: [{ label: "Anniversary", day: "2009-06-20" }],
      addresses: [
        {
          label: "Home",
          lines: ["3 Mill Lane", "Ely", "CB7 4AA", "GB"],
          parts: { street: "3 Mill Lane", city: "Ely", region: "Cambridgeshire", postcode: "CB7 4AA", country: "GB" },
        },
      ],
      memories: [
        { date: null, text: "Organization Name: Fenland Bindery" },
        { date: null, text: "Organization Title: Bookbinder" },
        { date: null, text: "Lost her cat Momo in May.\nAsk after the roses." },
        { date: null, text: "Spouse: Tomás" },
      ],
    },
    { name: "María Núñez", sort_name: "Núñez, María", birthday: "1987-09-22", ...bare },
  ]);
  expect(messages(problems)).toEqual(["Categories, e-mail addresses and telephone numbers are left out: a letter has no use for them."]);
});

test("Outlook’s CSV in English: home and business, American dates by what one of them shows, none for 0/0/00", async () => {
  const { entries, mapping } = await previewOf(fixture("outlook-en.csv"));
  expect(mapping?.dateOrder).toBe("month-first");
  expect(entries[0]?.person).toMatchObject({
    name: "Walter Pruitt Jr.",
    title: "Mr.",
    birthday: "1990-03-04",
    dates: [{ label: "Anniversary", day: "1988-12-25" }],
    addresses: [
      { label: "home", parts: { street: "418 Cedar Ave\nApt 2", city: "Duluth", region: "MN", postcode: "55802" } },
      { label: "work", parts: { street: "1 Dock St" } },
    ],
  });
  expect(entries[1]).toMatchObject({ person: { name: "Ada Byrne", dates: [] }, problems: [] });
});

test("Outlook’s CSV in German, in Windows-1252 with semicolons", async () => {
  const { entries, problems } = await previewImport(encoded(fixture("outlook-de.csv"), "latin1"), { known: [], today: TODAY });
  expect(messages(problems)).toEqual([
    "Telephone numbers, e-mail addresses and what the program that wrote the list keeps for itself are left out: a letter has no use for them.",
  ]);
  expect(entries[0]?.person).toMatchObject({
    name: "Käthe Müller",
    title: "Frau",
    birthday: "1962-04-03",
    dates: [{ label: "Jahrestag", day: "1999-12-31" }],
    addresses: [
      { label: "work", parts: { street: "Am Tor 1", city: "Köln" } },
      { label: "home", parts: { street: "Große Straße 5", extended: "Hinterhaus", postcode: "50667", country: "Deutschland" } },
      {
        label: "other",
        parts: { street: "Seeweg 9", city: "Plön", region: "Schleswig-Holstein", postcode: "24306", country: "Deutschland" },
      },
    ],
    memories: [
      { date: null, text: "Firma: Gärtnerei Müller" },
      { date: null, text: "Position: Gärtnerin" },
      { date: null, text: 'Mag "große" Worte nicht; und keine Eile' },
    ],
  });
});

test("lists made by hand, in French in UTF-16 with tabs under a title, and in Spanish", async () => {
  const french = await previewImport(encoded(`\ufeff${fixture("fait-main.csv")}`, "utf16le"), { known: [], today: TODAY });
  expect(french.mapping?.headerRow).toBe(2);
  expect(french.entries.map(({ person }) => [person.name, person.birthday])).toEqual([
    ["Zoé Lefèvre", "1990-05-01"],
    ["Luc Ferrand", undefined],
  ]);
  expect(messages(french.entries[1]?.problems)).toEqual(["“3/4” may be 3 April or 4 March: say whether the day or the month comes first."]);
  const spanish = await previewOf(fixture("hecho-a-mano.csv"));
  expect(spanish.entries[0]?.person).toMatchObject({
    name: "Inés García López",
    birthday: "1987-09-22",
    addresses: [{ lines: ["Calle Mayor 3", "4º izq.", "28013 Madrid"] }],
  });
  expect(messages(spanish.problems)).toEqual([
    "It is not known what the column “Color preferido” holds (such as “verde”), so it is left out. Say what it is to keep it.",
  ]);
});

test("address columns are joined, a name turned round is read the way one writes it, a row of nobody told", async () => {
  const { entries, problems } = await previewOf(fixture("numbers.csv"));
  expect(entries.map(({ person }) => person)).toMatchObject([
    {
      name: "Eleanor Vance",
      sort_name: "Vance, Eleanor",
      birthday: "1981-02-14",
      addresses: [{ lines: ["The Old Granary", "3 Mill Lane", "Ely", "CB7 4AA"] }],
    },
    { name: "Theo Marsh", birthday: "1979-06-05", addresses: [{ lines: ["Flat 2", "9 Quay Street", "Whitby", "YO21 3PU"] }] },
  ]);
  expect(messages(problems)).toContain("Row 4 names nobody and is left out.");
});

test.each(["Widget, Inc", "Sam Okafor, Jr.", "Flat 2, Ely", "a, b, c"])("“%s” is not turned round", async (name) => {
  expect((await previewOf(`Name;Notes\n${name};x\n`)).entries[0]?.person.name).toBe(name);
});

test("a date of two meanings is left out until one says which number is the day", async () => {
  const list = "Name,Birthday\nAnn,03/04/1990\n";
  const { entries } = await previewOf(list);
  expect(entries[0]?.person.birthday).toBeUndefined();
  expect(messages(entries[0]?.problems)).toEqual(["“03/04/1990” may be 3 April or 4 March: say whether the day or the month comes first."]);
  const read = async (dateOrder: "day-first" | "month-first") =>
    (await previewOf(list, { changes: { dateOrder } })).entries[0]?.person.birthday;
  expect(await read("day-first")).toBe("1990-04-03");
  expect(await read("month-first")).toBe("1990-03-04");
});

test("columns that are not known are offered, and read as one says, by header or by number", async () => {
  const list = "Wer,Lieblingstee,Wohin\nAnn,Assam,3 Mill Lane\n";
  const first = await previewOf(list);
  expect(first.entries).toEqual([]);
  expect(messages(first.problems)[0]).toBe("No column is known to hold names. Say which one does.");
  const columns = uses(["1", "name"], ["Lieblingstee", "memory.named"], ["Wohin", "address.street:home"], ["Other", "name"]);
  const { entries, problems } = await previewOf(list, { changes: { columns } });
  expect(messages(problems)).toEqual(["There is no column “Other”."]);
  expect(entries.map(({ person }) => person)).toEqual([
    {
      name: "Ann",
      dates: [],
      addresses: [{ label: "home", lines: [], parts: { street: "3 Mill Lane" } }],
      memories: [{ date: null, text: "Lieblingstee: Assam" }],
    },
  ]);
  const bare = await previewOf("Ann,Assam\nBea,Oolong\n", { changes: { columns: uses(["1", "name"]) } });
  expect(bare.entries.map(({ person, place }) => [place, person.name])).toEqual([
    ["row 1", "Ann"],
    ["row 2", "Bea"],
  ]);
});

test("who is in the file twice, or known, is found with a reason and a merge of all there is", async () => {
  const known: FoundPerson[] = [{ ...bare, name: "Eleanor Vance", birthday: "--04-03", relation: "aunt" }];
  const { entries } = await previewOf("Name,Birthday,Relation,Notes\nELEANOR VANCE,1990-04-03,godmother,roses\nBea,,,x\nbea,,,y\n", {
    known,
  });
  expect(entries.map(({ duplicate }) => duplicate)).toEqual([
    { kind: "same", because: "the name and the birthday are the same", of: { where: "known", index: 0 } },
    null,
    { kind: "perhaps", because: "the names are the same", of: { where: "file", index: 1 } },
  ]);
  expect(entries[0]?.merged).toEqual({
    name: "Eleanor Vance",
    birthday: "1990-04-03",
    relation: "aunt",
    dates: [],
    addresses: [],
    memories: ["roses", "Also: godmother", "Also written: ELEANOR VANCE"].map((text) => ({ date: null, text })),
  });
});

test("headers and cells that mean harm elsewhere stay the text they are", async () => {
  const hostile = "<img src=x onerror=alert(1)>{{ x }}\u202e";
  const { entries } = await previewOf(`Name,__proto__,constructor,Notes\n${hostile},x,y,=cmd()\n`);
  expect(entries[0]?.person).toMatchObject({ name: hostile, memories: [{ text: "=cmd()" }] });
  expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
});

test("2,000 people of a list are previewed against 2,000 known in no time", async () => {
  const rows = Array.from({ length: 2000 }, (_, at) => `Person ${at},19${10 + (at % 80)}-0${1 + (at % 9)}-1${at % 9},${at} Mill Lane`);
  const list = `Name,Birthday,Address\n${rows.join("\n")}\n`;
  const known = (await previewOf(list)).entries.map(({ person }) => person);
  const start = performance.now();
  const { entries } = await previewOf(list, { known });
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(entries.every(({ duplicate }, at) => duplicate?.kind === "same" && duplicate.of.index === at)).toBe(true);
});
