import { Buffer } from "node:buffer";
import ICAL from "ical.js";
import { linesOfParts } from "../address-lines.ts";
import { ADDRESS_PARTS, type FoundAddress, type FoundPerson } from "../found-person.ts";
import type { Picture } from "../pictures.ts";

/** The versions that are written: 4.0 says all there is to say, 3.0 is read by older programs. */
export type CardVersion = "3.0" | "4.0";

/** A property as ical.js has it: name, parameters, type, value. */
type Property = [string, Record<string, string | string[]>, string, ...(string | (string | string[])[])[]];

/** What an address is called that vCard has a type for. */
const KINDS: ReadonlySet<string> = new Set(["home", "work"]);

/** The year a day without one is written with in vCard 3.0, as Apple does. */
const NO_YEAR = "1604";

const TEXT = { defaultType: "text" };
/** What ical.js has to be told: properties it does not know, and to write an address as it is, without a backslash before the comma of `data:image/png;base64,`. */
const BESIDES = {
  value: { uri: {} },
  property: {
    pronouns: TEXT,
    "x-ablabel": TEXT,
    "x-abdate": { defaultType: "date" },
    "x-language": TEXT,
    "x-longhand-relation": TEXT,
    "x-pronouns": TEXT,
  },
};

/** A file of cards, lines folded at 75 bytes and never within a character. What `readVcard` reads from it is the same people. */
export function writeVcard(people: readonly FoundPerson[], version: CardVersion = "4.0"): string {
  return people.map((person) => writeCard(person, version)).join("");
}

function writeCard(person: FoundPerson, version: CardVersion): string {
  const base = ICAL.design.getDesignSet(version === "4.0" ? "vcard" : "vcard3");
  const design = { ...base, value: { ...base.value, ...BESIDES.value }, property: { ...base.property, ...BESIDES.property } };
  const lines = propertiesOf(person, version).map((property) => ICAL.stringify.property(property, design, false));
  return ["BEGIN:VCARD", ...lines, "END:VCARD", ""].join("\r\n");
}

function propertiesOf(person: FoundPerson, version: CardVersion): readonly Property[] {
  const newest = version === "4.0";
  const text = (name: string, value: string | undefined): Property[] => (value === undefined ? [] : [[name, {}, "text", value]]);
  return [
    ["version", {}, "text", version],
    ["fn", {}, "text", person.name],
    nameParts(person, newest),
    ...(newest ? [] : text("sort-string", person.sort_name)),
    ...text("nickname", person.address_as),
    ...(newest ? language(person) : text("x-language", person.language)),
    ...text(newest ? "pronouns" : "x-pronouns", person.pronouns),
    ...text("x-longhand-relation", person.relation),
    ...(person.birthday === undefined ? [] : [dayProperty("bday", person.birthday, newest)]),
    ...person.dates.flatMap(({ label, day }, at) => dateProperties(label, day, `date${at + 1}`, newest)),
    ...person.addresses.flatMap((address, at) => addressProperties(address, `place${at + 1}`, newest)),
    ...person.memories.map(({ date, text: words }): Property => ["note", date === null ? {} : { created: timestamp(date) }, "text", words]),
    ...(person.picture ? [picture(person.picture, newest)] : []),
  ];
}

/** N: family and first name where the sorted name tells them apart; else the whole name is the first name, and nothing is guessed. */
function nameParts({ name, sort_name: sorted, title = "" }: FoundPerson, newest: boolean): Property {
  const [family = "", given = "", ...more] = (sorted ?? "").split(", ");
  const parted = more.length === 0 && family !== "" && given !== "" && [`${given} ${family}`, `${title} ${given} ${family}`].includes(name);
  const parameters = newest && sorted !== undefined ? { "sort-as": sorted } : {};
  return ["n", parameters, "text", [parted ? family : "", parted ? given : name, "", title, ""]];
}

function language({ language: tag }: FoundPerson): Property[] {
  return tag === undefined ? [] : [["lang", {}, "language-tag", tag]];
}

/** A day: without its year as `--0403` in 4.0, and in 3.0 with a year that is said not to count. */
function dayProperty(name: string, day: string, newest: boolean): Property {
  const known = !day.startsWith("-");
  if (newest)
    return [
      name,
      {},
      name === "x-abdate" ? "date" : "date-and-or-time",
      known ? day.replaceAll("-", "") : `--${day.slice(2).replace("-", "")}`,
    ];
  return [name, known ? {} : { "x-apple-omit-year": NO_YEAR }, "date", known ? day : `${NO_YEAR}${day.slice(1)}`];
}

/** A day with its label, as Apple has it; vCard 4.0 knows the anniversary itself. */
function dateProperties(label: string, day: string, group: string, newest: boolean): readonly Property[] {
  if (newest && label === "Anniversary") return [dayProperty("anniversary", day, newest)];
  return [withGroup(dayProperty("x-abdate", day, newest), group), ["x-ablabel", { group }, "text", label]];
}

function withGroup([name, parameters, ...rest]: Property, group: string): Property {
  return [name, { ...parameters, group }, ...rest];
}

/** An address: its parts and, where it has lines of its own, those as its label, in the same group. */
function addressProperties({ label, lines, parts }: FoundAddress, group: string, newest: boolean): readonly Property[] {
  const values = ADDRESS_PARTS.map((part) => parts[part] ?? "");
  const printed = lines.length > 0 ? lines.join("\n") : linesOfParts(parts).join("\n");
  const isKind = KINDS.has(label);
  const parameters = { group, ...(isKind ? { type: label } : {}), ...(newest && lines.length > 0 ? { label: printed } : {}) };
  const address: Property = ["adr", parameters, "text", values];
  return [
    address,
    ...(newest || lines.length === 0 ? [] : [["label", { group }, "text", printed] satisfies Property]),
    ...(label === "" || isKind ? [] : [["x-ablabel", { group }, "text", label] satisfies Property]),
  ];
}

function picture({ type, bytes }: Picture, newest: boolean): Property {
  const base64 = Buffer.from(bytes).toString("base64");
  if (newest) return ["photo", {}, "uri", `data:${type};base64,${base64}`];
  return ["photo", { encoding: "b", type: type === "image/png" ? "PNG" : "JPEG" }, "binary", base64];
}

/** An ISO date as RFC 9554's CREATED has it. */
function timestamp(date: string): string {
  return `${date.replaceAll("-", "")}T000000Z`;
}
