import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { LIMITS } from "../../../../services/people/limits.ts";
import { readVcard } from "../../../../services/people/vcard/read-vcard.ts";
import { encoded, fixture, messages, TODAY } from "../fixtures.ts";

const read = (text: string, encoding: Parameters<typeof encoded>[1] = "utf8") => readVcard(encoded(text, encoding), TODAY);
const card = (...lines: string[]) => ["BEGIN:VCARD", "VERSION:3.0", "FN:Ann", ...lines, "END:VCARD", ""].join("\r\n");
const ann = (...lines: string[]) => read(card(...lines)).entries[0];

test("Apple’s cards: grouped addresses and labels, days without a year, a folded picture, a group left out", () => {
  const { entries, problems } = read(fixture("apple.vcf"));
  const [nell, gudrun, stationers] = entries.map(({ person }) => person);
  expect(nell).toMatchObject({
    name: "Dr. Eleanor Ruth Halloran",
    address_as: "Nell",
    sort_name: "Halloran, Eleanor Ruth",
    title: "Dr.",
    birthday: "--04-03",
    dates: [{ label: "Anniversary", day: "2009-06-20" }],
    addresses: [
      { label: "home", lines: [], parts: { street: "3 Mill Lane\nThe Old Granary", city: "Ely", postcode: "CB7 4AA" } },
      { label: "the bindery", parts: { extended: "Unit 4, Fen Yard", street: "12 Quay Street" } },
    ],
  });
  expect(nell?.memories.map(({ text }) => text)).toEqual([
    "Works at: Fenland Bindery, Workshop",
    "Works as: Bookbinder",
    "Spouse: Tomás",
    'Lost her cat Momo in May.\nAsk after the roses, not the "knee": never.',
  ]);
  expect(nell?.picture?.type).toBe("image/jpeg");
  expect(nell?.picture?.bytes.length).toBe(278);
  expect(gudrun).toMatchObject({ name: "Guðrún Þórsdóttir", pronouns: "she/her", birthday: "1951-11-30" });
  expect(stationers).toMatchObject({ name: "Ely Stationers", memories: [] });
  expect(messages(problems)).toEqual([
    "The 3rd card, line 37, is a group and not a person. It is left out.",
    "E-mail addresses and telephone numbers are left out: a letter has no use for them.",
  ]);
});

test("Google’s cards: a picture at an address is not fetched and told", () => {
  const { entries } = read(fixture("google.vcf"));
  expect(entries[0]?.person).toMatchObject({
    name: "María Núñez Olmedo",
    address_as: "Mari",
    dates: [
      { label: "Anniversary", day: "2014-05-17" },
      { label: "Name day", day: "--12-08" },
    ],
    addresses: [{ label: "home", parts: { street: "Calle del Olmo 7, 2º B" } }],
    memories: [{ date: null, text: "Prefers blue ink; keeps every letter." }],
  });
  expect(messages(entries[0]?.problems)).toEqual(["The picture is kept elsewhere, and Longhand does not go and fetch it."]);
  expect(entries[1]?.person.birthday).toBe("--02-29");
});

test("Outlook’s vCard 2.1: Windows-1252, quoted-printable with soft breaks, bare parameters, base64 to a blank line", () => {
  const { entries, problems } = read(fixture("outlook-21.vcf"), "latin1");
  expect(entries).toHaveLength(1);
  expect(entries[0]?.problems).toEqual([]);
  expect(entries[0]?.person).toMatchObject({
    name: "Jürgen Müller",
    sort_name: "Müller, Jürgen",
    birthday: "1964-02-29",
    dates: [{ label: "Anniversary", day: "1999-12-31" }],
    addresses: [{ label: "home", lines: ["Große Straße 5", "50667 Köln"], parts: { street: "Große Straße 5", country: "Deutschland" } }],
  });
  expect(entries[0]?.person.memories.at(-1)?.text).toBe("Mag keine großen Worte.\nHat einen Dackel; er heißt Waldi.");
  expect(entries[0]?.person.picture).toMatchObject({ type: "image/png", bytes: { length: 216 } });
  expect(problems).toHaveLength(1);
});

test("Android’s vCard 2.1: a soft break within a character", () => {
  expect(read(fixture("android-21.vcf")).entries[0]?.person).toMatchObject({
    name: "Ольга Иванова",
    addresses: [{ parts: { street: "вул. Садова, 4", city: "Львів" } }],
  });
});

test("vCard 4.0: pronouns, the preferred language, an address as printed, dated notes", () => {
  const [entry] = read(fixture("modern-40.vcf")).entries;
  expect(entry?.person).toMatchObject({
    pronouns: "they/them",
    language: "en-GB",
    birthday: "--04-03",
    addresses: [{ label: "home", lines: ["Sam Okafor", "c/o The Lighthouse", "1 Harbour Road", "Whitby, YO21 3PU"] }],
    memories: [
      { date: null, text: "Spouse: Ines" },
      { date: "2025-05-12", text: "Finished the boat. It floats." },
    ],
  });
  expect(entry?.person.picture).toBeUndefined();
  expect(messages(entry?.problems)).toEqual(["The picture is neither a JPEG nor a PNG, or it is damaged, and is left out."]);
});

test("a bad card is told with its place, and the others are read", () => {
  const { entries, problems } = read(fixture("broken.vcf"));
  expect(entries.map(({ person, place }) => [person.name, place])).toEqual([
    ["Ann First", "the 1st card, line 1"],
    ["Bea Last", "the 4th card, line 14"],
  ]);
  expect(messages(entries[0]?.problems)).toEqual([
    "Line 4 cannot be read and is left out.",
    "“in the spring” is not a day Longhand can read, so the birthday is left out.",
  ]);
  expect(messages(entries[1]?.problems)).toEqual(["The picture is kept elsewhere, and Longhand does not go and fetch it."]);
  expect(messages(problems).slice(0, 3)).toEqual([
    "The 2nd card, line 7, names nobody. It is left out.",
    "The 3rd card, line 11, has no END:VCARD, so a part of it may be missing. It is left out.",
    "The 5th card, line 19, is not a person. It is left out.",
  ]);
});

test.each([
  ["BDAY:1990-04-03T00:00:00Z", "1990-04-03"],
  ["BDAY;VALUE=date:19900403", "1990-04-03"],
  ["BDAY:--0403", "--04-03"],
  ["BDAY:--04-03", "--04-03"],
  ["BDAY:1990", undefined],
  ["BDAY:---03", undefined],
  ["BDAY:1990-02-30", undefined],
  ["BDAY;VALUE=text:circa 1800", undefined],
])("%s is %s, or told", (line, day) => {
  const entry = ann(line);
  expect(entry?.person.birthday).toBe(day);
  expect(entry?.problems).toHaveLength(day === undefined ? 1 : 0);
});

test.each([
  ["UTF-16 with its mark", () => Buffer.concat([Buffer.from([0xff, 0xfe]), encoded(card("NICKNAME:Łucja"), "utf16le")])],
  ["UTF-8 with its mark", () => Buffer.from(`\ufeff${card("NICKNAME:Łucja")}`)],
  ["UTF-8 folded within a character", () => Buffer.from(card("NICKNAME:\xc5\r\n \x81ucja"), "latin1")],
  ["old Mac line ends", () => Buffer.from(card("NICKNAME:Łucja").replaceAll("\r\n", "\r"))],
])("%s is read", (_, file) => {
  expect(readVcard(file(), TODAY).entries[0]?.person.address_as).toBe("Łucja");
});

test("further names are remembered", () => {
  expect(ann("NICKNAME:Annie,Nan", "FN:Anna", "FN:Ann", "X-MAIDENNAME:Marsh")?.person).toMatchObject({
    name: "Ann",
    address_as: "Annie",
    memories: ["Also written: Anna", "Also called: Nan", "Born as: Marsh"].map((text) => ({ date: null, text })),
  });
});

test("text that means harm elsewhere stays the text it is", () => {
  const hostile = "<script>alert(1)</script>{{ secrets }}\u202e";
  const entry = read(
    ["BEGIN:VCARD", "VERSION:4.0", `FN:${hostile}`, `__PROTO__:x`, "CONSTRUCTOR:x", `NOTE:${hostile}`, "END:VCARD"].join("\n"),
  ).entries[0];
  expect(entry?.person.name).toBe(hostile);
  expect(entry?.person.memories[0]?.text).toBe(hostile);
  expect(Object.getPrototypeOf(entry?.person)).toBe(Object.prototype);
});

test.each([
  ["file:///etc/passwd", "PHOTO;VALUE=uri:file:///etc/passwd"],
  ["an address in base64’s clothes", "PHOTO;ENCODING=b:http://example.com/a.png"],
  ["SVG called a JPEG", `PHOTO;ENCODING=b;TYPE=JPEG:${Buffer.from("<svg onload='x'/>").toString("base64")}`],
  ["an SVG as data", `PHOTO:data:image/svg+xml;base64,${Buffer.from("<svg/>").toString("base64")}`],
])("a picture that is %s is left out and told", (_, line) => {
  const entry = ann(line);
  expect(entry?.person.picture).toBeUndefined();
  expect(entry?.problems).toMatchObject([{ code: "no-picture", line: 4 }]);
});

test("what is too large is refused in words", () => {
  expect(messages(ann(`NOTE:${"x".repeat(LIMITS.text + 1)}`)?.problems)).toEqual([
    "NOTE holds more than 100,000 characters and is left out.",
  ]);
  const picture = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(LIMITS.picture)]).toString("base64");
  expect(messages(ann(`PHOTO;ENCODING=b:${picture}`)?.problems)).toEqual(["The picture has more than 8 MB and is left out."]);
  expect(messages(read(card().repeat(LIMITS.people + 1)).problems)).toEqual([
    "This file has more than 20,000 cards. Import them in several files.",
  ]);
  expect(messages(readVcard(Buffer.alloc(LIMITS.file + 1), TODAY).problems)[0]).toMatch(/^This file has more than 64 MB\./);
  expect(messages(read("Dear Ann,").problems)).toEqual(["There is no vCard in this file: none of its lines is BEGIN:VCARD."]);
});

test("a card inside another one does not end it", () => {
  const text = card("AGENT:", "BEGIN:VCARD", "VERSION:3.0", "FN:The agent", "END:VCARD", "NICKNAME:Annie");
  expect(read(text).entries.map(({ person }) => [person.name, person.address_as])).toEqual([["Ann", "Annie"]]);
});

test.each([
  ["cards that begin within cards", `BEGIN:VCARD\nAGENT:\nBEGIN:VCARD\n${"x\nBEGIN:VCARD\n".repeat(200_000)}`],
  ["addresses and labels", card(Array.from({ length: 100_000 }, (_, at) => `a${at}.ADR:;;x`).join("\r\n"))],
  ["lines that go on", card(`NOTE:${"x\r\n ".repeat(400_000)}`)],
  ["lines that are nothing", card("x\r\n".repeat(400_000))],
  ["parameters", card(`NOTE${";A=1".repeat(200_000)};A=${"1,".repeat(300_000)}:x`)],
  ["semicolons", card(`ADR:${";".repeat(2_000_000)}`, `NOTE;${"A=".repeat(200_000)}:x`)],
])("a file of nothing but %s is read or refused at once", (_, text) => {
  const start = performance.now();
  read(text);
  expect(performance.now() - start).toBeLessThan(3_000);
});

test("any bytes at all are read or refused, never thrown over", () => {
  let state = 7;
  const byte = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 24;
  };
  const whole = encoded(fixture("apple.vcf"), "utf8");
  for (let run = 0; run < 300; run++) {
    const damaged = Buffer.from(whole);
    for (let hit = 0; hit < 20; hit++) damaged[(byte() * 256 + byte()) % damaged.length] = byte();
    const { entries, problems } = readVcard(damaged, TODAY);
    expect(entries.length + problems.length).toBeGreaterThan(0);
    for (const { person } of entries) expect(person.name.isWellFormed()).toBe(true);
  }
});
