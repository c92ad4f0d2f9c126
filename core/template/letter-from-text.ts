import { contentSeed } from "../letter/content-seed.ts";
import { type Block, type Inline, LETTER_VERSION, type Letter, type Role, type Style } from "../letter/letter.ts";
import type { RawInline, RawParagraph } from "./raw.ts";
import { findRoles, keepsLines } from "./roles.ts";

/** What a letter of plain words needs beside them. `language` is a BCP 47 tag, `date` ISO. */
export interface TextLetterOptions {
  readonly title: string;
  readonly language: string;
  readonly date: string;
  readonly style: Style;
}

/** A line this long that ends within a paragraph was broken by the program that wrote the file, not by the writer. In characters. */
const WRAPPED = 50;

/** A letter of plain words: paragraphs at blank lines, their roles by place and words as in a template. Nothing in the text is taken for a field or a mark. */
export function letterFromText(text: string, { title, language, date, style }: TextLetterOptions): Letter {
  const clean = text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .trim();
  const paragraphs = clean.split(/\n[ \t]*\n\s*/).map((paragraph) => rawParagraph(paragraph.split("\n").map((line) => line.trim())));
  const roles = findRoles(paragraphs);
  const blocks = paragraphs.flatMap((paragraph, index): Block[] => {
    const role = roles.get(paragraph) ?? "body";
    const content = inlinesOf(paragraph.content, keepsLines(role));
    const id = `t${index}`;
    if (role !== "closing-and-signature") return [paragraphOf(id, role, content)];
    const cut = content.findIndex(({ type }) => type === "break");
    return [paragraphOf(id, "closing", content.slice(0, cut)), paragraphOf(`${id}s`, "signature", content.slice(cut + 1))];
  });
  const details = { recipient: {}, sender: {}, date, fields: {} };
  const bare: Letter = { longhand: LETTER_VERSION, title, language, template: null, seed: 0, questions: [], details, style, blocks };
  return { ...bare, seed: contentSeed(bare) };
}

function rawParagraph(lines: readonly string[]): RawParagraph {
  const content = lines.flatMap((text, i): RawInline[] => [
    ...(i > 0 ? [{ type: "newline" } as const] : []),
    { type: "text", text, active: false },
  ]);
  return { type: "paragraph", role: null, at: 0, content };
}

function inlinesOf(content: readonly RawInline[], keeps: boolean): readonly Inline[] {
  const inlines: Inline[] = [];
  let text = "";
  const flush = () => {
    if (text !== "") inlines.push({ type: "text", text, marks: [] });
    text = "";
  };
  let line = 0;
  for (const node of content) {
    if (node.type === "text") {
      text += node.text;
      line = node.text.length;
    } else if (!keeps && line >= WRAPPED) text += " ";
    else {
      flush();
      inlines.push({ type: "break" });
    }
  }
  flush();
  return inlines;
}

function paragraphOf(id: string, role: Role, content: readonly Inline[]): Block {
  return { type: "paragraph", id, role, content };
}
