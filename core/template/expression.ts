import { type Token, Tokenizer, TypeGuards } from "liquidjs";

/** A detail or a constant in an expression. `at` counts from the start of the expression's source. */
export type Operand =
  | { readonly kind: "path"; readonly path: string; readonly at: number }
  | { readonly kind: "constant"; readonly value: string | number | boolean | null };

/** A filter with what stands after its colon. */
export interface FilterCall {
  readonly name: string;
  readonly args: readonly Operand[];
  readonly at: number;
}

/** An expression of the subset: operands and operators in postfix order, then filters. */
export interface Expression {
  readonly steps: readonly (Operand | { readonly kind: "operator"; readonly operator: string })[];
  readonly filters: readonly FilterCall[];
}

/** What could be read of an expression, or where and why it could not. */
export type ParsedExpression = { readonly expression: Expression } | { readonly problem: string; readonly at: number };

/** Longer than any expression in a letter. */
const LONGEST = 1000;

/** Reads what stands between `{{` and `}}`, or after `{% if`. Syntax is Liquid's; ranges, indexes and named arguments are outside the subset. */
export function parseExpression(source: string): ParsedExpression {
  if (source.trim() === "") return { problem: "There is nothing between the braces. Name a detail here, such as recipient.name.", at: 0 };
  if (source.length > LONGEST) return { problem: "This expression is too long.", at: 0 };
  const tokenizer = new Tokenizer(source);
  try {
    const value = tokenizer.readFilteredValue();
    tokenizer.skipBlank();
    if (!tokenizer.end()) return cannotRead(source, tokenizer.p);
    const steps = value.initial.postfix.map((token) =>
      TypeGuards.isOperatorToken(token) ? { kind: "operator" as const, operator: String(token.operator) } : operand(token),
    );
    const filters = value.filters.map((filter) => ({
      name: filter.name,
      at: filter.begin,
      args: filter.args.map((argument) => (Array.isArray(argument) ? outside(argument[1] ?? filter) : operand(argument))),
    }));
    return balanced(steps) ? { expression: { steps, filters } } : cannotRead(source, 0);
  } catch (error) {
    return error instanceof Outside ? { problem: error.message, at: error.at } : cannotRead(source, Math.min(tokenizer.p, source.length));
  }
}

/** Raised within this file for what Liquid knows and letters do not. */
class Outside extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

function outside(
  token: Token,
  message = "A letter knows details, words in quotation marks, numbers, comparisons and filters, but not this.",
): never {
  throw new Outside(token.begin, message);
}

function operand(token: Token): Operand {
  if (TypeGuards.isQuotedToken(token)) {
    const closed = token.size() > 1 && token.input[token.end - 1] === token.input[token.begin];
    return closed ? { kind: "constant", value: token.content } : outside(token, "The quotation mark that opens here is not closed.");
  }
  if (TypeGuards.isNumberToken(token)) return { kind: "constant", value: token.content };
  if (TypeGuards.isLiteralToken(token)) return { kind: "constant", value: typeof token.content === "boolean" ? token.content : null };
  if (!TypeGuards.isPropertyAccessToken(token) || token.variable !== undefined) return outside(token);
  const names = token.props.map((prop) => (TypeGuards.isWordToken(prop) || TypeGuards.isQuotedToken(prop) ? prop.content : outside(prop)));
  return { kind: "path", path: names.join("."), at: token.begin };
}

/** True when every operator has its operands and one value remains. */
function balanced(steps: Expression["steps"]): boolean {
  let depth = 0;
  for (const step of steps) {
    if (step.kind !== "operator") depth++;
    else if (step.operator !== "not") depth--;
    if (depth < 1) return false;
  }
  return depth === 1;
}

function cannotRead(source: string, at: number): ParsedExpression {
  return {
    problem: `“${shorten(source.trim())}” cannot be read. Here belongs a detail such as recipient.name, or a test such as visit == "yes".`,
    at,
  };
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
