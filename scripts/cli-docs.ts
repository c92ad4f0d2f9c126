import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withCommandDocs } from "../cli/command-docs.ts";
import { createProgram } from "../cli/program.ts";

// Brings docs/cli.md up to date with what the commands say of themselves.
const path = join(import.meta.dirname, "..", "docs", "cli.md");
const page = readFileSync(path, "utf8");
const silent = { out: () => undefined, err: () => undefined };
const current = withCommandDocs(
  page,
  createProgram(silent, () => undefined),
);
if (current !== page) writeFileSync(path, current);
console.log(current === page ? "docs/cli.md is up to date" : "docs/cli.md is brought up to date");
