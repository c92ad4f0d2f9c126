import { type Block, DEFAULT_STYLE, type Inline, LETTER_VERSION, type Letter, type Role } from "../../../core/letter/letter.ts";

/** A letter of the given blocks, for tests. */
export function makeLetter(blocks: readonly Block[], rest: Partial<Letter> = {}): Letter {
  return {
    longhand: LETTER_VERSION,
    title: "T",
    language: "en-GB",
    template: null,
    seed: 1,
    questions: [],
    details: { recipient: { name: "Margaret Hale" }, sender: { name: "Eleanor Vance" }, date: "2026-11-22", fields: {} },
    style: DEFAULT_STYLE,
    blocks,
    ...rest,
  };
}

/** A paragraph; strings stand for plain words. */
export function paragraph(id: string, content: readonly (string | Inline)[], role: Role = "body"): Block {
  const nodes = content.map((node): Inline => (typeof node === "string" ? { type: "text", text: node, marks: [] } : node));
  return { type: "paragraph", id, role, content: nodes };
}

/** A field that came to a value. */
export function field(source: string, value: string | null): Inline {
  return { type: "field", source, value, marks: [] };
}
