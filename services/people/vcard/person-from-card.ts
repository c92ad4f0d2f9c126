import type { Diagnostic } from "../../../core/letter/diagnostic.ts";
import { manyLines, oneLine } from "../files/plain-text.ts";
import type { FoundDate, FoundMemory, FoundPerson, PersonText } from "../found-person.ts";
import { inWords, LIMITS } from "../limits.ts";
import { type Picture, readPhoto } from "../pictures.ts";
import { type Day, readDate } from "../read-date.ts";
import { appleLabel } from "./apple-label.ts";
import { readCardAddresses } from "./card-addresses.ts";
import { splitParts, splitText, unescapeText } from "./card-text.ts";
import type { ContentLine } from "./content-lines.ts";

/** A person, or null when the card names nobody. */
export interface CardPerson {
  readonly person: FoundPerson | null;
  readonly problems: readonly Diagnostic[];
}

/** Days that have a property of their own, by what they are called. */
const DAYS: Readonly<Record<string, string>> = {
  ANNIVERSARY: "Anniversary",
  "X-ANNIVERSARY": "Anniversary",
  "X-EVOLUTION-ANNIVERSARY": "Anniversary",
  "X-MS-ANNIVERSARY": "Anniversary",
  "X-KADDRESSBOOK-X-ANNIVERSARY": "Anniversary",
  DEATHDATE: "Day of death",
};

/** What is said of a person that is worth remembering, by what stands before it. */
const MEMORIES: Readonly<Record<string, string>> = {
  TITLE: "Works as",
  ROLE: "Role",
  "X-SPOUSE": "Spouse",
  "X-EVOLUTION-SPOUSE": "Spouse",
  "X-MS-SPOUSE": "Spouse",
  "X-KADDRESSBOOK-X-SPOUSESNAME": "Spouse",
  "X-MAIDENNAME": "Born as",
  "X-ABRELATEDNAMES": "Family",
  HOBBY: "Likes to do",
  INTEREST: "Is interested in",
};

/** The person a card's properties describe. `today` (ISO) settles years of two figures. */
export function personFromCard(properties: readonly ContentLine[], today: string): CardPerson {
  const problems: Diagnostic[] = [];
  const usable = properties.filter((property) => {
    const tooLong = property.name !== "PHOTO" && property.value.length > LIMITS.text;
    if (tooLong)
      problems.push(tell(property, "long-value", `${property.name} holds more than ${inWords(LIMITS.text)} characters and is left out.`));
    return !tooLong;
  });
  const { name, ...texts } = readNames(usable);
  if (name === "") return { person: null, problems };
  const picture = readPicture(usable, problems);
  const days = readDays(usable, today, problems);
  const addresses = readCardAddresses(usable);
  const memories = readMemories(usable, name);
  return { person: { name, ...texts, ...days, addresses, memories, ...(picture ? { picture } : {}) }, problems };
}

function tell(property: ContentLine, code: string, message: string): Diagnostic {
  return { code, message, line: property.line };
}

function readNames(properties: readonly ContentLine[]): { readonly name: string } & Readonly<Partial<Record<PersonText, string>>> {
  const text = (name: string) => oneLine(unescapeText(first(properties, name)?.value ?? ""));
  const n = first(properties, "N");
  const [family = "", given = "", more = "", prefix = "", suffix = ""] = splitParts(n?.value ?? "", " ").map(oneLine);
  const parts = [prefix, given, more, family, suffix].filter((part) => part !== "").join(" ");
  const nicknames = splitText(first(properties, "NICKNAME")?.value ?? "", ",").map(oneLine);
  const organisation = splitText(first(properties, "ORG")?.value ?? "", ";")
    .map(oneLine)
    .find((part) => part !== "");
  const name = text("FN") || parts || nicknames[0] || organisation || "";
  const sorted = oneLine(n?.parameters.get("SORT-AS")?.join(", ") ?? "") || text("SORT-STRING") || text("X-EVOLUTION-FILE-AS");
  return {
    name,
    ...filled({
      address_as: nicknames[0] ?? "",
      sort_name: sorted || (family !== "" && given !== "" ? `${family}, ${[given, more].filter(Boolean).join(" ")}` : ""),
      title: prefix,
      pronouns: text("PRONOUNS") || text("X-PRONOUNS") || genderPronouns(properties),
      language: preferred(properties, "LANG") || text("X-LANGUAGE"),
      relation: text("X-LONGHAND-RELATION"),
    }),
  };
}

/** GENDER's words where they are pronouns, as in `GENDER:;they/them`. */
function genderPronouns(properties: readonly ContentLine[]): string {
  const [, words = ""] = splitText(first(properties, "GENDER")?.value ?? "", ";");
  return words.includes("/") ? oneLine(words) : "";
}

function readPicture(properties: readonly ContentLine[], problems: Diagnostic[]): Picture | null {
  const photo = first(properties, "PHOTO");
  if (!photo) return null;
  const encoding = photo.parameters.get("ENCODING")?.[0] ?? "";
  const read = readPhoto(photo.value.replace(/\\,/, ","), /^(?:b|base64)$/i.test(encoding));
  if (read.picture === null) problems.push(tell(photo, "no-picture", read.message));
  return read.picture;
}

function readDays(
  properties: readonly ContentLine[],
  today: string,
  problems: Diagnostic[],
): { readonly birthday?: Day; readonly dates: readonly FoundDate[] } {
  const dates: FoundDate[] = [];
  let birthday: Day | undefined;
  for (const property of properties) {
    const label = property.name === "X-ABDATE" ? appleLabel(properties, property) || "Date" : DAYS[property.name];
    if ((property.name !== "BDAY" && label === undefined) || property.value.trim() === "") continue;
    const day = readDay(property, today);
    const called = label ?? "birthday";
    if (day === null) {
      const said = oneLine(unescapeText(property.value)).slice(0, 40);
      problems.push(
        tell(property, "unclear-date", `“${said}” is not a day Longhand can read, so the ${called.toLowerCase()} is left out.`),
      );
    } else if (property.name === "BDAY") birthday ??= day;
    else dates.push({ label: called, day });
  }
  return { ...(birthday ? { birthday } : {}), dates };
}

/** A day; Apple writes a year that is not known as 1604 and says so. */
function readDay(property: ContentLine, today: string): Day | null {
  const read = readDate(unescapeText(property.value), null, today);
  if (read.kind !== "day") return null;
  const omitted = property.parameters.get("X-APPLE-OMIT-YEAR")?.[0];
  return omitted && read.day.startsWith(`${omitted}-`) ? `-${read.day.slice(4)}` : read.day;
}

function readMemories(properties: readonly ContentLine[], name: string): readonly FoundMemory[] {
  const others = otherNames(properties).map((text) => ({ date: null, text }));
  const said = properties.flatMap((property): readonly FoundMemory[] => {
    const text = manyLines(unescapeText(property.value));
    if (text === "") return [];
    if (property.name === "NOTE") return [{ date: noteDate(property), text }];
    if (property.name === "ORG") return workMemory(property, name);
    if (property.name === "RELATED") return relatedMemory(property, text);
    const kind = MEMORIES[property.name];
    if (kind === undefined) return [];
    const label = (property.name === "X-ABRELATEDNAMES" && appleLabel(properties, property)) || kind;
    return [{ date: null, text: `${label}: ${text}` }];
  });
  return [...others, ...said];
}

/** Names beside the first ones: further ways to write it, and further nicknames. */
function otherNames(properties: readonly ContentLine[]): readonly string[] {
  const values = (name: string) => properties.filter((property) => property.name === name).map(({ value }) => value);
  const written = values("FN").map((value) => oneLine(unescapeText(value)));
  const called = values("NICKNAME").flatMap((value) => splitText(value, ",").map(oneLine));
  const beside = (names: readonly string[]) => [...new Set(names.filter((name) => name !== ""))].slice(1);
  return [...beside(written).map((name) => `Also written: ${name}`), ...beside(called).map((name) => `Also called: ${name}`)];
}

/** Where someone works; an organisation that is itself the one written to does not. */
function workMemory({ value }: ContentLine, name: string): readonly FoundMemory[] {
  const parts = splitText(value, ";")
    .map(oneLine)
    .filter((part) => part !== "");
  return parts.length === 0 || parts[0] === name ? [] : [{ date: null, text: `Works at: ${parts.join(", ")}` }];
}

function relatedMemory(property: ContentLine, text: string): readonly FoundMemory[] {
  // An address of another card says nothing to a person.
  if (/^(?:urn|https?|mailto|file|data):/i.test(text)) return [];
  const type = oneLine(property.parameters.get("TYPE")?.[0] ?? "") || "family";
  return [{ date: null, text: `${type.charAt(0).toUpperCase()}${type.slice(1)}: ${text}` }];
}

/** The day of a note, as RFC 9554 has it: `NOTE;CREATED=20240501T000000Z`. */
function noteDate(property: ContentLine): string | null {
  const read = readDate(property.parameters.get("CREATED")?.[0] ?? "", null, "2000-01-01");
  return read.kind === "day" && !read.day.startsWith("-") ? read.day : null;
}

function first(properties: readonly ContentLine[], name: string): ContentLine | undefined {
  return properties.find((property) => property.name === name && property.value.trim() !== "");
}

/** The value one prefers: the least PREF, else the first. */
function preferred(properties: readonly ContentLine[], name: string): string {
  const rank = (property: ContentLine) => Number(property.parameters.get("PREF")?.[0] ?? 100);
  const [best] = properties.filter((property) => property.name === name).sort((a, b) => rank(a) - rank(b));
  return oneLine(unescapeText(best?.value ?? ""));
}

function filled(texts: Readonly<Record<PersonText, string>>): Readonly<Partial<Record<PersonText, string>>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
}
