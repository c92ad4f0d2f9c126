import { expect, test } from "vitest";
import { measurePage } from "../../../core/realism/measure-page.ts";
import { MEASURES } from "../../../core/realism/ranges.ts";
import { sceneStrokes } from "../../../core/realism/scene-strokes.ts";
import type { ScenePage } from "../../../core/scene/scene.ts";
import { createTypesetter } from "../../../core/typesetter.ts";
import { languageNames, listNames } from "../../../renderer/hands/language-names.ts";
import { placeOnScale } from "../../../renderer/hands/place-on-scale.ts";
import { measuredLetter, sentenceLetter } from "../../../renderer/hands/sample-letters.ts";
import { sentenceFor } from "../../../renderer/hands/sentences.ts";
import { HAND_IDS, handSource, WORLD } from "../../support/hands.ts";

const languagesOf = (id: string) => handSource(id)?.hand.languages ?? [];

test.each(HAND_IDS)("%s writes the sentence on two lines, in each of its languages in which we have one", (hand) => {
  const typesetter = createTypesetter(WORLD);
  const sentences = languagesOf(hand).map((language) => sentenceFor([language], language));
  expect(sentences.filter(({ language }, i) => language === languagesOf(hand)[i]).length).toBeGreaterThan(10);
  for (const sentence of sentences) {
    const { language } = sentence;
    const { scene, diagnostics } = typesetter.update(sentenceLetter(hand, sentence));
    expect({ language, diagnostics }).toEqual({ language, diagnostics: [] });
    expect({ language, lines: scene?.pages[0]?.lines.length }).toEqual({ language, lines: 2 });
  }
});

test.each([
  ["the letter's own where it can be", ["en", "fr"], "fr-CA", "fr"],
  ["else the hand's first", ["pl", "en"], "fr", "pl"],
  ["else the first that is known", ["xx", "cs"], "fr", "cs"],
  ["else English", ["xx"], "xx", "en"],
])("the sentence is in a language the hand writes: %s", (_, languages, letter, expected) => {
  expect(sentenceFor(languages, letter).language).toBe(expected);
});

test.each([
  ["English", ["de", "en"]],
  ["another language", ["pl", "cs"]],
])("one page in %s has enough on it for all twelve measures", (_, languages) => {
  const letter = measuredLetter("margaret", languages, sentenceFor(languages, "en"));
  const { scene, diagnostics } = createTypesetter(WORLD).update(letter);
  expect(diagnostics).toEqual([]);
  expect(scene?.pages).toHaveLength(1);
  const measures = measurePage(sceneStrokes(scene?.pages[0] as ScenePage));
  expect(MEASURES.filter((measure) => measures[measure] === null)).toEqual([]);
});

test.each([
  [2.4, 25],
  [5.2, 50],
  [8, 75],
  [0, 3.57],
  [-90, 2],
  [90, 98],
])("a slant of %s degrees stands at %s % of its scale", (value, place) => {
  expect(placeOnScale("slantDeviation", value)).toBeCloseTo(place, 2);
});

test("languages are named in English, in the order of the alphabet", () => {
  expect(listNames(languageNames(["en", "de", "nb", "cs"]))).toBe("Czech, English, German and Norwegian Bokmål");
});
