import { detailPath, missingSentence } from "./detail-path.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Block, Inline, Letter } from "./letter.ts";

/** What the letter still needs before it can be printed, each detail once, in the order in which the words ask for it. */
export function missingDetails(letter: Letter): readonly Diagnostic[] {
  const unanswered = new Set(
    letter.questions.filter((one) => !one.optional && !answered(letter, one.name, one.default)).map((one) => one.name),
  );
  const found = new Map<string, Diagnostic>();
  const note = (path: string | null, source: string, block: string) => {
    const field = path ?? source.trim();
    if (found.has(field)) return;
    found.set(field, { code: "missing-detail", message: missingSentence(field, letter.questions), block, field });
  };
  const test = (source: string | null, block: string) => {
    if (source === null || unanswered.size === 0) return;
    for (const name of source.replace(/"[^"]*"|'[^']*'/g, " ").match(/[\w.-]+/g) ?? []) if (unanswered.has(name)) note(name, source, block);
  };
  const inlines = (content: readonly Inline[], block: string) => {
    for (const node of content) {
      if (node.type === "field" && node.value === null) note(detailPath(node.source), node.source, block);
      if (node.type !== "condition") continue;
      for (const branch of node.branches) {
        test(branch.test, block);
        if (branch.applies) inlines(branch.content, block);
      }
    }
  };
  const blocks = (content: readonly Block[]) => {
    for (const block of content) {
      if (block.type === "paragraph") inlines(block.content, block.id);
      else
        for (const branch of block.branches) {
          test(branch.test, block.id);
          if (branch.applies) blocks(branch.content);
        }
    }
  };
  blocks(letter.blocks);
  return [...found.values()];
}

function answered(letter: Letter, name: string, fallback: string | undefined): boolean {
  const answer = Object.hasOwn(letter.details.fields, name) ? letter.details.fields[name] : undefined;
  if (typeof answer === "boolean") return true;
  return (answer ?? "").trim() !== "" || (fallback ?? "").trim() !== "";
}
