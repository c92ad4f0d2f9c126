import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withCommandDocs } from "../../cli/command-docs.ts";
import { createProgram } from "../../cli/program.ts";

const program = createProgram({ out: () => undefined, err: () => undefined }, () => undefined);
const page = readFileSync(new URL("../../docs/cli.md", import.meta.url), "utf8");

test("docs/cli.md says what the commands say (else: node scripts/cli-docs.ts)", () => {
  expect(withCommandDocs(page, program)).toBe(page);
});

test("an option that changes, a command without a place and a place without a command are noticed", () => {
  expect(withCommandDocs(page.replace("the ink", "the inks"), program)).toBe(page);
  expect(() => withCommandDocs(page.replace("words: check -->", "words: serve -->"), program)).toThrow("does not tell of check");
  expect(() => withCommandDocs(page.replace("words: check -->", "words: chekc -->"), program)).toThrow('"chekc"');
});
