import { globSync } from "node:fs";
import { join } from "node:path";
import { type BenchCase, summarise } from "./bench/bench-case.ts";

/** Runs the cases of tests/bench (those whose name holds a word given) one after another and prints the table. */
const root = join(import.meta.dirname, "..");
const wanted = process.argv.slice(2);
const figure = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3)).padStart(9);

let missed = 0;
console.log(`${"".padEnd(48)}${["median", "p95", "max", "limit"].map((head) => head.padStart(9)).join("")}`);
for (const file of globSync("tests/bench/*.bench.ts", { cwd: root }).sort()) {
  const { cases } = (await import(join(root, file))) as { readonly cases: readonly BenchCase[] };
  for (const one of cases) {
    if (wanted.length > 0 && !wanted.some((word) => one.name.includes(word))) continue;
    const { median, p95, max, holds } = summarise(one, await one.run());
    if (!holds) missed++;
    const limit = `${figure(one.limit)} ${one.unit} ${one.judge ?? "median"}`;
    console.log(`${one.name.padEnd(48)}${figure(median)}${figure(p95)}${figure(max)}${limit}${holds ? "" : "  MISSED"}`);
  }
}
process.exitCode = missed === 0 ? 0 : 1;
