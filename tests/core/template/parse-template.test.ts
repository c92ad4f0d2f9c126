import { expect, test } from "vitest";
import { parseTemplate } from "../../../core/template/parse-template.ts";

const HEAD = "---\nlonghand: 1\ntitle: T\nlanguage: en-GB\nfields:\n  gift: What?\n  visit: { label: When?, optional: true }\n---\n";

/** "line:column code" of each diagnostic. */
const problems = (source: string) => parseTemplate(source).diagnostics.map((one) => `${one.line}:${one.column} ${one.code}`);
/** The same for a text that begins on line 9. */
const inText = (text: string) => problems(HEAD + text);
const messages = (text: string) => parseTemplate(HEAD + text).diagnostics.map((one) => one.message);

test("only longhand, title and language are mandatory", () => {
  expect(problems("---\nlonghand: 1\ntitle: T\nlanguage: de\n---\nHallo")).toEqual([]);
  expect(problems("---\nlonghand: 1\nlanguage: de\n---\nHallo")).toEqual(["2:1 missing-entry"]);
  expect(problems("---\nlonghand: 1\ntitle: T\n---\nHallo")).toEqual(["2:1 missing-entry"]);
  expect(problems("---\ntitle: T\nlanguage: de\n---\nHallo")).toEqual(["2:1 template-version"]);
});

test("a newer version is refused with what to do", () => {
  const { value, diagnostics } = parseTemplate("---\ntitle: T\nlonghand: 99\nfuture: true\n---\nHallo");
  expect(value).toBeNull();
  expect(diagnostics).toEqual([
    {
      code: "newer-template",
      line: 3,
      column: 1,
      message: "This template was made for a newer Longhand (longhand: 99, this one reads 1). Update Longhand to use it.",
    },
  ]);
});

test("YAML that does not parse is placed in the file", () => {
  const unclosed = parseTemplate("---\nlonghand: 1\ntitle: [T\nlanguage: de\n---\nHallo").diagnostics;
  expect(unclosed[0]?.message).toBe("A quotation mark, a bracket or a colon is missing here or above.");
  expect(problems('---\nlonghand: 1\ntitle: "T\nlanguage: de\n---\nHallo')[0]).toMatch(/^\d+:\d+ yaml$/);
  expect(problems("---\nlonghand: 1\ntitle: T\ntitle: U\nlanguage: de\n---\nHallo")).toEqual(["4:1 yaml"]);
  expect(problems("---\nlonghand: 1\n- a\n- b\n---\nHallo")).toEqual(["3:1 yaml", "4:1 yaml"]);
  expect(problems("---\nlonghand: 1\ntitle: [T\nlanguage: de\n---\nHallo").length).toBeGreaterThan(0);
});

test("entries and questions that are misspelt or misshapen are placed where they stand", () => {
  expect(problems("---\nlonghand: 1\ntitle: T\nlanguage: de\nocasion: x\n---\nHallo")).toEqual(["5:1 unknown-entry"]);
  expect(problems("---\nlonghand: 1\ntitle: T\nlanguage: not a tag\n---\nHallo")).toEqual(["4:1 wrong-entry"]);
  expect(problems("---\nlonghand: 1\ntitle: T\nlanguage: de\nfields:\n  gift:\n    lable: What?\n---\nHallo")).toEqual([
    "7:5 unknown-entry",
  ]);
  expect(problems("---\nlonghand: 1\ntitle: T\nlanguage: de\nfields:\n  gift:\n    optional: maybe\n---\nHallo")).toEqual([
    "7:5 wrong-entry",
  ]);
  expect(problems("---\nlonghand: 1\ntitle: T\nlanguage: de\nsample:\n  recipient:\n    nmae: X\n---\nHallo")).toEqual([
    "7:5 unknown-field",
  ]);
});

test("names that mean something else, or reach into the program, are refused", () => {
  const named = (name: string) => problems(`---\nlonghand: 1\ntitle: T\nlanguage: de\nfields:\n  ${name}: What?\n---\nHallo`);
  expect(named("__proto__")).toEqual(["6:3 field-name"]);
  expect(named("constructor")).toEqual(["6:3 field-name"]);
  expect(named("recipient")).toEqual(["6:3 field-name"]);
  expect(named("Gift")).toEqual(["6:3 field-name"]);
  expect(inText("{{ __proto__ }}")).toEqual(["9:4 unknown-field"]);
  expect(inText("{{ recipient.constructor.name }}")).toEqual(["9:4 unknown-field"]);
  expect(inText("{% if constructor %}x{% endif %}")).toEqual(["9:7 unknown-field"]);
  expect(inText('{{ recipient["__proto__"] }}')).toEqual(["9:4 unknown-field"]);
});

test("an unknown detail names the nearest one", () => {
  expect(inText("Dear {{ recipient.nmae }},")).toEqual(["9:9 unknown-field"]);
  expect(messages("{{ recipient.nmae }}")).toEqual(["There is no detail called recipient.nmae. Did you mean recipient.name?"]);
  expect(messages("{{ gitf }}")).toEqual(["There is no detail called gitf. Did you mean gift?"]);
  expect(messages("{{ recipient }}")).toEqual(["There is no detail called recipient. Did you mean recipient.name?"]);
  expect(messages("{{ sender.address }}")).toEqual(["There is no detail called sender.address. Did you mean sender.address.lines?"]);
  expect(messages("{{ gift.name }}")).toEqual(["There is no detail called gift.name. Did you mean gift?"]);
  expect(messages("{{ recipient.shoe }}")[0]).toContain("A person has name, address_as,");
  expect(messages("{{ zzzzzzzz }}")[0]).toContain("Add a question");
});

test("tags and filters outside the subset are refused", () => {
  expect(inText('{% include "x" %}')).toEqual(["9:1 unknown-tag"]);
  expect(inText("a\n{% for x in y %}{{ gift }}{% endfor %}")).toEqual(["10:1 unknown-tag", "10:27 unknown-tag"]);
  expect(messages("{% endfi %}")[0]).toContain("Did you mean endif?");
  expect(inText("{% assign x = 1 %}{% render 'x' %}{% layout 'x' %}{% raw %}")).toHaveLength(4);
  expect(messages("{{ gift | upcas }}")).toEqual(["There is no filter called upcas. Did you mean upcase?"]);
  expect(inText("{{ gift | upcas }}")).toEqual(["9:11 unknown-filter"]);
  expect(inText("{{ gift | default }}")).toEqual(["9:11 filter-argument"]);
  expect(inText('{{ date | date: "%Y" }}')).toEqual(["9:11 filter-argument"]);
});

test("conditions that are not closed, not opened or out of order are placed at their tag", () => {
  expect(inText("{% if gift %}x")).toEqual(["9:1 unclosed-condition"]);
  expect(inText("x {% endif %}")).toEqual(["9:3 misplaced-tag"]);
  expect(inText("{% else %}")).toEqual(["9:1 misplaced-tag"]);
  expect(inText("{% if gift %}a{% else %}b{% elsif visit %}c{% endif %}")).toEqual(["9:26 misplaced-tag"]);
  expect(inText("{% unless gift %}a{% endif %}")).toEqual(["9:19 misplaced-tag"]);
  expect(inText("{% if %}a{% endif %}")).toEqual(["9:1 missing-test"]);
  expect(inText("Some words {% if gift %}a\n\nb{% endif %}")).toEqual(["9:12 condition-across-paragraphs"]);
});

test("expressions that cannot be read are placed", () => {
  expect(inText("{{ }}")).toEqual(["9:1 unreadable-expression"]);
  expect(inText("{{ gift visit }}")).toHaveLength(1);
  expect(inText('{{ gift | default: "x }}')).toEqual(["9:20 unreadable-expression"]);
  expect(inText("{{ (1..5) }}")).toHaveLength(1);
  expect(inText("{% if gift == %}x{% endif %}")).toHaveLength(1);
  expect(inText("{{ gift")).toEqual(["9:1 unclosed-braces"]);
  expect(inText("{{ gift and {{ visit }}")).toEqual(["9:1 unclosed-braces"]);
  expect(messages("Love :hart:, and \\:hart: or x:hart:")).toEqual([
    "There is no drawing called hart. Did you mean heart? For the word itself put a backslash before its colons.",
  ]);
  expect(inText("Love\n:heart: :hart:.")).toEqual(["10:9 unknown-drawing"]);
  expect(inText("{.closng}\nLove,")).toEqual(["9:1 unknown-role"]);
});

test("everything that is wrong is told at once, in reading order", () => {
  const text = "{{ recipient.nmae }}\n\n{% include 'x' %}\n\n{% if visit %}{{ gift | upcas }}\n\n{{ gfit }}";
  expect(inText(text)).toEqual([
    "9:4 unknown-field",
    "11:1 unknown-tag",
    "13:1 unclosed-condition",
    "13:25 unknown-filter",
    "15:4 unknown-field",
  ]);
});

test("what is wrong between the dashes does not hide what is wrong in the text", () => {
  expect(problems("---\nlonghand: 1\nlanguage: de\nfields:\n  gift: What?\n---\n{{ gift }} {{ gfit }}")).toEqual([
    "2:1 missing-entry",
    "7:15 unknown-field",
  ]);
});

test("Windows line ends and a byte order mark move no place", () => {
  expect(problems(`\ufeff${HEAD}{{ gfit }}`.replaceAll("\n", "\r\n"))).toEqual(["9:4 unknown-field"]);
});

test("a file that is no template says so once", () => {
  expect(problems("Dear Margaret")).toEqual(["1:1 no-front-matter"]);
  expect(problems("")).toEqual(["1:1 no-front-matter"]);
  expect(problems("---\nlonghand: 1")).toEqual(["1:1 no-front-matter"]);
  expect(problems(`${HEAD}a\u0000b`)).toEqual(["9:2 control-character"]);
  expect(problems(HEAD)).toHaveLength(1);
});

test("questions are read in the order of the file, with what they leave out", () => {
  expect(parseTemplate(`${HEAD}{{ gift }}`).value?.questions).toEqual([
    { name: "gift", label: "What?", optional: false },
    { name: "visit", label: "When?", optional: true },
  ]);
});

test("every use of a detail is placed", () => {
  expect(parseTemplate(`${HEAD}{{ gift }}\n{% if visit %}x{% endif %}`).value?.uses).toEqual([
    { path: "gift", line: 9, column: 4 },
    { path: "visit", line: 10, column: 7 },
  ]);
});
