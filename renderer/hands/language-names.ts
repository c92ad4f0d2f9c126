const NAMES = new Intl.DisplayNames("en-GB", { type: "language" });
const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** Languages (BCP 47) by their English names, in the order of the alphabet. */
export function languageNames(languages: readonly string[]): readonly string[] {
  return languages.map((tag) => NAMES.of(tag) ?? tag).toSorted((a, b) => a.localeCompare(b, "en"));
}

/** Names as one says them: "Danish, English and Welsh". */
export function listNames(names: readonly string[]): string {
  return LIST.format(names);
}
