/** Scripts whose letters come by the sentence rather than one by one, with what a person calls them. */
const SCRIPTS: readonly (readonly [name: string, script: string])[] = [
  ["Chinese characters", "Han"],
  ["Japanese kana", "Hiragana"],
  ["Japanese kana", "Katakana"],
  ["Bopomofo", "Bopomofo"],
  ["Korean", "Hangul"],
  ["Arabic", "Arabic"],
  ["Hebrew", "Hebrew"],
  ["Devanagari", "Devanagari"],
  ["Bengali", "Bengali"],
  ["Gurmukhi", "Gurmukhi"],
  ["Gujarati", "Gujarati"],
  ["Odia", "Oriya"],
  ["Tamil", "Tamil"],
  ["Telugu", "Telugu"],
  ["Kannada", "Kannada"],
  ["Malayalam", "Malayalam"],
  ["Sinhala", "Sinhala"],
  ["Thai", "Thai"],
  ["Lao", "Lao"],
  ["Tibetan", "Tibetan"],
  ["Burmese", "Myanmar"],
  ["Khmer", "Khmer"],
  ["Mongolian", "Mongolian"],
  ["Amharic", "Ethiopic"],
  ["Syriac", "Syriac"],
  ["Thaana", "Thaana"],
  ["Greek", "Greek"],
  ["Cyrillic", "Cyrillic"],
  ["Armenian", "Armenian"],
  ["Georgian", "Georgian"],
  ["Cherokee", "Cherokee"],
];

const KNOWN = SCRIPTS.map(([name, script]) => ({ name, letters: new RegExp(`^\\p{Script_Extensions=${script}}`, "u") }));

/** What the script of a cluster, or of a stop that is used in one, is called, e.g. "Greek"; null for Latin letters, signs and pictures, which are told one by one. */
export function scriptOf(cluster: string): string | null {
  return KNOWN.find(({ letters }) => letters.test(cluster))?.name ?? null;
}
