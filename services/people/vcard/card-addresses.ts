import { manyLines, oneLine } from "../files/plain-text.ts";
import { ADDRESS_PARTS, type FoundAddress } from "../found-person.ts";
import { appleLabel } from "./apple-label.ts";
import { splitParts, unescapeText } from "./card-text.ts";
import type { ContentLine } from "./content-lines.ts";

/** Kinds of address that say how, not where: they name nothing. */
const UNSAID = new Set(["pref", "postal", "parcel", "intl", "dom", "internet", "other", "voice"]);

/** The addresses of a card: those in parts, each with its printed lines where the card has them, then those in lines only. */
export function readCardAddresses(properties: readonly ContentLine[]): readonly FoundAddress[] {
  const labels = properties.filter(({ name }) => name === "LABEL");
  const used = new Set<ContentLine>();
  const addresses = properties.flatMap((property): readonly FoundAddress[] => {
    if (property.name !== "ADR") return [];
    const parts = readParts(property.value);
    const printed = property.parameters.get("LABEL")?.join(", ");
    const own = printed === undefined ? labels.find((label) => !used.has(label) && belongs(label, property)) : undefined;
    if (own) used.add(own);
    const lines = readLines(printed ?? unescapeText(own?.value ?? ""));
    if (lines.length === 0 && Object.keys(parts).length === 0) return [];
    return [{ label: kindOf(properties, property), lines, parts }];
  });
  const rest = labels
    .filter((label) => !used.has(label))
    .map((label) => ({ label: kindOf(properties, label), lines: readLines(unescapeText(label.value)), parts: {} }));
  return [...addresses, ...rest.filter(({ lines }) => lines.length > 0)];
}

/** A label belongs to the address of its group, else of its kind. */
function belongs(label: ContentLine, address: ContentLine): boolean {
  return label.group !== "" || address.group !== "" ? label.group === address.group : typeOf(label) === typeOf(address);
}

function readParts(value: string): FoundAddress["parts"] {
  const texts = splitParts(value, ", ").map(manyLines);
  const entries = ADDRESS_PARTS.map((part, at) => [part, texts[at] ?? ""] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== ""));
}

function readLines(text: string): readonly string[] {
  return manyLines(text)
    .split("\n")
    .map(oneLine)
    .filter((line) => line !== "");
}

/** What an address is called: by Apple's label, else by its kind. */
function kindOf(properties: readonly ContentLine[], property: ContentLine): string {
  return appleLabel(properties, property) || typeOf(property);
}

function typeOf(property: ContentLine): string {
  const types = (property.parameters.get("TYPE") ?? []).flatMap((type) => type.split(",")).map((type) => type.trim().toLowerCase());
  return types.find((type) => type !== "" && !UNSAID.has(type)) ?? "";
}
