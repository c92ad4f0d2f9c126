import { fold } from "./fold.ts";

/** The languages in which a country may be named. */
const LANGUAGES = ["en", "de", "fr", "es"];

/** What countries are called besides their names, folded. */
const OTHERS: readonly (readonly [string, string])[] = [
  ...["uk", "great britain", "england", "scotland", "wales", "northern ireland", "grossbritannien", "grande bretagne"].map(
    (name) => [name, "GB"] as const,
  ),
  ...["usa", "u s a", "united states of america", "america", "etats unis damerique", "estados unidos de america", "ee uu"].map(
    (name) => [name, "US"] as const,
  ),
  ...["holland", "the netherlands", "hollande", "holanda"].map((name) => [name, "NL"] as const),
];

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
/** All pairs of letters that are a code of their own: UK, which stands for GB, is none. */
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}`)).filter(
  (code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`,
);
const BY_NAME: ReadonlyMap<string, string> = new Map([...LANGUAGES.flatMap(namesIn), ...OTHERS]);

/** The two letters of a country's code, by its name in English, German, French or Spanish or by the code itself; null where none is known. */
export function countryCode(country: string): string | null {
  return BY_NAME.get(fold(country.slice(0, 100))) ?? null;
}

/** Every country's code, small, and its name in a language, folded, with the code. */
function namesIn(language: string): readonly (readonly [string, string])[] {
  const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  return CODES.flatMap((code) => {
    const name = names.of(code);
    return name === undefined
      ? []
      : ([
          [fold(name), code],
          [code.toLowerCase(), code],
        ] as const);
  });
}
