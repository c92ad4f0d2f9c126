import type { Mood } from "../letter/letter.ts";
import { type Habits, TRAIT_NAMES, type TraitName, withinBounds } from "./traits.ts";

/** What each mood multiplies; traits that are not named stay as they are. */
const CHANGES: Readonly<Record<Mood, Partial<Habits>>> = {
  // Slower: letters repeat better, lines are straighter, nothing is squeezed in.
  careful: {
    wander: 0.95,
    slant: 0.8,
    wordSlant: 0.7,
    height: 0.8,
    baseline: 0.8,
    wordBaseline: 0.7,
    slopeSpread: 0.7,
    margin: 0.65,
    lineGap: 0.7,
    wordGapSpread: 0.9,
    dots: 0.75,
    bars: 0.5,
    endStroke: 0.5,
    squeeze: 0.6,
    variety: 0.75,
    drift: 0.5,
  },
  everyday: {},
  // Quicker: letters run wide and flat, bars and last strokes run on.
  hurried: {
    wander: 1.25,
    slant: 1.15,
    height: 1.2,
    width: 1.2,
    baseline: 1.15,
    wordBaseline: 1.2,
    slopeSpread: 1.2,
    margin: 1.3,
    lineGap: 1.2,
    wordGap: 1.08,
    pressure: 1.25,
    dots: 1.35,
    bars: 1.8,
    endStroke: 1.8,
    squeeze: 1.3,
    variety: 1.4,
    drift: 1.4,
  },
  // Heavier and lower: words sag, sizes come and go, the pen is pressed unevenly.
  tired: {
    wander: 1.15,
    size: 1.5,
    height: 1.15,
    baseline: 1.25,
    wordBaseline: 1.35,
    slopeSpread: 1.3,
    margin: 1.2,
    wordGap: 1.05,
    wordGapSpread: 1.1,
    pressure: 1.35,
    wordPressure: 1.6,
    darkness: 1.6,
    dots: 1.2,
    drift: 2,
  },
};

/** How much lower than its own way, in degrees, a line runs in each mood. */
const SAG: Readonly<Record<Mood, number>> = { careful: 0, everyday: 0, hurried: 0, tired: 0.45 };

/** A hand's habits on such a day, each within its bounds. */
export function inMood(habits: Habits, mood: Mood): Habits {
  const change = (trait: TraitName): number => habits[trait] * (CHANGES[mood][trait] ?? 1) - (trait === "slope" ? SAG[mood] : 0);
  return Object.fromEntries(TRAIT_NAMES.map((trait) => [trait, withinBounds(trait, change(trait))])) as Habits;
}
