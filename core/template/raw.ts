import type { Branch, FieldNode } from "../letter/letter.ts";

/** What stands within a paragraph before its role, and with it the meaning of a new line, is known. */
export type RawInline =
  /** `active` text may hold marks; a character after a backslash may not. */
  | { readonly type: "text"; readonly text: string; readonly active: boolean }
  | { readonly type: "newline" }
  | { readonly type: "break" }
  | FieldNode
  | { readonly type: "condition"; readonly branches: readonly Branch<RawInline>[] };

/** A paragraph that does not know its role unless it names it. */
export interface RawParagraph {
  readonly type: "paragraph";
  readonly role: string | null;
  readonly at: number;
  readonly content: readonly RawInline[];
}

/** A paragraph, or a condition around paragraphs. */
export type RawBlock = RawParagraph | { readonly type: "condition"; readonly branches: readonly Branch<RawBlock>[] };

/** The words of a paragraph as far as they are known, one string a line: a field is `￼`, of a condition the first arm speaks. */
export function outline(content: readonly RawInline[]): readonly string[] {
  const text = (nodes: readonly RawInline[]): string =>
    nodes
      .map((node) => {
        if (node.type === "text") return node.text;
        if (node.type === "field") return "\ufffc";
        return node.type === "condition" ? text(node.branches[0]?.content ?? []) : "\n";
      })
      .join("");
  return text(content)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The sources of every field in a paragraph, in order. */
export function fieldsOf(content: readonly RawInline[]): readonly string[] {
  return content.flatMap((node) => {
    if (node.type === "field") return [node.source];
    return node.type === "condition" ? node.branches.flatMap((branch) => fieldsOf(branch.content)) : [];
  });
}
