import { DEFAULT_STYLE, LETTER_VERSION, type Letter, type Paragraph } from "../../core/letter/letter.ts";

/** A letter of plain paragraphs, for tests that are not about templates. */
export function plainLetter(paragraphs: readonly string[], over: Partial<Letter> = {}): Letter {
  const blocks = paragraphs.map(
    (text, i): Paragraph => ({ type: "paragraph", id: `p${i}`, role: "body", content: [{ type: "text", text, marks: [] }] }),
  );
  return {
    longhand: LETTER_VERSION,
    title: "A note",
    language: "en-GB",
    template: null,
    seed: 7,
    questions: [],
    details: { recipient: { name: "Eleanor Vance" }, sender: { name: "Theo" }, date: "2026-11-22", fields: {} },
    style: DEFAULT_STYLE,
    blocks,
    ...over,
  };
}

/** A real letter of some 250 words. */
export const LONG_LETTER = [
  "Dear Margaret,",
  "Thank you for the blue teapot. It came on Tuesday, whole, in a nest of the Sunday papers, and I read the crossword you left half done before I thought to look at the pot. It stands on the kitchen sill now, where the morning light goes through the glaze, and nobody is allowed to wash it but me.",
  "The garden has been slow this year. We had frost until the second week of May and lost most of the beans, but the apple tree by the gate has never looked better, and Peter says there will be enough for the whole street. He has already promised a box to the school, so you had better come and claim yours while there is still something left to claim.",
  "I think of our walks by the river more than I can say. Do you remember the old man with the three dogs, who always asked us for the time and never once listened to the answer? I saw him again last month. He has four dogs now, and he wears a watch. Write to me when you have an evening free, and tell me everything.",
  "Uncle Will is well and quite himself again. He hums in the corner chair, quarrels with the clock, and is modern enough to enjoy the journey to town by bus.",
] as const;
