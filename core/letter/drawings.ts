/** The small drawings a hand can make, each with the characters that ask for it; the first is what it reads as where it was asked for by name. */
export const DRAWINGS = {
  heart: "♥❤♡💗💖💓💘💝💟💙💚💛🧡💜🖤🤍🤎🩷🩵🩶",
  hearts: "💕💞",
  star: "★⭐☆🌟",
  smile: "☺🙂😊😀😃😄",
  wink: "😉",
  sad: "☹🙁😔😞",
  flower: "🌼🌸🌺🌻💮⚘",
  tulip: "🌷🌹",
  sun: "☀🌞☼",
  moon: "🌙☽☾🌛🌜",
  kiss: "💋😘😗😙😚",
  cup: "☕🍵🫖",
  balloon: "🎈",
  arrow: "→➡⟶➔",
  fir: "🎄🌲",
  tree: "🌳",
  bird: "🐦🕊",
  note: "♪🎵",
  present: "🎁",
  envelope: "✉💌📩",
  house: "🏠🏡",
} as const;

/** The name of a small drawing. */
export type DrawingName = keyof typeof DRAWINGS;

/** Every name, in order. */
export const DRAWING_NAMES = Object.keys(DRAWINGS) as readonly DrawingName[];

/** What a drawing reads as in the letter's text; null for a name that is not known. */
export function drawingCharacter(name: string): string | null {
  if (!Object.hasOwn(DRAWINGS, name)) return null;
  return String.fromCodePoint(DRAWINGS[name as DrawingName].codePointAt(0) as number);
}
