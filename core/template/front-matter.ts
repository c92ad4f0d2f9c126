import { z } from "zod";
import { MOODS, type Question } from "../letter/letter.ts";
import { didYouMean } from "./nearest.ts";
import { type OffsetOf, readYaml } from "./read-yaml.ts";
import type { Report } from "./report.ts";
import { TEMPLATE_VERSION } from "./template.ts";
import { QUESTION_NAME, RESERVED } from "./vocabulary.ts";

/** What stands between the two lines of dashes, read and checked. */
export interface FrontMatter extends z.infer<typeof frontMatterSchema> {
  readonly questions: readonly Question[];
  readonly offsetOf: OffsetOf;
}

const text = z.string().refine((value) => value.trim() !== "");
const answer = z.union([z.string(), z.number()]).transform(String);

const questionSchema = z.union([
  text.transform((label) => ({ label })),
  z.strictObject({
    label: text.optional(),
    hint: z.string().optional(),
    example: answer.optional(),
    optional: z.boolean().optional(),
    required: z.boolean().optional(),
    choices: z.array(answer).min(1).optional(),
    default: answer.optional(),
  }),
]);

const frontMatterSchema = z.strictObject({
  longhand: z.literal(TEMPLATE_VERSION),
  title: text,
  language: text.refine(isLanguage),
  occasion: z.string().default(""),
  description: z.string().default(""),
  fields: z.record(z.string(), questionSchema).nullish(),
  layout: z
    .strictObject({ hand: text, mood: z.enum(MOODS), size: text, stock: text, ink: text })
    .partial()
    .nullish(),
  sample: z.record(z.string(), z.unknown()).nullish(),
  panels: z.unknown().optional(),
  variants: z.unknown().optional(),
});

/** What each entry has to be, for the sentence that says so. */
const EXPECTED: Readonly<Record<string, string>> = {
  title: "title has to be the letter's title, in words",
  language: "language has to be a language tag, such as en-GB or de",
  occasion: "occasion has to be text",
  description: "description has to be text",
  fields: "fields has to list questions, each with its name and its label",
  layout: "layout can hold hand, mood, size, stock and ink",
  sample: "sample has to list details, such as recipient and sender",
  label: "label has to be the question, in words",
  hint: "hint has to be text",
  example: "example has to be text",
  optional: "optional has to be true or false",
  required: "required has to be true or false",
  choices: "choices has to be a list of answers",
  default: "default has to be text",
  hand: "hand has to be the id of a hand",
  mood: `mood has to be one of ${MOODS.join(", ")}`,
  size: "size has to be the id of a size",
  stock: "stock has to be the id of a stock",
  ink: "ink has to be the id of an ink",
};

/**
 * The front matter of a template, from the YAML that stands at offset `from` of its file. Null when nothing of it can be used; with `entries`
 * null when something is wrong with them, but the questions' names are known and the text can be read.
 */
export function readFrontMatter(
  yaml: string,
  from: number,
  report: Report,
): { readonly entries: FrontMatter | null; readonly names: readonly string[] } | null {
  const entries = readYaml(yaml, from, report);
  if (entries === null) return null;
  const { data, offsetOf } = entries;
  const { longhand: version, fields } = data;
  if (typeof version === "number" && version > TEMPLATE_VERSION) {
    report(
      "newer-template",
      `This template was made for a newer Longhand (longhand: ${version}, this one reads ${TEMPLATE_VERSION}). Update Longhand to use it.`,
      offsetOf(["longhand"]),
    );
    return null;
  }
  const names = typeof fields === "object" && fields !== null && !Array.isArray(fields) ? Object.keys(fields) : [];
  for (const name of names) checkName(name, offsetOf(["fields", name]), report);
  const read = frontMatterSchema.safeParse(data);
  if (!read.success) {
    for (const issue of read.error.issues) reportIssue(issue, offsetOf, from, report);
    return { entries: null, names };
  }
  const questions = Object.entries(read.data.fields ?? {}).map(([name, one]): Question => question(name, one));
  return { entries: { ...read.data, questions, offsetOf }, names };
}

function question(name: string, one: z.infer<typeof questionSchema>): Question {
  const { label, required, optional, ...rest } = { required: undefined, optional: undefined, ...one };
  return { name, label: label ?? name.replaceAll("_", " "), ...rest, optional: optional ?? required === false };
}

function checkName(name: string, at: number, report: Report): void {
  if (RESERVED.has(name))
    report("field-name", `A question cannot be called ${name}: that word has a meaning of its own. Choose another name.`, at, name);
  else if (!QUESTION_NAME.test(name))
    report(
      "field-name",
      `A question cannot be called “${name.slice(0, 40)}”. Use small letters, digits and _, beginning with a letter.`,
      at,
      name,
    );
}

function reportIssue(issue: z.core.$ZodIssue, offsetOf: OffsetOf, from: number, report: Report): void {
  if (issue.code === "unrecognized_keys") {
    const known =
      issue.path[0] === "layout"
        ? ["hand", "size", "stock", "ink"]
        : issue.path.length > 0
          ? Object.keys(EXPECTED).slice(6, 13)
          : topKeys();
    for (const key of issue.keys) {
      const hint = didYouMean(key, known) || ` There are ${known.join(", ")}.`;
      report("unknown-entry", `There is no entry called ${key.slice(0, 40)} here.${hint}`, offsetOf([...issue.path, key]));
    }
    return;
  }
  if (issue.code === "invalid_union") {
    const inner = issue.errors.find((one) => one.some((each) => each.path.length > 0 || each.code === "unrecognized_keys"));
    if (inner) {
      for (const one of inner) reportIssue({ ...one, path: [...issue.path, ...one.path] }, offsetOf, from, report);
      return;
    }
  }
  const [top] = issue.path;
  if (top === "longhand" && issue.path.length === 1)
    report("template-version", "Say which version the template is of: longhand: 1.", offsetOf(issue.path));
  else if (issue.path.length === 1 && offsetOf(issue.path) === from && (top === "title" || top === "language"))
    report("missing-entry", `The template needs a ${top}: line between the lines of dashes.`, from);
  else report("wrong-entry", `${sentenceFor(issue.path)}.`, offsetOf(issue.path));
}

function sentenceFor(path: readonly PropertyKey[]): string {
  if (path[0] === "fields" && path.length === 2)
    return `${String(path[1]).slice(0, 40)} has to be a question, or entries such as label and hint`;
  for (const step of path.toReversed()) {
    if (typeof step === "string" && Object.hasOwn(EXPECTED, step)) return EXPECTED[step] ?? "";
  }
  return "This is not what belongs here";
}

function topKeys(): readonly string[] {
  return Object.keys(frontMatterSchema.shape);
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
