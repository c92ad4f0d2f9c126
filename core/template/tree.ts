import { checkExpression, type Words } from "./check-expression.ts";
import { didYouMean } from "./nearest.ts";
import type { Report } from "./report.ts";
import type { TagToken, Token } from "./scan.ts";

/** A condition with its arms, as it stands in the text, not yet sorted into paragraphs. */
export interface ConditionTree {
  readonly kind: "condition";
  readonly at: number;
  readonly branches: readonly TreeBranch[];
  /** The opening and the closing tag each have a line to themselves. */
  readonly opensAlone: boolean;
  readonly closesAlone: boolean;
}

/** One arm of a condition. */
export interface TreeBranch {
  readonly test: string | null;
  readonly negate: boolean;
  readonly content: readonly Tree[];
}

/** A piece of text, or a condition that holds pieces. */
export type Tree = Exclude<Token, TagToken> | ConditionTree;

/** Deeper than any letter. */
const DEEPEST = 20;
const TAGS = ["if", "elsif", "else", "unless", "endif", "endunless"];

interface Open {
  readonly tag: TagToken;
  readonly branches: { test: string | null; negate: boolean; content: Tree[] }[];
}

/** Pieces nested by their conditions. Every tag and expression that does not belong is reported; null when nesting is beyond reading. */
export function grow(tokens: readonly Token[], words: Words, report: Report): readonly Tree[] | null {
  const root: Tree[] = [];
  const open: Open[] = [];
  const target = () => open.at(-1)?.branches.at(-1)?.content ?? root;
  const test = (tag: TagToken) => {
    if (tag.rest === "")
      report("missing-test", `{% ${tag.name} %} has nothing to test. Name a question, as in {% ${tag.name} visit %}.`, tag.at);
    else checkExpression(tag.rest, tag.restAt, "test", words, report);
    return tag.rest;
  };
  for (const token of tokens) {
    if (token.kind === "output") checkExpression(token.source, token.source === "" ? token.at : token.sourceAt, "output", words, report);
    if (token.kind !== "tag") {
      target().push(token);
      continue;
    }
    const current = open.at(-1);
    switch (token.name) {
      case "if":
      case "unless":
        if (open.length >= DEEPEST) {
          report("nested-too-deeply", `There are more than ${DEEPEST} conditions inside one another. Write it with fewer.`, token.at);
          return null;
        }
        open.push({ tag: token, branches: [{ test: test(token), negate: token.name === "unless", content: [] }] });
        break;
      case "elsif":
      case "else":
        if (token.name === "elsif") test(token);
        if (!current)
          report("misplaced-tag", `{% ${token.name} %} stands outside a condition. It belongs between {% if %} and {% endif %}.`, token.at);
        else if (current.branches.at(-1)?.test === null)
          report("misplaced-tag", `{% ${token.name} %} comes after {% else %}, which has to be the last.`, token.at);
        else {
          if (token.name === "else" && token.rest !== "")
            report("misplaced-tag", "{% else %} takes no test. Use {% elsif %} for another test.", token.at);
          current.branches.push({ test: token.name === "else" ? null : token.rest, negate: false, content: [] });
        }
        break;
      case "endif":
      case "endunless":
        if (!current) report("misplaced-tag", `{% ${token.name} %} closes nothing: no condition is open here.`, token.at);
        else {
          if (token.name !== `end${current.tag.name}`)
            report("misplaced-tag", `{% ${current.tag.name} %} has to be closed with {% end${current.tag.name} %}.`, token.at);
          open.pop();
          target().push(close(current, token.alone));
        }
        break;
      default:
        report("unknown-tag", unknownTag(token.name), token.at);
    }
  }
  for (const { tag } of open)
    report("unclosed-condition", `This {% ${tag.name} %} is never closed. Add {% end${tag.name} %} where it ends.`, tag.at);
  while (open.length > 0) {
    const last = open.pop();
    if (last) target().push(close(last, true));
  }
  return root;
}

function close(open: Open, closesAlone: boolean): ConditionTree {
  return { kind: "condition", at: open.tag.at, branches: open.branches, opensAlone: open.tag.alone, closesAlone };
}

function unknownTag(name: string): string {
  const allowed = "A letter can use if, elsif, else, unless, endif and endunless.";
  if (name === "") return `There is no tag between the braces. ${allowed}`;
  return `{% ${name.slice(0, 40)} %} cannot be used in a letter.${didYouMean(name, TAGS)} ${allowed}`;
}
