const RULES = new Intl.PluralRules("en-GB", { type: "ordinal" });
const ENDINGS: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd", other: "th" };

/** A place in a row: 1st, 2nd, 3rd, 4th, 11th. */
export function ordinal(number: number): string {
  return `${number}${ENDINGS[RULES.select(number)] ?? "th"}`;
}
