import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { DEFAULT_STYLE, type Details, type Letter, letterSchema } from "../../../core/letter/letter.ts";
import { plainText } from "../../../core/letter/plain-text.ts";
import { speak } from "../../../core/letter/speak.ts";
import { fillTemplate } from "../../../core/template/fill-template.ts";
import { parseTemplate } from "../../../core/template/parse-template.ts";
import { settleLetter } from "../../../core/template/settle-letter.ts";

const QUESTIONS = "fields:\n  gift: What?\n  visit: { label: When?, optional: true }\n  tone: { label: How?, default: warm }\n";

const details = (fields: Details["fields"] = {}, recipient: Details["recipient"] = { name: "Margaret Hale" }): Details => ({
  recipient,
  sender: { name: "Eleanor Vance" },
  date: "2026-11-22",
  fields,
});

const fill = (text: string, given: Details, language = "en-GB") => {
  const parsed = parseTemplate(`---\nlonghand: 1\ntitle: T\nlanguage: ${language}\n${QUESTIONS}---\n${text}`);
  expect(parsed.diagnostics).toEqual([]);
  if (parsed.value === null) throw new Error("no template");
  return fillTemplate(parsed.value, given, { template: "t", style: DEFAULT_STYLE });
};
const filled = (text: string, given: Details, language?: string) => plainText(speak(fill(text, given, language).letter));
const lacks = (text: string, given: Details) =>
  fill(text, given).diagnostics.map((one) => `${one.line}:${one.column} ${one.field} ${one.message}`);

test("what a letter is filled with is a valid letter document", () => {
  expect(
    letterSchema.parse(fill("Dear {{ recipient.name }},\n\n{% if visit %}_{{ visit }}_ :heart:{% endif %}", details()).letter),
  ).toBeTruthy();
});

test("a date prints long in the letter's language", () => {
  expect(filled("{{ date }}", details())).toBe("22 November 2026");
  expect(filled("{{ date }}", details(), "en-US")).toBe("November 22, 2026");
  expect(filled("{{ date }}", details(), "de")).toBe("22. November 2026");
  expect(filled("{{ date }}", details(), "fr")).toBe("22 novembre 2026");
  expect(filled('{{ date | date: "full" }}', details())).toMatch(/^Sunday,? 22 November 2026$/);
});

test.each(["America/Los_Angeles", "Pacific/Kiritimati"])("a date is the same day in %s", (zone) => {
  vi.stubEnv("TZ", zone);
  expect(new Date("2026-11-22T10:30:00Z").getDate()).toBe(zone.startsWith("America") ? 22 : 23);
  expect(filled("{{ date }}", details())).toBe("22 November 2026");
  vi.unstubAllEnvs();
});

test("what one calls them falls back to the name", () => {
  expect(filled("Dear {{ recipient.address_as }},", details())).toBe("Dear Margaret Hale,");
  expect(filled("Dear {{ recipient.address_as }},", details({}, { name: "Margaret Hale", address_as: "Maggie" }))).toBe("Dear Maggie,");
});

test("an address prints as lines, and its paragraph goes when there is none", () => {
  const lines = ["4 The Green", "", "Ely"];
  expect(filled("{{ recipient.name }}\n{{ recipient.address.lines }}", details({}, { name: "M", address: { lines } }))).toBe(
    "M\n4 The Green\nEly",
  );
  expect(filled("{{ recipient.name }}\n{{ recipient.address.lines }}\n\nDear M,", details({}, { name: "M" }))).toBe("M\n\nDear M,");
  expect(filled("{{ recipient.address.lines }}\n\nDear M,", details({}, { name: "M" }))).toBe("Dear M,");
});

test("details that are missing are told once each, where the template first asks for them", () => {
  const nobody: Details = { recipient: {}, sender: { name: " " }, date: "2026-11-22", fields: { gift: "  " } };
  expect(
    lacks("Dear {{ recipient.address_as }},\n\nThanks for {{ gift }}, {{ gift | upcase }}.\n\nLove,\n{{ sender.name }}", nobody),
  ).toEqual([
    "10:9 recipient.address_as Who is it for? Their name is missing.",
    "12:15 gift “What?” has no answer yet.",
    "15:4 sender.name Who is it from? Your name is missing.",
  ]);
  expect(lacks("{% if gift == 'a gift' %}x{% endif %}", nobody)).toEqual(["10:7 gift “What?” has no answer yet."]);
  expect(lacks("{% if visit %}{{ gift }}{% endif %} {{ visit }} {{ recipient.address.lines }} x.", nobody)).toEqual([]);
  expect(lacks("{{ gift | default: 'it' }}", nobody)).toEqual([]);
});

test("a missing detail stands as words that are marked missing", () => {
  const { letter } = fill("Thanks for {{ gift }}.", details());
  expect(speak(letter)[0]?.lines[0]?.map((run) => (run.missing ? `<${run.text}>` : run.text))).toEqual(["Thanks for ", "<gift>", "."]);
});

test("at most one arm of a condition applies", () => {
  const { letter } = fill("{% if gift %}\nA.\n{% elsif gift %}\nB.\n{% else %}\nC.\n{% endif %}", details({ gift: "x" }));
  const [block] = letter.blocks;
  expect(block?.type === "condition" ? block.branches.map((branch) => branch.applies) : []).toEqual([true, false, false]);
});

test("conditions are settled by answers, defaults and comparisons", () => {
  const text = "A{% if visit %} B{% elsif tone == 'cool' %} C{% else %} D{% endif %}{% unless visit %} E{% endunless %}.";
  expect(filled(text, details())).toBe("A D E.");
  expect(filled(text, details({ visit: "soon" }))).toBe("A B.");
  expect(filled(text, details({ visit: " ", tone: "cool" }))).toBe("A C E.");
  expect(filled("{% if visit and gift or tone != 'warm' %}x{% else %}y{% endif %}", details({ visit: "a", gift: "b" }))).toBe("x");
  expect(filled("{% if gift > 3 %}many{% else %}few{% endif %}", details({ gift: "12" }))).toBe("many");
  expect(filled("{% if visit == blank %}none{% endif %}", details())).toBe("none");
  expect(filled('{% if visit == "" %}none{% endif %}', details())).toBe("none");
  expect(filled('{% if visit != "" %}some{% endif %}.', details({ visit: " " }))).toBe(".");
  expect(filled("{% if visit %}yes{% else %}no{% endif %}", details({ visit: false }))).toBe("no");
});

test("what is left out leaves no double space, no stray space and no empty line", () => {
  expect(filled("See you {{ visit }} at home.", details())).toBe("See you at home.");
  expect(filled("See you {{ visit }}, then.", details())).toBe("See you, then.");
  expect(filled("{.closing}\nWith love\n{{ visit }}\n{.signature}\nE", details())).toBe("With love\n\nE");
  expect(filled("One.\n\n{% if visit %}\nTwo.\n{% endif %}\n\nThree.", details())).toBe("One.\n\nThree.");
});

test.each([
  ["gift | upcase", "a bowl", "A BOWL"],
  ["gift | downcase", "A Bowl", "a bowl"],
  ["gift | capitalize", "éclairs", "Éclairs"],
  ["gift | possessive", "James", "James’s"],
  ["gift | ordinal", "22", "22nd"],
  ["gift | ordinal", "113", "113th"],
  ["gift | list", "a, b,c", "a, b and c"],
  ["gift | list: 'or'", "a\nb", "a or b"],
  ["gift | a_an", "hour", "an hour"],
  ["gift | a_an", "unicorn", "a unicorn"],
  ["gift | a_an", "honest answer", "an honest answer"],
  ["gift | a_an", "honey jar", "a honey jar"],
  ["gift | a_an", "unimportant thing", "an unimportant thing"],
  ["gift | a_an", "usual one", "a usual one"],
  ["gift | a_an", "the bowl", "the bowl"],
  ["gift | phrase", " the bowl. ", "the bowl"],
  ["gift | sentence", "it stands here", "It stands here."],
  ["gift | sentence", "Really?”", "Really?”"],
  ["gift | date: 'day'", "2026-03-05", "5 March"],
  ["gift | date", "in spring", "in spring"],
  ["visit | default: gift | upcase", "b", "B"],
])("{{ %s }} of %j is %j", (source, gift, expected) => {
  expect(filled(`{{ ${source} }}`, details({ gift }))).toBe(expected);
});

test("filters follow the letter's language", () => {
  expect(filled("{{ gift | possessive }}", details({ gift: "Anna" }), "de")).toBe("Annas");
  expect(filled("{{ gift | ordinal }} {{ visit | ordinal }}", details({ gift: "1", visit: "2" }), "fr")).toBe("1er 2e");
  expect(filled("{{ gift | ordinal }}", details({ gift: "22" }), "de")).toBe("22.");
  expect(filled("{{ gift | list }}", details({ gift: "a, b, c" }), "de")).toBe("a, b und c");
});

test("names and answers are text, whatever is in them", () => {
  for (const name of [
    "{{ gift }}",
    "{% if %}",
    "<script>alert(1)</script>",
    "_a_ ~~b~~ :heart:",
    "a  b",
    "O’Neill & Søn",
    "__proto__",
    "constructor",
    "$& \\1",
  ])
    expect(filled("Dear {{ recipient.name }},", details({}, { name }))).toBe(`Dear ${name},`);
  const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== "" && !/[\r\n]/.test(text));
  fc.assert(
    fc.property(name, name, (who, gift) => {
      expect(filled("Dear {{ recipient.name }}, {{ gift }}!", details({ gift }, { name: who }))).toBe(`Dear ${who}, ${gift}!`);
    }),
    { seed: 1 },
  );
});

test("words survive from the template to the plain text", () => {
  const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).map((text) => text.replace(/[\s\u0000-\u001f\u007f]/g, "x"));
  const escaped = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 }), (paragraphs) => {
      const text = paragraphs.map((words) => `{.body} ${words.map(escaped).join(" ")}`).join("\n\n");
      expect(filled(text, details())).toBe(paragraphs.map((words) => words.join(" ")).join("\n\n"));
    }),
    { seed: 1 },
  );
});

test("the seed comes from the words, unless one is given", () => {
  const seed = (gift: string) => fill("Thanks for {{ gift }}.", details({ gift })).letter.seed;
  expect(seed("a bowl")).toBe(seed("a bowl"));
  expect(seed("a bowl")).not.toBe(seed("a cup"));
});

test("settling again keeps every node that did not change", () => {
  const { letter } = fill("Dear {{ recipient.name }},\n\n{{ gift }} x.\n\n{% if visit %}\nSoon.\n{% endif %}", details({ gift: "a" }));
  expect(settleLetter(letter, letter.details)).toBe(letter);
  const next: Letter = settleLetter(letter, details({ gift: "b" }));
  expect(next.blocks.map((block, index) => block === letter.blocks[index])).toEqual([true, false, true]);
  expect(plainText(speak(settleLetter(next, details({ gift: "b", visit: "x" }))))).toBe("Dear Margaret Hale,\n\nb x.\n\nSoon.");
});
