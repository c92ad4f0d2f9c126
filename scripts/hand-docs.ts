import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { handSchema } from "../core/hand/hand.ts";
import { withHandDocs } from "./hand-docs/hand-docs.ts";

// Brings docs/hands.md up to date with the hands' files. Their pictures are taken by tests/e2e/take-hand-pictures.ts.
const root = join(import.meta.dirname, "..");
const path = join(root, "docs", "hands.md");
const files = readdirSync(join(root, "hands")).filter((name) => name.endsWith(".yaml"));
const page = readFileSync(path, "utf8");
const current = withHandDocs(
  page,
  files.toSorted().map((name) => handSchema.parse(parse(readFileSync(join(root, "hands", name), "utf8")))),
);
if (current !== page) writeFileSync(path, current);
console.log(current === page ? "docs/hands.md is up to date" : "docs/hands.md is brought up to date");
