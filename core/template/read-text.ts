import { type Block, ROLES, type Role } from "../letter/letter.ts";
import type { Words } from "./check-expression.ts";
import { readMarks } from "./marks.ts";
import { didYouMean } from "./nearest.ts";
import { paragraphs } from "./paragraphs.ts";
import type { RawBlock, RawInline } from "./raw.ts";
import type { Report } from "./report.ts";
import { findRoles, isRole, keepsLines, lineBreakAt } from "./roles.ts";
import { scan } from "./scan.ts";
import { grow } from "./tree.ts";
import { checkDrawings } from "./unknown-drawings.ts";

/** The blocks of a template's text, which begins at offset `from` of its file. Everything that is wrong with it is reported. */
export function readText(source: string, from: number, words: Words, report: Report): readonly Block[] {
  const tokens = scan(source, from, report);
  checkDrawings(tokens, report);
  const trees = grow(tokens, words, report);
  if (trees === null) return [];
  const raw = paragraphs(trees, report);
  checkRoles(raw, report);
  const roles = findRoles(raw);
  let count = 0;
  const id = (kind: string) => `${kind}${++count}`;
  const paragraph = (role: Role, content: readonly RawInline[]): Block => ({
    type: "paragraph",
    id: id("p"),
    role,
    content: readMarks(content, keepsLines(role) ? "break" : "space"),
  });
  const build = (blocks: readonly RawBlock[]): readonly Block[] =>
    blocks.flatMap((block): readonly Block[] => {
      if (block.type === "condition")
        return [
          { type: "condition", id: id("c"), branches: block.branches.map((branch) => ({ ...branch, content: build(branch.content) })) },
        ];
      const role = roles.get(block) ?? "body";
      if (role !== "closing-and-signature") return [paragraph(role, block.content)];
      const cut = lineBreakAt(block.content);
      return [paragraph("closing", block.content.slice(0, cut)), paragraph("signature", block.content.slice(cut + 1))];
    });
  return build(raw);
}

function checkRoles(blocks: readonly RawBlock[], report: Report): void {
  for (const block of blocks) {
    if (block.type === "condition") for (const branch of block.branches) checkRoles(branch.content, report);
    else if (block.role !== null && !isRole(block.role))
      report(
        "unknown-role",
        `There is no part of a letter called ${block.role}.${didYouMean(block.role, ROLES) || ` There are ${ROLES.join(", ")}.`}`,
        block.at,
      );
  }
}
