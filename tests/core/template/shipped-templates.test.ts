import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DEFAULT_STYLE } from "../../../core/letter/letter.ts";
import { blockText, plainText } from "../../../core/letter/plain-text.ts";
import { speak } from "../../../core/letter/speak.ts";
import { checkTemplate } from "../../../core/template/check-template.ts";
import { fillTemplate } from "../../../core/template/fill-template.ts";
import { FILTERS } from "../../../core/template/filters.ts";
import { parseTemplate } from "../../../core/template/parse-template.ts";
import { readDetails } from "../../../core/template/read-details.ts";
import type { FlatDetails, Template } from "../../../core/template/template.ts";

const folder = new URL("../../../templates/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".letter.md"));

const parsed = (file: string): Template => {
  const { value } = parseTemplate(readFileSync(new URL(file, folder), "utf8"));
  if (value === null) throw new Error(`${file} does not parse`);
  return value;
};

/** The sample with every combination of answers: the sample's or the example's, each choice, and none where a question is optional. */
const combinations = (template: Template): readonly FlatDetails[] =>
  template.questions.reduce<readonly FlatDetails[]>(
    (all, { name, choices, example, optional }) => {
      const given = choices ?? [template.sample[name], example].filter((answer) => answer !== undefined);
      const answers = [...new Set(given), ...(optional ? [null] : [])];
      return all.flatMap((details) => answers.map((answer) => ({ ...details, [name]: answer })));
    },
    [template.sample],
  );

const spoken = (template: Template, flat: FlatDetails) => {
  const details = readDetails(flat, template, "2026-11-22");
  if (details.value === null) throw new Error(JSON.stringify(details.diagnostics));
  const { letter, diagnostics } = fillTemplate(template, details.value, { template: "t", style: DEFAULT_STYLE });
  expect(diagnostics).toEqual([]);
  return speak(letter);
};

test("twelve letters ship", () => {
  expect(files.map((file) => file.replace(".letter.md", ""))).toEqual([
    "anniversary",
    "apology",
    "birthday",
    "condolence",
    "congratulations",
    "farewell-to-a-colleague",
    "get-well",
    "invitation",
    "love",
    "new-baby",
    "thank-you-to-a-teacher",
    "thanks-for-a-gift",
  ]);
});

test.each(files)("%s has nothing to mend, and its sample fills it", (file) => {
  expect(checkTemplate(readFileSync(new URL(file, folder), "utf8"))).toEqual([]);
});

test("the template in the documentation is one", () => {
  const page = readFileSync(new URL("../docs/template-format.md", folder), "utf8");
  const lines = page.split("\n").filter((line) => line.startsWith("    ") || line === "");
  const example = lines
    .map((line) => line.slice(4))
    .join("\n")
    .trim();
  const end = example.indexOf("{{ sender.address_as }}") + "{{ sender.address_as }}".length;
  expect(checkTemplate(example.slice(0, end))).toEqual([]);
});

test("every filter is documented", () => {
  const page = readFileSync(new URL("../docs/template-format.md", folder), "utf8");
  for (const filter of FILTERS.keys()) expect(page).toContain(`\`${filter}`);
});

test.each(files)("%s is a whole letter with every combination of answers", (file) => {
  const template = parsed(file);
  const all = combinations(template);
  expect(all.length).toBeGreaterThan(1);
  for (const flat of all) {
    const blocks = spoken(template, flat);
    expect(blocks.map((block) => block.role).filter((role) => role !== "body")).toEqual(["date", "salutation", "closing", "signature"]);
    const body = blocks.filter((block) => block.role === "body").map(blockText);
    const words = body.join(" ").split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(80);
    expect(words).toBeLessThanOrEqual(170);
    for (const text of body) expect(text).toMatch(/^\p{Lu}.*[.?]$/u);
    expect(plainText(blocks)).not.toMatch(/ {2}| [,.;?]|\.\.|,,|\{|undefined|null/);
  }
});

test.each(files)("%s keeps what its hints begin: the answer goes on from there", (file) => {
  const template = parsed(file);
  for (const question of template.questions) {
    const begun = /[Ff]inish the sentence “(.*?) …/.exec(question.hint ?? "")?.[1];
    if (begun === undefined) continue;
    const answer = String(question.example);
    const text = plainText(spoken(template, { ...template.sample, [question.name]: answer }));
    expect(text.toLowerCase()).toContain(`${begun} ${answer}`.toLowerCase());
  }
});

test.each(files)("%s asks questions one can answer, and shows an answer to each", (file) => {
  for (const question of parsed(file).questions) {
    expect(question.label).toMatch(/^\p{Lu}.*\?$/u);
    expect(question.choices ?? [question.example]).not.toContain(undefined);
    expect(question.hint ?? question.choices).toBeDefined();
  }
});

test.each(files)("%s says what it still needs when nothing is filled in", (file) => {
  const template = parsed(file);
  const details = readDetails({}, template, "2026-11-22");
  if (details.value === null) throw new Error("no details");
  const { diagnostics } = fillTemplate(template, details.value, { template: "t", style: DEFAULT_STYLE });
  const needed = template.questions.filter((one) => !one.optional && one.default === undefined).map((one) => one.name);
  expect(diagnostics.map((one) => one.field).toSorted()).toEqual([...needed, "recipient.address_as", "sender.address_as"].toSorted());
  expect(diagnostics.every((one) => (one.line ?? 0) > 1)).toBe(true);
});
