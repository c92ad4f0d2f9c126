import { linesOfParts } from "../services/people/address-lines.ts";
import type { FoundPerson } from "../services/people/found-person.ts";
import type { Preview, PreviewEntry } from "../services/people/preview-import.ts";
import { FIELD_WORDS, useInWords } from "../services/people/table/fields.ts";
import type { Mapping } from "../services/people/table/map-columns.ts";
import { visible } from "./diagnostics.ts";

/** What an import would bring, in lines for a terminal: the columns, then each person with what is to be said of them, then the sum. */
export function previewInWords({ entries, mapping }: Preview, known: readonly FoundPerson[]): string {
  const columns = mapping ? [...mappingInWords(mapping), ""] : [];
  const people = entries.flatMap((entry) => [...entryInWords(entry, entries, known), ""]);
  const count = (kind: string | undefined) => entries.filter(({ duplicate }) => duplicate?.kind === kind).length;
  const sum = `${entries.length} ${entries.length === 1 ? "person" : "people"}: ${count(undefined)} new, ${count("perhaps")} perhaps known, ${count("same")} known.`;
  return [...columns, ...people, sum, ""].join("\n");
}

function mappingInWords({ columns, dateOrder }: Mapping): readonly string[] {
  const rows = columns.map((column, at) => {
    const words = column.field === null ? (column.notKept ?? "") : FIELD_WORDS[column.field];
    return `  ${at + 1}  ${visible(column.header)} -> ${useInWords(column)}${words === "" ? "" : ` (${words})`}`;
  });
  return ["Columns", ...rows, ...(dateOrder === null ? [] : [`  dates: ${dateOrder}`])];
}

function entryInWords(
  { person, place, problems, duplicate }: PreviewEntry,
  entries: readonly PreviewEntry[],
  known: readonly FoundPerson[],
): readonly string[] {
  const other = duplicate && (duplicate.of.where === "known" ? known[duplicate.of.index]?.name : entries[duplicate.of.index]?.place);
  const like = duplicate?.kind === "same" ? "the same as" : "perhaps the same as";
  return [
    `${person.name} (${place})`,
    ...personInWords(person).map((line) => `  ${line}`),
    ...problems.map(({ message }) => `  ! ${message}`),
    ...(duplicate ? [`  = ${like} ${other ?? "another"}: ${duplicate.because}`] : []),
  ].map((line) => visible(line));
}

function personInWords(person: FoundPerson): readonly string[] {
  const { address_as: called, sort_name: sorted, relation, language, title, pronouns, birthday } = person;
  const said = (words: string, text: string | undefined) => (text === undefined ? [] : [`${words} ${text}`]);
  return [
    ...said("called", called),
    ...said("sorted as", sorted),
    ...said("title", title),
    ...said("pronouns", pronouns),
    ...said("relation", relation),
    ...said("language", language),
    ...said("birthday", birthday),
    ...person.dates.map(({ label, day }) => `${label} ${day}`),
    ...person.addresses.map(
      ({ label, lines, parts }) => `${label || "address"}: ${(lines.length > 0 ? lines : linesOfParts(parts)).join(", ")}`,
    ),
    ...person.memories.map(({ date, text }) => `remember${date === null ? "" : ` (${date})`}: ${text.replace(/\s*\n\s*/g, " / ")}`),
    ...(person.picture ? [`picture: ${person.picture.type}, ${person.picture.bytes.length} bytes`] : []),
  ];
}
