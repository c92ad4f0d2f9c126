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
