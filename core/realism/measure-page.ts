import { letterForms } from "./letter-forms.ts";
import { gapVariation, marginDeviation, slopeDeviation } from "./line-trends.ts";
import type { PageStrokes } from "./page-strokes.ts";
import type { Measures } from "./ranges.ts";
import { closeRepeats, coherence, heightVariation, repeatDistance, repeatResidue, slantDeviation } from "./repeats.ts";
import { baselineCoherence, baselineDeviation } from "./standing.ts";
import { wordGapVariation } from "./word-gaps.ts";
import { writtenLines } from "./written-lines.ts";

/** The twelve measures of a page, each null where the page has too little to say. The same in any unit of length and wherever the page lies. */
export function measurePage(page: PageStrokes): Measures {
  const forms = letterForms(page);
  const lines = writtenLines(page);
  return {
    repeatDistance: repeatDistance(forms),
    closeRepeats: closeRepeats(forms),
    repeatResidue: repeatResidue(forms),
    coherence: coherence(forms),
    slantDeviation: slantDeviation(forms),
    heightVariation: heightVariation(forms),
    baselineDeviation: baselineDeviation(lines),
    baselineCoherence: baselineCoherence(lines),
    slopeDeviation: slopeDeviation(lines),
    gapVariation: gapVariation(lines, page),
    marginDeviation: marginDeviation(lines, page),
    wordGapVariation: wordGapVariation(page),
  };
}
