import type { Hand } from "../../core/hand/hand.ts";

/** The comments between which the page is written by {@link withHandDocs}. */
const START = "<!-- hands: written by scripts/hand-docs.ts -->";
const END = "<!-- hands: end -->";
const NAMES = new Intl.DisplayNames("en-GB", { type: "language" });
const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** `docs/hands.md` with each hand, its picture and its languages as the hands' files have them. Throws when the page has no place for them. */
export function withHandDocs(page: string, hands: readonly Hand[]): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`docs/hands.md has no "${START}" before "${END}"`);
  return `${page.slice(0, start)}${START}\n\n${hands.map(section).join("\n\n")}\n\n${languageTable(hands)}\n\n${page.slice(end)}`;
}

function section({ id, name, character, joined, xHeight, source, languages, companions }: Hand): string {
  const font = source.package.replace(/^.*\//, "").replace(/-?\b[a-z]/g, (letter) => letter.replace("-", " ").toUpperCase());
  return [
    `### ${name}`,
    "",
    character,
    "",
    `![A page in ${name}’s hand, and the same lines in the plain font.](pictures/hands/${id}.webp)`,
    "",
    `${joined ? "Joined" : "Printed"}, ${xHeight} mm from the line to the top of an x; ${languages.length} languages. From the letters of ${font.trim()} (${source.license}); what it lacks is written by ${listed(companions)}.`,
  ].join("\n");
}

function languageTable(hands: readonly Hand[]): string {
  const codes = [...new Set(hands.flatMap(({ languages }) => languages))];
  const rows = codes
    .map((code) => [NAMES.of(code) ?? code, writersOf(code, hands)] as const)
    .toSorted(([a], [b]) => a.localeCompare(b, "en"))
    .map(([language, writers]) => `| ${language} | ${writers} |`);
  return ["## Which hand writes which language", "", "| Language | Hands |", "| --- | --- |", ...rows].join("\n");
}

function writersOf(code: string, hands: readonly Hand[]): string {
  const writers = hands.filter(({ languages }) => languages.includes(code));
  const others = hands.filter(({ languages }) => !languages.includes(code));
  if (others.length === 0) return "all";
  if (others.length <= 3) return `all but ${others.map(({ name }) => name).join(", ")}`;
  return writers.map(({ name }) => name).join(", ");
}

function listed(ids: readonly string[]): string {
  return LIST.format(ids.map((id) => `${id.charAt(0).toUpperCase()}${id.slice(1)}`));
}
