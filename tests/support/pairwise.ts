/** Rows of one value a factor, few, such that every two values of different factors meet in at least one row. */
export function pairwise<Factors extends Readonly<Record<string, readonly string[]>>>(
  factors: Factors,
): readonly { readonly [Name in keyof Factors]: Factors[Name][number] }[] {
  const names = Object.keys(factors);
  const pairOf = (a: string, x: string, b: string, y: string): string => `${a}=${x} ${b}=${y}`;
  const open = new Set<string>();
  for (const [i, a] of names.entries())
    for (const b of names.slice(i + 1)) for (const x of factors[a] ?? []) for (const y of factors[b] ?? []) open.add(pairOf(a, x, b, y));
  const rows: Record<string, string>[] = [];
  while (open.size > 0) {
    const row: Record<string, string> = {};
    for (const [i, name] of names.entries()) {
      // Where nothing chosen so far tells values apart, the one with most left to meet goes first.
      const ahead = (value: string): number => [...open].filter((pair) => pair.includes(`${name}=${value} `)).length;
      const met = (value: string): number =>
        names.slice(0, i).filter((other) => open.has(pairOf(other, row[other] ?? "", name, value))).length;
      const scored = (factors[name] ?? []).map((value) => ({ value, met: met(value), ahead: ahead(value) }));
      row[name] = scored.reduce((best, one) => (one.met > best.met || (one.met === best.met && one.ahead > best.ahead) ? one : best)).value;
    }
    for (const [i, a] of names.entries()) for (const b of names.slice(i + 1)) open.delete(pairOf(a, row[a] ?? "", b, row[b] ?? ""));
    rows.push(row);
  }
  return rows as { [Name in keyof Factors]: Factors[Name][number] }[];
}
