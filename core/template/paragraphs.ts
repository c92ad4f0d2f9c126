import type { Branch } from "../letter/letter.ts";
import type { RawBlock, RawInline } from "./raw.ts";
import type { Report } from "./report.ts";
import type { ConditionTree, Tree } from "./tree.ts";

const BLANK_LINE = /\n[ \t]*\n\s*/;

/** Pieces sorted into paragraphs at blank lines. A condition that holds whole paragraphs stands around them, any other within its own. */
export function paragraphs(trees: readonly Tree[], report: Report): readonly RawBlock[] {
  const blocks: RawBlock[] = [];
  let current: RawInline[] = [];
  let role: string | null = null;
  let begunAt = trees[0]?.at ?? 0;
  const flush = () => {
    const content = trimmed(current);
    if (content.length > 0 || role !== null) blocks.push({ type: "paragraph", role, at: begunAt, content });
    current = [];
    role = null;
  };
  for (const [index, tree] of trees.entries()) {
    if (current.every(isSpace) && role === null) begunAt = tree.at;
    if (tree.kind === "text") {
      for (const [part, text] of textAfter(trees[index - 1], tree.text)
        .split(BLANK_LINE)
        .entries()) {
        if (part > 0) flush();
        for (const node of lines(text)) current.push(node);
      }
    } else if (tree.kind === "role") {
      flush();
      begunAt = tree.at;
      role = tree.name;
    } else if (tree.kind === "condition") {
      const starts = current.every(isSpace) && role === null;
      if (standsAlone(tree, starts, trees.slice(index + 1, index + 3), report)) {
        flush();
        const branches = tree.branches.map((branch) => arm(branch, paragraphs(branch.content, report)));
        blocks.push({ type: "condition", branches });
      } else current.push(inlineCondition(tree));
    } else current.push(...inlineOf(tree));
  }
  flush();
  return blocks;
}

/** Whether a condition stands around whole paragraphs. One that holds a blank line has to. */
function standsAlone(tree: ConditionTree, starts: boolean, after: readonly Tree[], report: Report): boolean {
  const holds = tree.branches.some((branch) => holdsParagraphs(branch.content));
  const endsBlank = tree.branches.every((branch) => endsBlankLine(branch.content));
  const ends = endsBlank || endsParagraph(tree.closesAlone, after);
  if (holds && !((starts || tree.opensAlone) && (ends || tree.closesAlone)))
    report(
      "condition-across-paragraphs",
      "This condition begins or ends in the middle of a paragraph but holds a blank line. Put its tags on lines of their own, or keep it within one paragraph.",
      tree.at,
    );
  return holds || (starts && ends);
}

function holdsParagraphs(content: readonly Tree[]): boolean {
  const inside = content
    .map((tree) => (tree.kind === "text" ? tree.text : "x"))
    .join("")
    .trim();
  return (
    BLANK_LINE.test(inside) ||
    content.some(
      (tree) => tree.kind === "role" || (tree.kind === "condition" && tree.branches.some((branch) => holdsParagraphs(branch.content))),
    )
  );
}

function endsParagraph(alone: boolean, [next, second]: readonly Tree[]): boolean {
  if (next === undefined || next.kind === "role") return true;
  if (next.kind !== "text") return false;
  const last = second === undefined || second.kind === "role";
  return (last && next.text.trim() === "") || (alone ? /^[ \t]*\n/ : /^[ \t]*\n[ \t]*\n/).test(next.text);
}

function endsBlankLine(content: readonly Tree[]): boolean {
  const last = content.at(-1);
  if (last?.kind !== "text") return false;
  return last.text.slice(last.text.trimEnd().length).split("\n").length > 2;
}

/** After a tag that took its whole line a text begins on a new line: an empty first line is then a blank one. */
function textAfter(before: Tree | undefined, text: string): string {
  return before?.kind === "condition" && before.closesAlone && /^[ \t]*\n/.test(text) ? `\n${text}` : text;
}

function inline(trees: readonly Tree[]): readonly RawInline[] {
  return trees.flatMap(inlineOf);
}

function inlineOf(tree: Tree): readonly RawInline[] {
  switch (tree.kind) {
    case "text":
      return lines(tree.text);
    case "literal":
      return [{ type: "text", text: tree.text, active: false }];
    case "break":
      return [{ type: "break" }];
    case "output":
      return [{ type: "field", source: tree.source, value: null, marks: [] }];
    case "condition":
      return [inlineCondition(tree)];
    case "role":
      return [];
  }
}

function inlineCondition(tree: ConditionTree): RawInline {
  return { type: "condition", branches: tree.branches.map((branch) => arm(branch, inline(branch.content))) };
}

function arm<Content>(branch: ConditionTree["branches"][number], content: readonly Content[]): Branch<Content> {
  return { test: branch.test, negate: branch.negate, applies: false, content };
}

function lines(text: string): readonly RawInline[] {
  return text
    .split("\n")
    .flatMap((line, index): readonly RawInline[] => [
      ...(index > 0 ? [{ type: "newline" } as const] : []),
      ...(line === "" ? [] : [{ type: "text", text: line, active: true } as const]),
    ]);
}

/** Without white space at either end. */
function trimmed(content: readonly RawInline[]): readonly RawInline[] {
  const start = content.findIndex((node) => !isSpace(node));
  if (start === -1) return [];
  const kept = content.slice(start, content.findLastIndex((node) => !isSpace(node)) + 1);
  const [first] = kept;
  if (first?.type === "text" && first.active) kept[0] = { ...first, text: first.text.trimStart() };
  const last = kept.at(-1);
  if (last?.type === "text" && last.active) kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
  return kept;
}

function isSpace(node: RawInline): boolean {
  return node.type === "newline" || (node.type === "text" && node.active && node.text.trim() === "");
}
