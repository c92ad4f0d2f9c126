/** What a column may hold of a person. */
export const FIELDS = [
  ...(["name", "given", "middle", "family", "suffix", "title", "address_as", "sort_name", "relation", "language", "pronouns"] as const),
  ...(["birthday", "date", "date.label", "memory", "memory.named", "memory.label", "memory.date"] as const),
  ...(["address.whole", "address.line", "address.lines", "address.label", "address.box", "address.extended", "address.street"] as const),
  ...(["address.city", "address.region", "address.postcode", "address.country"] as const),
] as const;
export type Field = (typeof FIELDS)[number];

/** In words what each holds, as the mapping shows it. */
export const FIELD_WORDS: Readonly<Record<Field, string>> = {
  name: "the name in full",
  given: "the first name",
  middle: "further names",
  family: "the family name",
  suffix: "what stands after the name, such as Jr",
  title: "the title, such as Dr",
  address_as: "what you call them",
  sort_name: "the name they are sorted by",
  relation: "who they are to you",
  language: "their language",
  pronouns: "their pronouns",
  birthday: "the birthday",
  date: "another day of the year",
  "date.label": "what that day is",
  memory: "something to remember",
  "memory.named": "something to remember, with the column’s name before it",
  "memory.label": "what stands before that to remember",
  "memory.date": "when that was",
  "address.whole": "an address in full, its lines parted by commas or line ends",
  "address.line": "a line of an address",
  "address.lines": "an address in full, as it is",
  "address.label": "what the address is called",
  "address.box": "the post office box",
  "address.extended": "flat, floor or care of",
  "address.street": "street and number",
  "address.city": "the town",
  "address.region": "the county, state or province",
  "address.postcode": "the postcode",
  "address.country": "the country",
};

/** What is read from a column: a field, and which of several addresses, days or memories it belongs to; null for nothing. */
export interface ColumnUse {
  readonly field: Field | null;
  readonly group: string;
}

/** A column's use as one writes it, `address.street:home`, or `nothing`. */
export function useInWords({ field, group }: ColumnUse): string {
  if (field === null) return "nothing";
  return group === "" ? field : `${field}:${group}`;
}

/** The use a text names, such as `birthday`, `address.street:home` or `nothing`; undefined where it names none. */
export function readUse(text: string): ColumnUse | undefined {
  const [name = "", group = ""] = text.trim().split(":", 2);
  if (name === "nothing") return { field: null, group: "" };
  const field = FIELDS.find((one) => one === name);
  return field === undefined ? undefined : { field, group: group.trim() };
}
