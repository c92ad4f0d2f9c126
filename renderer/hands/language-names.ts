const NAMES = new Intl.DisplayNames("en-GB", { type: "language" });
const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** Languages (BCP 47) by their English names in the order of the alphabet: "Danish, English and Welsh". */
export function languageNames(languages: readonly string[]): string {
  return LIST.format(languages.map((tag) => NAMES.of(tag) ?? tag).toSorted((a, b) => a.localeCompare(b, "en")));
}
