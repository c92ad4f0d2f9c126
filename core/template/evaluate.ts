import type { Details, Question } from "../letter/letter.ts";
import { type Expression, type Operand, type ParsedExpression, parseExpression } from "./expression.ts";
import { applyFilter, isBlank, printAnswer, printDate } from "./filters.ts";
import { type Answer, isNeeded, lookUp } from "./vocabulary.ts";

/** Evaluates the expressions of one letter against one set of details. */
export interface Evaluator {
  /** The words for an output; "" when it is left out on purpose, null when a needed detail is missing. */
  readonly words: (source: string) => string | null;
  /** Whether a test holds; a test that cannot be read does not. */
  readonly holds: (source: string) => boolean;
}

/** An evaluator for one settling of a letter; it reads each expression once. */
export function createEvaluator(details: Details, questions: readonly Question[], language: string): Evaluator {
  const byName = new Map(questions.map((question) => [question.name, question]));
  const parsed = new Map<string, ParsedExpression>();
  const parse = (source: string): Expression | null => {
    let result = parsed.get(source);
    if (!result) {
      result = parseExpression(source);
      parsed.set(source, result);
    }
    return "expression" in result ? result.expression : null;
  };
  const take = (operand: Operand): Answer => (operand.kind === "constant" ? operand.value : lookUp(operand.path, details, byName));
  const evaluate = (expression: Expression): Answer => {
    let value = run(expression, take);
    for (const filter of expression.filters) {
      const [argument] = filter.args;
      value = applyFilter(filter.name, value, argument ? take(argument) : null, language);
    }
    return value;
  };
  const said = new Map<string, string | null>();
  const say = (source: string): string | null => {
    const expression = parse(source);
    if (!expression) return null;
    const value = evaluate(expression);
    const [first] = expression.steps;
    const path = first?.kind === "path" ? first.path : null;
    if (isBlank(value)) return path === null || !isNeeded(path, byName) ? "" : null;
    const dated = path === "date" || path === "recipient.birthday" || path === "sender.birthday";
    return dated ? printDate(printAnswer(value), language, "long") : printAnswer(value);
  };
  return {
    words: (source) => {
      const known = said.get(source);
      if (known !== undefined) return known;
      const words = say(source);
      said.set(source, words);
      return words;
    },
    holds: (source) => {
      const expression = parse(source);
      return expression !== null && truth(evaluate(expression));
    },
  };
}

function run(expression: Expression, take: (operand: Operand) => Answer): Answer {
  const stack: Answer[] = [];
  for (const step of expression.steps) {
    if (step.kind !== "operator") stack.push(take(step));
    else if (step.operator === "not") stack.push(!truth(stack.pop() ?? null));
    else {
      const right = stack.pop() ?? null;
      stack.push(compare(step.operator, stack.pop() ?? null, right));
    }
  }
  return stack.pop() ?? null;
}

/** Blank and "no" do not hold, everything else does. */
function truth(value: Answer): boolean {
  return value !== false && !isBlank(value);
}

function compare(operator: string, left: Answer, right: Answer): boolean {
  switch (operator) {
    case "and":
      return truth(left) && truth(right);
    case "or":
      return truth(left) || truth(right);
    case "==":
      return same(left, right);
    case "!=":
      return !same(left, right);
    case "contains":
      return !isBlank(right) && printAnswer(left).toLowerCase().includes(printAnswer(right).toLowerCase());
    default: {
      const [a, b] = [number(left), number(right)];
      if (operator === ">") return a > b;
      if (operator === "<") return a < b;
      return operator === ">=" ? a >= b : a <= b;
    }
  }
}

/** Answers are text, so "3" is the number 3, and blank is blank however it came about. */
function same(left: Answer, right: Answer): boolean {
  if (isBlank(left) || isBlank(right)) return isBlank(left) && isBlank(right);
  if (typeof left === "number" || typeof right === "number") return number(left) === number(right);
  return left === right;
}

function number(value: Answer): number {
  return isBlank(value) ? Number.NaN : Number(value);
}
