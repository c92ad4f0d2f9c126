/** The quotation marks of a language: those of the `"` key and those of the `'` key, each opening and closing. */
export interface Quotes {
  readonly double: readonly [open: string, close: string];
  readonly single: readonly [open: string, close: string];
}

const CURLY: Quotes = { double: ["“", "”"], single: ["‘", "’"] };
const LOW: Quotes = { double: ["„", "“"], single: ["‚", "‘"] };
const LOW_TO_RIGHT: Quotes = { double: ["„", "”"], single: ["‚", "’"] };
const RIGHT: Quotes = { double: ["”", "”"], single: ["’", "’"] };
const ANGLE: Quotes = { double: ["«", "»"], single: ["‘", "’"] };
const ANGLE_LOW: Quotes = { double: ["«", "»"], single: ["‚", "‘"] };

/** By language, as the Unicode Common Locale Data Repository has them; where it names two angle pairs, the `'` key keeps single marks. */
export const QUOTES: Readonly<Record<string, Quotes>> = {
  en: CURLY,
  bg: LOW,
  ca: ANGLE,
  cs: LOW,
  cy: CURLY,
  da: CURLY,
  de: LOW,
  "de-ch": { double: ["«", "»"], single: ["‹", "›"] },
  "de-li": { double: ["«", "»"], single: ["‹", "›"] },
  el: ANGLE,
  es: ANGLE,
  et: LOW,
  eu: ANGLE,
  fi: RIGHT,
  // The narrow no-break space keeps a mark with its word.
  fr: { double: ["«\u202f", "\u202f»"], single: ["‘", "’"] },
  "fr-ch": { double: ["«\u202f", "\u202f»"], single: ["‹", "›"] },
  ga: CURLY,
  gl: ANGLE,
  hr: LOW,
  hu: LOW_TO_RIGHT,
  is: LOW,
  it: ANGLE,
  lb: LOW,
  lt: LOW,
  lv: CURLY,
  mk: LOW,
  nb: ANGLE,
  nl: CURLY,
  nn: ANGLE,
  no: ANGLE,
  pl: LOW_TO_RIGHT,
  pt: CURLY,
  "pt-pt": ANGLE,
  ro: LOW_TO_RIGHT,
  ru: ANGLE_LOW,
  sk: LOW,
  sl: LOW,
  sq: ANGLE,
  sr: LOW_TO_RIGHT,
  sv: RIGHT,
  tr: CURLY,
  uk: ANGLE_LOW,
  vi: CURLY,
};

/** The quotation marks of a BCP 47 tag: of its region, else of its language, else the curly ones. */
export function quotesOf(language: string): Quotes {
  const tag = language.toLowerCase();
  const [base = ""] = tag.split("-");
  return QUOTES[tag] ?? QUOTES[base] ?? CURLY;
}
