const TOKEN = /\s*,?\s*(?:([A-Za-z])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?))/y;
const ARGUMENTS: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };

/**
 * The subpaths of SVG path data as cubic chains `[x0, y0, (c1x, c1y, c2x, c2y, x, y)...]` in its own unit: absolute `M`, `L`, `Q`, `C` and `Z` as our own
 * files have them (docs/scene-format.md). Null for any other command, or data that is not path data.
 */
export function pathChains(data: string): readonly (readonly number[])[] | null {
  const chains: number[][] = [];
  const tokens = tokensOf(data.trim());
  if (!tokens) return null;
  let command = "";
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as string | number;
    const chain = chains.at(-1);
    if (typeof token === "string") {
      command = token;
      i += 1;
    } else if (command === "M") command = "L"; // More points after a move are lines.
    const wanted = ARGUMENTS[command];
    const values = tokens.slice(i, i + (wanted ?? 0));
    if (wanted === undefined || !(typeof token === "string" || wanted > 0) || !hasNumbers(values, wanted)) return null;
    i += wanted;
    if (command === "M") chains.push([...values]);
    else if (!chain) return null;
    else chain.push(...curve(chain, command === "Z" ? chain.slice(0, 2) : values));
  }
  return chains;
}

function tokensOf(data: string): readonly (string | number)[] | null {
  const tokens: (string | number)[] = [];
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < data.length; ) {
    const [whole, command, number] = TOKEN.exec(data) ?? [];
    if (whole === undefined) return null;
    tokens.push(command ?? Number(number));
  }
  return tokens;
}

function hasNumbers(values: readonly (string | number)[], wanted: number): values is readonly number[] {
  return values.length === wanted && values.every((value) => typeof value === "number" && Number.isFinite(value));
}

/** A line, a quadratic or a cubic from the chain's end, as a cubic. */
function curve(chain: readonly number[], [a = 0, b = 0, c, d, x, y]: readonly number[]): readonly number[] {
  const x0 = chain.at(-2) as number;
  const y0 = chain.at(-1) as number;
  if (x !== undefined && y !== undefined) return [a, b, c as number, d as number, x, y];
  if (c === undefined || d === undefined) return [(2 * x0 + a) / 3, (2 * y0 + b) / 3, (x0 + 2 * a) / 3, (y0 + 2 * b) / 3, a, b];
  return [(x0 + 2 * a) / 3, (y0 + 2 * b) / 3, (c + 2 * a) / 3, (d + 2 * b) / 3, c, d];
}
