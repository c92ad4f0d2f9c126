import { expect, test } from "vitest";
import type { Block, Inline } from "../../../core/letter/letter.ts";
import { parseTemplate } from "../../../core/template/parse-template.ts";

const HEAD = "---\nlonghand: 1\ntitle: T\nlanguage: en-GB\nfields:\n  a: A?\n  b: B?\n---\n";

const blocksOf = (text: string): readonly Block[] => {
  const { value, diagnostics } = parseTemplate(HEAD + text);
  expect(diagnostics).toEqual([]);
  return value?.blocks ?? [];
};

const inline = (node: Inline): string => {
  if (node.type === "break") return "/";
  if (node.type === "drawing") return `(${node.name})`;
  if (node.type === "condition")
    return `[${node.branches.map((one) => `${one.negate ? "!" : ""}${one.test ?? "else"}? ${one.content.map(inline).join("")}`).join(" | ")}]`;
  const text = node.type === "field" ? `{${node.source}}` : node.text;
  return node.marks.reduceRight((inner, mark) => `<${mark}>${inner}</>`, text);
};

/** A template's text as "role: content" lines; conditions around paragraphs as "[test? ...]". */
const shape = (block: Block): string =>
  block.type === "paragraph"
    ? `${block.role}: ${block.content.map(inline).join("")}`
    : `[${block.branches.map((one) => `${one.test ?? "else"}? ${one.content.map(shape).join("; ")}`).join(" | ")}]`;
const shapes = (text: string) => blocksOf(text).map(shape);
const body = (text: string) => shapes(text).map((line) => line.replace(/^body: /, ""));

test("a new line is a space in prose, a break after a backslash, a paragraph after a blank line", () => {
  expect(body("one\ntwo.")).toEqual(["one two."]);
  expect(body("one\\\ntwo.")).toEqual(["one/two."]);
  expect(body("one.\n \t\ntwo.\n\n\n\nthree.")).toEqual(["one.", "two.", "three."]);
});

test("roles are found by place", () => {
  expect(
    shapes(
      "{{ sender.address.lines }}\n\n{{ date }}\n\n{{ recipient.name }}\n{{ recipient.address.lines }}\n\nDear {{ recipient.address_as }},\n\nHello there.\n\nWith love,\n{{ sender.name }}\n\nPS: Bring the dog.",
    ),
  ).toEqual([
    "sender-address: {sender.address.lines}",
    "date: {date}",
    "recipient-address: {recipient.name}/{recipient.address.lines}",
    "salutation: Dear {recipient.address_as},",
    "body: Hello there.",
    "closing: With love,",
    "signature: {sender.name}",
    "postscript: PS: Bring the dog.",
  ]);
});

test.each([
  ["With love,\nEleanor", ["closing: With love,", "signature: Eleanor"]],
  ["With love,\n\nEleanor", ["closing: With love,", "signature: Eleanor"]],
  ["Herzlichst\n{{ sender.name }}", ["closing: Herzlichst", "signature: {sender.name}"]],
  ["{.closing}\nWith love,\nEleanor", ["closing: With love,", "signature: Eleanor"]],
  ["{.closing} See you.\n\nEleanor", ["closing: See you.", "signature: Eleanor"]],
  ["I hope to\nsee you soon.", ["body: I hope to see you soon."]],
  ["{.signature}\nEleanor\nand Tom", ["signature: Eleanor/and Tom"]],
  ["{.closing}With love,\n{.signature}Eleanor", ["closing: With love,", "signature: Eleanor"]],
  [
    "{% if a %}With love,{% else %}Yours,{% endif %}\n{{ sender.name }}",
    ["closing: [a? With love, | else? Yours,]", "signature: {sender.name}"],
  ],
  [
    "{% if a %}\nWith love,\nE.\n{% else %}\nYours,\nEleanor\n{% endif %}",
    ["[a? closing: With love,; signature: E. | else? closing: Yours,; signature: Eleanor]"],
  ],
])("an ending is told apart: %j", (text, expected) => {
  expect(shapes(`Dear Tom,\n\nA body.\n\n${text}`).slice(2)).toEqual(expected);
});

test("a letter without salutation or closing is body", () => {
  expect(shapes("I came by, and you were out.\n\nI will come again.")).toEqual([
    "body: I came by, and you were out.",
    "body: I will come again.",
  ]);
});

test("marks need the edges of words, and a partner", () => {
  expect(body("_one two_.")).toEqual(["<underlined>one two</>."]);
  expect(body("__one__ ~~two~~ x.")).toEqual(["<doubly-underlined>one</> <struck>two</> x."]);
  expect(body("_a __b__ c_ x.")).toEqual(["<underlined>a </><underlined><doubly-underlined>b</></><underlined> c</> x."]);
  expect(body("snake_case_name, a_b, 2~~3.")).toEqual(["snake_case_name, a_b, 2~~3."]);
  expect(body("_open and open_ended _ ____ x.")).toEqual(["_open and open_ended _ ____ x."]);
  expect(body("_{{ a }}_, _{% if a %}x{% endif %}_.")).toEqual(["<underlined>{a}</>, [a? <underlined>x</>]."]);
  expect(body("{{ a }}_x_ .")).toEqual(["{a}_x_ ."]);
  expect(body("_one\ntwo_ x.")).toEqual(["<underlined>one two</> x."]);
  expect(body("a :heart: b:smile: c:heart:s :hearts:.")).toEqual(["a (heart) b(smile) c(heart)s (hearts)."]);
  expect(body("10:30:15, x:y:z, ::a::.")).toEqual(["10:30:15, x:y:z, ::a::."]);
});

test("a backslash takes a character as it is", () => {
  expect(body("\\_one\\_ \\{{ a }} \\{% if %} \\\\ C:\\dir \\:heart: x.")).toEqual(["_one_ {{ a }} {% if %} \\ C:\\dir :heart: x."]);
  expect(body('{{ "{{ _x_ }}" }} x.')).toEqual(['{"{{ _x_ }}"} x.']);
});

test("conditions stand within a paragraph or around paragraphs, and nest", () => {
  expect(body("One{% if a %}, two{% endif %}.")).toEqual(["One[a? , two]."]);
  expect(shapes("One.\n\n{% if a %}\nTwo.\n{% endif %}\n\nThree.")).toEqual(["body: One.", "[a? body: Two.]", "body: Three."]);
  expect(shapes("{% if a %}\nTwo.\n\n{% endif %}\nThree.")).toEqual(["[a? body: Two.]", "body: Three."]);
  expect(shapes("{% if a %}\n\nTwo.\n\nX.\n\n{% elsif b %}\n\nThree.\n\n{% else %}\n\nFour.\n\n{% endif %}")).toEqual([
    "[a? body: Two.; body: X. | b? body: Three. | else? body: Four.]",
  ]);
  expect(shapes("One.\n{% if a %}\nTwo.\n{% endif %}\nThree.")).toEqual(["body: One. [a? Two. ]Three."]);
  expect(shapes("One.\n{% if a %}\nTwo.\n{% endif %}\n\nThree.")).toEqual(["body: One. [a? Two. ]", "body: Three."]);
  expect(shapes("{% unless a %}{% if b %}x{% endif %} y.{% endunless %} z.")).toEqual(["body: [!a? [b? x] y.] z."]);
  expect(shapes("{% if a %}\n{% if b %}\nOne.\n\nTwo.\n{% endif %}\n{% endif %}\n\nThree.")).toEqual([
    "[a? [b? body: One.; body: Two.]]",
    "body: Three.",
  ]);
  expect(shapes("{% if a %}\nA.\n\n{% endif %}\n{% if b %}\nB.\n\n{% endif %}\nC.")).toEqual([
    "[a? body: A.]",
    "[b? body: B.]",
    "body: C.",
  ]);
});

test("a dash in the braces takes the white space beside it", () => {
  expect(body("One {{- a -}} two {%- if b -%} x {%- endif %}.")).toEqual(["One{a}two[b? x]."]);
});

test("every block has an id of its own", () => {
  const ids: string[] = [];
  const visit = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      ids.push(block.id);
      if (block.type === "condition") for (const branch of block.branches) visit(branch.content);
    }
  };
  visit(blocksOf("One.\n\n{% if a %}\nTwo.\n{% else %}\nThree.\n\nFour.\n{% endif %}\n\nLove,\nE"));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe(7);
});
