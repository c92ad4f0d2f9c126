import { parseExpression } from "./expression.ts";
import { DATE_STYLES, FILTERS } from "./filters.ts";
import { didYouMean } from "./nearest.ts";
import type { Report } from "./report.ts";
import { nearestPath, PERSON_KEYS } from "./vocabulary.ts";

/** The details an expression may use, and what is told of every use. */
export interface Words {
  readonly known: ReadonlySet<string>;
  readonly used: (path: string, at: number) => void;
}

/** Reports everything that is wrong with an expression that stands at an offset of the file: syntax, details, filters. */
export function checkExpression(source: string, at: number, kind: "output" | "test", words: Words, report: Report): void {
  const parsed = parseExpression(source);
  if ("problem" in parsed) {
    report("unreadable-expression", parsed.problem, at + parsed.at);
    return;
  }
  const { steps, filters } = parsed.expression;
  const operator = steps.find((step) => step.kind === "operator");
  if (kind === "output" && operator) report("unreadable-expression", "A comparison belongs into {% if %}, not between {{ and }}.", at);
  const paths = [...steps, ...filters.flatMap((filter) => filter.args)].filter((step) => step.kind === "path");
  for (const { path, at: offset } of paths) {
    if (words.known.has(path)) words.used(path, at + offset);
    else report("unknown-field", unknownDetail(path, words.known), at + offset, path);
  }
  for (const filter of filters) {
    const allowed = FILTERS.get(filter.name);
    if (!allowed) {
      const all = [...FILTERS.keys()];
      report(
        "unknown-filter",
        `There is no filter called ${filter.name}.${didYouMean(filter.name, all) || ` There are ${all.join(", ")}.`}`,
        at + filter.at,
      );
      continue;
    }
    if (filter.args.length > allowed.most || (filter.name === "default" && filter.args.length === 0))
      report("filter-argument", argumentSentence(filter.name, allowed.most), at + filter.at);
    const [style] = filter.args;
    if (filter.name === "date" && style && !(style.kind === "constant" && DATE_STYLES.has(String(style.value))))
      report("filter-argument", `date can be printed as ${[...DATE_STYLES.keys()].map((one) => `"${one}"`).join(", ")}.`, at + filter.at);
  }
}

function unknownDetail(path: string, known: ReadonlySet<string>): string {
  const near = nearestPath(path, known);
  const name = path.length > 60 ? `${path.slice(0, 60)}…` : path;
  if (near !== null) return `There is no detail called ${name}. Did you mean ${near}?`;
  const person = /^(?:recipient|sender)\./.test(path);
  return `There is no detail called ${name}. ${person ? `A person has ${PERSON_KEYS.join(", ")}.` : "Add a question of that name under fields, or take it out."}`;
}

function argumentSentence(name: string, most: number): string {
  if (name === "default") return 'default needs one value after a colon, as in default: "friend".';
  return most === 0 ? `${name} takes nothing after it.` : `${name} takes one value after its colon.`;
}
