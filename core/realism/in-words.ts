import { judge, type Measure, RANGES } from "./ranges.ts";

/** How a measure is told to a person who has never heard of it. */
interface Wording {
  /** What is asked of the page, for one with too little on it to tell: "how letters lean back and forth". */
  readonly asked: string;
  /** The sentence up to the comparison; `{}` stands for the amount. */
  readonly said: string;
  /** What most people's does or do: the verb that ends the comparison. */
  readonly verb: "do" | "does";
  /** What the amount is a part of; none for degrees. */
  readonly of?: string;
  /** The sentence up to the comparison where the amount is next to nothing. */
  readonly none?: string;
}

const SMALL_LETTER = " of a small letter’s height";

const WORDINGS: Readonly<Record<Measure, Wording>> = {
  repeatDistance: {
    asked: "how far two of the same letter differ",
    said: "Two of the same letter differ by {}",
    verb: "do",
    of: SMALL_LETTER,
  },
  closeRepeats: {
    asked: "how often a letter comes out the same twice",
    said: "A letter comes out the same twice {} times in a hundred",
    verb: "does",
    none: "A letter hardly ever comes out the same twice",
  },
  repeatResidue: {
    asked: "how far two of the same letter differ in shape alone",
    said: "Made the same size and slant, two of the same letter still differ by {}",
    verb: "do",
    of: SMALL_LETTER,
  },
  coherence: {
    asked: "how smoothly strokes stray",
    said: "Where a stroke strays, the next bit of it goes along {}",
    verb: "does",
    of: " of the way",
  },
  slantDeviation: { asked: "how letters lean back and forth", said: "Letters lean back and forth by {}", verb: "do" },
  heightVariation: { asked: "how a letter’s height varies", said: "The height of a letter varies by {}", verb: "does" },
  baselineDeviation: {
    asked: "how far letters stand off their line",
    said: "Letters stand above or below their line by {}",
    verb: "do",
    of: SMALL_LETTER,
  },
  baselineCoherence: {
    asked: "how letters follow each other above and below the line",
    said: "Where one letter stands high or low, the next goes along {}",
    verb: "does",
    of: " of the way",
  },
  slopeDeviation: { asked: "how lines differ in how they rise and fall", said: "Lines rise and fall against each other by {}", verb: "do" },
  gapVariation: { asked: "how the space between lines varies", said: "The space between lines varies by {}", verb: "does" },
  marginDeviation: {
    asked: "how far lines begin off the margin",
    said: "Lines begin to the left or right of the margin by {}",
    verb: "do",
    of: SMALL_LETTER,
  },
  wordGapVariation: { asked: "how the gaps between words vary", said: "The gaps between words vary by {}", verb: "do" },
};

/** A measure's value in one plain sentence that sets it beside real pages; null, too little on the page, is said as such. */
export function inWords(measure: Measure, value: number | null): string {
  const { asked, said, verb, of = "", none } = WORDINGS[measure];
  if (value === null) return `There is too little on the page to tell ${asked}.`;
  const hardly = none !== undefined && Math.round(value * 100) === 0;
  const most = { inside: "as", under: "less than", over: "more than" }[judge(measure, value)];
  return `${hardly ? none : said.replace("{}", `${amountInWords(measure, value)}${of}`)}, ${most} most people’s ${verb}.`;
}

/** An amount as one says it: "about 4 degrees", "about 7%", "about 3" times in a hundred. */
export function amountInWords(measure: Measure, value: number): string {
  if (RANGES[measure].unit === "deg") {
    const degrees = value < 1 ? Math.round(value * 10) / 10 : Math.round(value);
    return degrees === 0 ? "less than 0.1 degrees" : `about ${degrees} degree${degrees === 1 ? "" : "s"}`;
  }
  const hundredths = Math.round(value * 100);
  const sign = measure === "closeRepeats" ? "" : "%";
  return hundredths === 0 ? `less than 1${sign}` : `about ${hundredths}${sign}`;
}

/** The ends of a measure's natural range as they stand on a scale: "2.4°" and "8°", "4%" and "12%"; pairs in a hundred without a sign. */
export function rangeMarks(measure: Measure): readonly [low: string, high: string] {
  const { unit, low, high } = RANGES[measure];
  const mark = (value: number) => (unit === "deg" ? `${value}°` : `${Math.round(value * 100)}${measure === "closeRepeats" ? "" : "%"}`);
  return [mark(low), mark(high)];
}
