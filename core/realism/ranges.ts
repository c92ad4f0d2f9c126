/** One of the twelve measures: what it is called, its unit ("" for a share), where real pages lie, and where a plain font does (null: nothing to measure). */
export interface Range {
  readonly name: string;
  readonly unit: "" | "xh" | "deg";
  readonly low: number;
  readonly high: number;
  readonly font: number | null;
}

/**
 * Natural ranges of the twelve measures on one page by one writer, in order; xh is an x-height. Source: 60 writers' pen digits and three
 * single-writer pen sets (letters), 196 letter pages by 158 hands of 1898 to 1921, 1,730 whiteboard pages (upper bounds for paper). Real pages miss one or two.
 */
export const RANGES = {
  repeatDistance: { name: "repeat distance", unit: "xh", low: 0.08, high: 0.21, font: 0 },
  closeRepeats: { name: "pairs that look the same", unit: "", low: 0, high: 0.1, font: 1 },
  repeatResidue: { name: "left after an affine fit", unit: "xh", low: 0.04, high: 0.13, font: 0 },
  coherence: { name: "coherence along the stroke", unit: "", low: 0.6, high: 0.85, font: null },
  slantDeviation: { name: "slant, SD", unit: "deg", low: 2.4, high: 8, font: 0 },
  heightVariation: { name: "height, CV", unit: "", low: 0.04, high: 0.12, font: 0 },
  baselineDeviation: { name: "baseline, SD", unit: "xh", low: 0.09, high: 0.18, font: 0 },
  baselineCoherence: { name: "baseline coherence", unit: "", low: 0.2, high: 0.75, font: null },
  slopeDeviation: { name: "line slope, SD", unit: "deg", low: 0.2, high: 0.9, font: 0 },
  gapVariation: { name: "line gap, CV", unit: "", low: 0.03, high: 0.15, font: 0 },
  marginDeviation: { name: "left margin, MAD", unit: "xh", low: 0.25, high: 1.1, font: 0 },
  wordGapVariation: { name: "word gap, CV", unit: "", low: 0.22, high: 0.5, font: 0.1 },
} as const satisfies Record<string, Range>;

/** A measure's key in {@link RANGES}. */
export type Measure = keyof typeof RANGES;

/** A page's twelve measures, in the units of {@link RANGES}; null where the page has too little to say. */
export type Measures = Readonly<Record<Measure, number | null>>;

/** Every measure, in order. */
export const MEASURES = Object.keys(RANGES) as readonly Measure[];

/** Where a value lies to its natural range, both ends of which are inside. */
export function judge(measure: Measure, value: number): "inside" | "under" | "over" {
  const { low, high } = RANGES[measure];
  if (value < low) return "under";
  return value > high ? "over" : "inside";
}
