/** What a trait may be: the least and the most it can sensibly be, and what most people have. */
export interface Trait {
  readonly least: number;
  readonly most: number;
  readonly usual: number;
}

/**
 * The habits of a hand, trait by trait, in x-heights, degrees or shares. Traits do not go together across writers (facts of handwriting), so each hand
 * has its own value for each. The usual values are those that looked right on real letters; the bounds are where a page stops looking written.
 */
export const TRAITS = {
  /** How letters are told apart from their own repeats: rms of the stroke's wander, x-heights. */
  wander: { least: 0, most: 0.12, usual: 0.055 },
  /** Slant of single letters and of whole words about the hand's own, degrees. */
  slant: { least: 0, most: 5, usual: 3 },
  wordSlant: { least: 0, most: 4, usual: 2.2 },
  /** Height of single letters and its slow change along the line, as shares. */
  height: { least: 0, most: 0.1, usual: 0.05 },
  size: { least: 0, most: 0.1, usual: 0.035 },
  /** Width of letters along the line, as a share. */
  width: { least: 0, most: 0.15, usual: 0.095 },
  /** How far letters and words stray from the line, x-heights. */
  baseline: { least: 0, most: 0.2, usual: 0.09 },
  wordBaseline: { least: 0, most: 0.15, usual: 0.06 },
  /** Mean rise of a line and how much lines differ, degrees; positive rises. */
  slope: { least: -3, most: 3, usual: 0.35 },
  slopeSpread: { least: 0, most: 1.5, usual: 0.4 },
  /** How far line starts stray (x-heights) and how the margin drifts down the page (degrees; positive drifts right). */
  margin: { least: 0, most: 1.5, usual: 0.5 },
  marginDrift: { least: -3, most: 3, usual: -0.4 },
  /** Line spacing in x-heights, and its coefficient of variation on unruled paper. */
  pitch: { least: 3, most: 6, usual: 3.95 },
  lineGap: { least: 0, most: 0.2, usual: 0.06 },
  /** Gap between words: median in x-heights, sigma of its logarithm. */
  wordGap: { least: 0.6, most: 2.5, usual: 1.35 },
  wordGapSpread: { least: 0, most: 0.5, usual: 0.27 },
  /** The most by which the last word of a line is narrowed so that it still fits, as a share. */
  squeeze: { least: 0, most: 0.25, usual: 0.1 },
  /** Width of the pen's mark in x-heights; 0 keeps the width the letters were drawn with. */
  pen: { least: 0, most: 0.4, usual: 0 },
  /** Change of that width along the stroke and from word to word, and how much paler words may be, as shares. */
  pressure: { least: 0, most: 0.4, usual: 0.12 },
  wordPressure: { least: 0, most: 0.2, usual: 0.05 },
  darkness: { least: 0, most: 0.12, usual: 0.04 },
  /** How far dots and bars stray across and up, x-heights. */
  dots: { least: 0, most: 0.25, usual: 0.1 },
  /** How far the bar of a word's last t runs on, x-heights. */
  bars: { least: 0, most: 2, usual: 0.4 },
  /** How far a word's last stroke runs on, x-heights. */
  endStroke: { least: 0, most: 1, usual: 0.15 },
  /** How often a letter takes another of the forms this hand has for it, as a share. */
  variety: { least: 0, most: 1, usual: 0.35 },
  /** How much a long letter wears the hand: letters grow by this share, lean by 30 times it in degrees, over three pages or so. */
  drift: { least: 0, most: 0.12, usual: 0.03 },
  /** First line of a body paragraph is set in by this much, x-heights; 0 leaves a gap between paragraphs instead. */
  indent: { least: 0, most: 12, usual: 5 },
} as const satisfies Record<string, Trait>;

/** The name of a trait. */
export type TraitName = keyof typeof TRAITS;
/** See {@link TRAITS}. */
export type Habits = Readonly<Record<TraitName, number>>;

/** Every trait, in order. */
export const TRAIT_NAMES = Object.keys(TRAITS) as readonly TraitName[];

/** The trait's value for a wanted one: itself, or the nearest bound; the usual value for none. */
export function withinBounds(trait: TraitName, wanted: number | undefined): number {
  const { least, most, usual } = TRAITS[trait];
  return wanted === undefined ? usual : Math.max(least, Math.min(most, wanted));
}
