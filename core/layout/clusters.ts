/** What stays with the character before it: combining marks, joiners, variation selectors (they are marks), skin tones, tags. */
const FOLLOWS = "[\\p{M}\\p{Emoji_Modifier}\\u200c\\u200d\\u{e0020}-\\u{e007f}]*";
/**
 * Grapheme clusters as Unicode Standard Annex 29 has them, but for Hangul's and India's conjoining letters, which no hand writes: two letters of a
 * flag, pictures joined into one, and any character with what follows it. Told by properties, since a machine's own segmenter may be of any age.
 */
const CLUSTER = new RegExp(
  `\\p{RI}\\p{RI}${FOLLOWS}|\\p{Extended_Pictographic}${FOLLOWS}(?:(?<=\\u200d)\\p{Extended_Pictographic}${FOLLOWS})*|[^]${FOLLOWS}`,
  "gu",
);
/** Nothing of one character or less has to be looked at more closely. */
const PLAIN = /^[\x20-\x7e\u00a0-\u02af]*$/;

/** What a person takes for one character each: "e" with its accents, a flag, a family. Joined they are the text again. */
export function clusters(text: string): readonly string[] {
  return PLAIN.test(text) ? text.split("") : (text.match(CLUSTER) ?? []);
}
