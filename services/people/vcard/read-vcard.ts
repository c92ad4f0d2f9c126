import { Buffer } from "node:buffer";
import type { Diagnostic } from "../../../core/letter/diagnostic.ts";
import { decodeText } from "../files/decode-text.ts";
import type { FoundEntry, FoundPeople } from "../found-person.ts";
import { inWords, LIMITS } from "../limits.ts";
import { ordinal } from "../ordinal.ts";
import { type ContentLine, type RawCard, readCardLines, splitCards } from "./content-lines.ts";
import { personFromCard } from "./person-from-card.ts";

/** What a card may hold that Longhand has no use for, and how a person calls it. */
const NOT_KEPT: Readonly<Record<string, string>> = {
  TEL: "telephone numbers",
  EMAIL: "e-mail addresses",
  URL: "web addresses",
  "X-SOCIALPROFILE": "web addresses",
  IMPP: "web addresses",
  CATEGORIES: "categories",
};

type ReadCard = { readonly entry: FoundEntry } | { readonly entry: null; readonly problem: Diagnostic };

/**
 * The people of a file of cards in vCard 2.1, 3.0 and 4.0, however many. A card that cannot be read is told with its place, and the others are read.
 * `today` (ISO) settles years of two figures. Nothing is fetched from anywhere.
 */
export function readVcard(bytes: Uint8Array, today: string): FoundPeople {
  if (bytes.length > LIMITS.file)
    return nobody(
      "too-large",
      `This file has more than ${inWords(LIMITS.file / 1e6)} MB. Export fewer people at a time, or leave out pictures.`,
    );
  const cards = splitCards(bytesAsText(bytes));
  if (cards.length === 0) return nobody("no-cards", "There is no vCard in this file: none of its lines is BEGIN:VCARD.");
  if (cards.length > LIMITS.people)
    return nobody("too-many", `This file has more than ${inWords(LIMITS.people)} cards. Import them in several files.`);
  const entries: FoundEntry[] = [];
  const problems: Diagnostic[] = [];
  const left = new Set<string>();
  for (const [index, card] of cards.entries()) {
    const { properties, unreadable } = readCardLines(card);
    const read = readCard(card, `the ${ordinal(index + 1)} card, line ${card.line}`, properties, unreadable, today);
    if (read.entry === null) problems.push(read.problem);
    else entries.push(read.entry);
    for (const { name } of properties) if (NOT_KEPT[name] !== undefined) left.add(NOT_KEPT[name]);
  }
  if (left.size > 0) problems.push({ code: "not-kept", message: notKept([...left]) });
  return { entries, problems };
}

/** That some of what a file holds is not kept, in a sentence. */
export function notKept(names: readonly string[]): string {
  const list = new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names);
  return `${list.charAt(0).toUpperCase()}${list.slice(1)} are left out: a letter has no use for them.`;
}

function readCard(
  card: RawCard,
  place: string,
  properties: readonly ContentLine[],
  unreadable: readonly number[],
  today: string,
): ReadCard {
  const refuse = (code: string, why: string): ReadCard => ({
    entry: null,
    problem: { code, message: `${place.charAt(0).toUpperCase()}${place.slice(1)}, ${why}`, line: card.line },
  });
  if (!card.ended) return refuse("unended-card", "has no END:VCARD, so a part of it may be missing. It is left out.");
  if (properties.length + unreadable.length > LIMITS.properties)
    return refuse("long-card", `has more than ${inWords(LIMITS.properties)} entries. It is left out.`);
  const kind =
    properties
      .find(({ name }) => name === "KIND" || name === "X-ADDRESSBOOKSERVER-KIND")
      ?.value.trim()
      .toLowerCase() ?? "";
  if (kind === "group") return refuse("group", "is a group and not a person. It is left out.");
  if (kind !== "" && kind !== "individual" && kind !== "org") return refuse("not-a-person", "is not a person. It is left out.");
  const { person, problems } = personFromCard(properties, today);
  if (!person) return refuse("no-name", "names nobody. It is left out.");
  const lines = unreadable.map((line) => ({ code: "no-property", message: `Line ${line} cannot be read and is left out.`, line }));
  return { entry: { place, line: card.line, person, problems: [...lines, ...problems] } };
}

function nobody(code: string, message: string): FoundPeople {
  return { entries: [], problems: [{ code, message }] };
}

/** A file's bytes, each as the character of its number, as each card says for itself what they mean; UTF-16 becomes UTF-8 first. */
function bytesAsText(bytes: Uint8Array): string {
  const decoded = decodeText(bytes);
  if (decoded?.encoding.startsWith("utf-16")) return Buffer.from(decoded.text.toWellFormed(), "utf8").toString("latin1");
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return Buffer.from(marked ? bytes.subarray(3) : bytes).toString("latin1");
}
