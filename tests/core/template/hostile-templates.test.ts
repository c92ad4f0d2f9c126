import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTemplate } from "../../../core/template/parse-template.ts";

const HEAD = "---\nlonghand: 1\ntitle: T\nlanguage: en-GB\n---\n";
const MILLION = 1_000_000;

test("no text makes the parser throw, and every refusal has a place", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "{{",
      "}}",
      "{%",
      "%}",
      "if",
      "endif",
      "else",
      "recipient.name",
      "\n",
      "\n\n",
      "_",
      "__",
      "~~",
      "\\",
      "|",
      '"',
      "'",
      "{.",
      "-",
      " ",
    ),
    fc.string({ unit: "binary", maxLength: 8 }),
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(text, fc.boolean(), (words, head) => {
      for (const one of parseTemplate((head ? HEAD : "---\n") + words).diagnostics) expect(one.line).toBeGreaterThan(0);
    }),
    { numRuns: 500, seed: 1 },
  );
});

test("random bytes are refused in plain words", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      const { value, diagnostics } = parseTemplate(new TextDecoder().decode(bytes));
      expect(value).toBeNull();
      expect(diagnostics.length).toBeGreaterThan(0);
    }),
    { numRuns: 100, seed: 1 },
  );
});

test.each([
  ["{{", HEAD + "{{".repeat(MILLION / 2)],
  ["{%", HEAD + "{%".repeat(MILLION / 2)],
  ["if", HEAD + "{% if date %}".repeat(MILLION / 13)],
  ["endif", HEAD + "{% endif %}".repeat(MILLION / 11)],
  ["quotes", `${HEAD}{{ ${"'".repeat(MILLION)}`],
  ["a long expression", `${HEAD}{{ ${"a".repeat(MILLION)} }}`],
  ["underscores", HEAD + "_a ".repeat(MILLION / 3)],
  ["escapes", HEAD + "\\_".repeat(MILLION / 2)],
  ["roles", HEAD + "{.a}".repeat(MILLION / 4)],
  ["blank lines", HEAD + "\n".repeat(MILLION)],
  ["lines", HEAD + "a\n".repeat(MILLION / 2)],
  ["paragraphs", HEAD + "a\n\n".repeat(MILLION / 3)],
  ["fields", HEAD + "{{date}}".repeat(MILLION / 8)],
  ["one paragraph", HEAD + "word ".repeat(MILLION / 5)],
  ["spaces", `${HEAD}{% if date %}${" ".repeat(MILLION)}x{% endif %}`],
  ["YAML brackets", `---\n${"[".repeat(MILLION)}\n---\nx`],
  ["shallow YAML brackets", `---\na: ${"[".repeat(50_000)}\n---\nx`],
  ["YAML keys", `---\n${Array.from({ length: 10_000 }, (_, i) => `k${i}: 1\n`).join("")}---\nx`],
  [
    "aliases",
    `---\na: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghij".replace(/./g, (c) => `${c}: &${c} [${`*${String.fromCharCode(c.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}---\nx`,
  ],
  ["nothing but dashes", "---\n".repeat(MILLION / 4)],
])("a million characters of %s are done or refused in bounded time", (_name, source) => {
  const begun = performance.now();
  const { diagnostics } = parseTemplate(source);
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(diagnostics.length).toBeLessThanOrEqual(101);
});

test("a name that reaches into the program is told together with all that is wrong besides", () => {
  const fields = "fields:\n  __proto__: What?\n  gift: What?\nsample:\n  recipient:\n    constructor: A\n";
  const source = `---\nlonghand: 1\ntitle: T\nlanguage: en-GB\n${fields}---\nDear {{ recipient.nmae }},\n\n{{ gift }} {% include "x" %}\n`;
  const { value, diagnostics } = parseTemplate(source);
  expect(value).toBeNull();
  expect(diagnostics.map(({ code, line, column }) => `${line}:${column} ${code}`)).toEqual([
    "6:3 field-name",
    "10:5 field-name",
    "12:9 unknown-field",
    "14:12 unknown-tag",
  ]);
  expect(({} as { gift?: unknown }).gift).toBeUndefined();
});

test("a template that names itself for ever is refused", () => {
  const { value, diagnostics } = parseTemplate("---\nlonghand: 1\ntitle: T\nlanguage: en\nsample: &s {recipient: *s}\n---\nDear\n");
  expect(value).toBeNull();
  expect(diagnostics.length).toBeGreaterThan(0);
});
