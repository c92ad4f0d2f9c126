import { DEFAULT_STYLE, LETTER_VERSION, type Letter, type Paragraph } from "../../core/letter/letter.ts";
import type { Sentence } from "./sentences.ts";

/** Two hundred words: enough on one page for every measure. */
const PAGE = [
  "You asked how the new house is, and the honest answer is that it leaks, it creaks, and I would not leave it for anything. The roof was mended in the spring by a man who whistled the same four bars from morning to evening, and when he had gone we found that we missed him.",
  "We have put the long table under the window, where you can see the harbour if you lean a little. In the mornings the boats come in and the gulls quarrel over them, and somebody always rings a bell that nobody can explain. The children have each given it a reason, and I like all of them better than the true one could be.",
  "The garden is mostly stones, but there is a quince by the wall, and an old rose that has climbed into it as if it had been asked. Next year I mean to plant beans. This year I mean to sit down and look at it, which you always said I should learn to do.",
  "Come when the days are longer. There is a bed by the stairs, a lamp that works when it is spoken to, and more to tell than will go on one page.",
] as const;
/** How often a short sentence is said again to fill a page in a language we have no page for. */
const FILLING = 24;

/** A letter that is only the sentence, in a hand. */
export function sentenceLetter(hand: string, { language, lines }: Sentence): Letter {
  const content = lines.flatMap((text, i) => [
    ...(i === 0 ? [] : [{ type: "break" } as const]),
    { type: "text", text, marks: [] } as const,
  ]);
  // A salutation begins at the margin, which a paragraph's first line may not.
  return noteIn(hand, "a5", language, [{ type: "paragraph", id: "sentence", role: "salutation", content }]);
}

/** A letter whose first page says enough about a hand: English where the hand writes it, else the sentence, said over and over. */
export function measuredLetter(hand: string, languages: readonly string[], { language, lines }: Sentence): Letter {
  const isEnglish = languages.includes("en");
  const paragraphs = isEnglish ? PAGE : [Array.from({ length: FILLING }, () => lines.join(" ")).join(" ")];
  const blocks = paragraphs.map(
    (text, i): Paragraph => ({ type: "paragraph", id: `p${i}`, role: "body", content: [{ type: "text", text, marks: [] }] }),
  );
  return noteIn(hand, "a4", isEnglish ? "en" : language, blocks);
}

function noteIn(hand: string, size: string, language: string, blocks: readonly Paragraph[]): Letter {
  return {
    longhand: LETTER_VERSION,
    title: "A sample",
    language,
    template: null,
    seed: 1,
    questions: [],
    // It is dated on no day: the date does not stand in the words.
    details: { recipient: {}, sender: {}, date: "2000-01-01", fields: {} },
    style: { ...DEFAULT_STYLE, hand, size },
    blocks,
  };
}
