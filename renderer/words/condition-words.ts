import type { Question } from "../../core/letter/letter.ts";
import { questionFor } from "../details/detail-paths.ts";

/** One arm of a condition as far as its words go. */
export interface Arm {
  readonly test: string | null;
  readonly negate: boolean;
}

/** When an arm stands in the letter, in plain words: `only if you answer “When will you meet?”`. */
export function conditionWords({ test, negate }: Arm, questions: readonly Question[]): string {
  if (test === null) return "otherwise";
  const parts = test.trim().split(/\s+(and|or)\s+/);
  const said = parts.map((part, i) => (i % 2 === 1 ? part : partWords(part, negate, questions)));
  // "not (a or b)" is "not a and not b", and the other way round.
  const joined = said.map((part, i) => (i % 2 === 1 && negate ? (part === "and" ? "or" : "and") : part));
  return `only if ${joined.join(" ")}`;
}

/** The detail an arm asks about first; null for `otherwise`. */
export function conditionPath({ test }: Arm): string | null {
  return test === null ? null : (/[\p{L}_][\p{L}\p{N}_.-]*/u.exec(test.replace(/^\s*not\s+/, ""))?.[0] ?? null);
}

function partWords(said: string, turned: boolean, questions: readonly Question[]): string {
  const part = said.replace(/^not\s+/, "");
  const negate = part === said ? turned : !turned;
  const compared = /^([\w.-]+)\s*(==|!=|contains)\s*(?:"([^"]*)"|'([^']*)'|(\S+))$/.exec(part.trim());
  if (compared === null) {
    const question = `“${questionFor(part.trim(), questions)}”`;
    return negate ? `you leave out ${question}` : `you answer ${question}`;
  }
  const [, path = "", sign = "==", double, single, bare] = compared;
  const value = double ?? single ?? bare ?? "";
  const question = `“${questionFor(path, questions)}”`;
  if (value === "" || value === "blank" || value === "empty") {
    return (sign === "==") === negate ? `you answer ${question}` : `you leave out ${question}`;
  }
  if (sign === "contains") return `${question} ${negate ? "does not speak" : "speaks"} of “${value}”`;
  return (sign === "==") === negate ? `${question} is not “${value}”` : `${question} is “${value}”`;
}
