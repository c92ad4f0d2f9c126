/** Pictures that people send each other, by what they call them. */
const NAMES: readonly (readonly [name: string, pictures: string])[] = [
  ["a laughing face", "😂🤣😆😅"],
  ["a crying face", "😢😭🥲"],
  ["a face in love", "😍🥰🤩"],
  ["a winking face", "😜😝😛"],
  ["a thinking face", "🤔🧐"],
  ["an angry face", "😠😡🤬"],
  ["a frightened face", "😱😨😰"],
  ["a sad face", "😟😕"],
  ["a sleeping face", "😴😪💤"],
  ["a hug", "🤗🫂"],
  ["a thumb up", "👍"],
  ["a thumb down", "👎"],
  ["a waving hand", "👋"],
  ["clapping hands", "👏"],
  ["folded hands", "🙏"],
  ["a strong arm", "💪"],
  ["fingers crossed", "🤞"],
  ["a party", "🎉🎊🥳"],
  ["fire", "🔥"],
  ["sparkles", "✨"],
  ["music", "🎶"],
  ["a broken heart", "💔"],
  ["a dog", "🐶🐕"],
  ["a cat", "🐱🐈"],
  ["a rainbow", "🌈"],
  ["the moon", "🌝🌕"],
  ["snow", "❄⛄☃"],
  ["rain", "🌧☔"],
  ["a leaf", "🍀🌿🍁🍂"],
  ["glasses", "🥂🍻🍷🍾"],
  ["a car", "🚗"],
  ["an aeroplane", "✈"],
  ["a letter", "📧📨"],
  ["a telephone", "📞☎📱"],
  ["a book", "📖📚"],
  ["a baby", "👶"],
  ["a ring", "💍"],
  ["eyes", "👀"],
  ["a hundred", "💯"],
];

const KNOWN: ReadonlyMap<string, string> = new Map(NAMES.flatMap(([name, pictures]) => [...pictures].map((one) => [one, name] as const)));

/** What a picture (an emoji) is called, e.g. "a family"; null for one that has no name here. */
export function pictureName(cluster: string): string | null {
  if (/^\p{RI}\p{RI}|^🏴[\u{e0020}-\u{e007f}]|^[\u{1f3f3}\u{1f3f4}]/u.test(cluster)) return "a flag";
  if (/^[0-9#*]\ufe0f?\u20e3/u.test(cluster)) return "a key of a telephone";
  const parts = [...cluster].filter((char) => /\p{Extended_Pictographic}/u.test(char));
  const people = parts.filter((char) => /[👨👩👦👧👶🧑🧒]/u.test(char)).length;
  if (people > 1) return people === 2 && /[❤💋🤝]/u.test(cluster) ? "a couple" : "a family";
  return parts.length === 1 ? (KNOWN.get(parts[0] as string) ?? null) : null;
}

/** True for emoji: what a hand would draw rather than write. */
export function isPicture(cluster: string): boolean {
  return /^\p{RI}\p{RI}|^\p{Extended_Pictographic}|\u20e3|\p{Emoji_Modifier}/u.test(cluster);
}
