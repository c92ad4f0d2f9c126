import { type Document, isMap, isScalar, isSeq, parseDocument } from "yaml";
import { z } from "zod";
import type { Question } from "../letter/letter.ts";
import { didYouMean } from "./nearest.ts";
import type { Report } from "./report.ts";
import { TEMPLATE_VERSION } from "./template.ts";
import { QUESTION_NAME, RESERVED } from "./vocabulary.ts";

/** What stands between the two lines of dashes, read and checked. */
export interface FrontMatter extends z.infer<typeof frontMatterSchema> {
  readonly questions: readonly Question[];
  /** Offset in the file of what stands at a path, or of the nearest thing around it. */
  readonly offsetOf: (path: readonly PropertyKey[]) => number;
}

/** Longer than any front matter; the YAML reader's time grows with the square of the entries. */
const LONGEST = 32_000;
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

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
  layout: z.strictObject({ hand: text, size: text, stock: text, ink: text }).partial().nullish(),
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
  layout: "layout can hold hand, size, stock and ink",
  sample: "sample has to list details, such as recipient and sender",
  label: "label has to be the question, in words",
  hint: "hint has to be text",
  example: "example has to be text",
  optional: "optional has to be true or false",
  required: "required has to be true or false",
  choices: "choices has to be a list of answers",
  default: "default has to be text",
  hand: "hand has to be the id of a hand",
  size: "size has to be the id of a size",
  stock: "stock has to be the id of a stock",
  ink: "ink has to be the id of an ink",
};

/** The front matter of a template, from the YAML that stands at offset `from` of its file; null when it cannot be used. */
export function readFrontMatter(yaml: string, from: number, report: Report): FrontMatter | null {
  if (yaml.length > LONGEST) {
    report("front-matter-too-long", "What stands between the lines of dashes is far too long for a letter.", from);
    return null;
  }
  const document = parseYaml(yaml);
  if (document === null) {
    report("yaml", "What stands between the lines of dashes cannot be read.", from);
    return null;
  }
  for (const error of document.errors) report("yaml", yamlSentence(error.code, error.message), from + Math.min(error.pos[0], yaml.length));
  if (document.errors.length > 0) return null;
  if (!isMap(document.contents)) {
    report("yaml", "Between the lines of dashes there have to be entries such as title: and language:.", from);
    return null;
  }
  const offsetOf = (path: readonly PropertyKey[]) => from + offsetIn(document, path);
  if (forbiddenNames(document.contents, from, report)) return null;
  const data: unknown = document.toJS();
  const version = typeof data === "object" && data !== null && "longhand" in data ? data.longhand : undefined;
  if (typeof version === "number" && version > TEMPLATE_VERSION) {
    report(
      "newer-template",
      `This template was made for a newer Longhand (longhand: ${version}, this one reads ${TEMPLATE_VERSION}). Update Longhand to use it.`,
      offsetOf(["longhand"]),
    );
    return null;
  }
  const read = frontMatterSchema.safeParse(data);
  if (!read.success) for (const issue of read.error.issues) reportIssue(issue, offsetOf, from, report);
  const fields = read.success ? (read.data.fields ?? {}) : {};
  const questions = Object.entries(fields).map(([name, one]): Question => question(name, one));
  for (const { name } of questions) checkName(name, offsetOf(["fields", name]), report);
  return read.success ? { ...read.data, questions, offsetOf } : null;
}

function parseYaml(yaml: string): Document.Parsed | null {
  try {
    const document = parseDocument(yaml, { version: "1.2", prettyErrors: false, logLevel: "silent", stringKeys: true });
    if (document.errors.length === 0) document.toJS();
    return document;
  } catch {
    // The reader gives up on hostile nesting and aliases by throwing.
    return null;
  }
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

/** Names that reach into the language this program is written in are refused wherever they stand. */
function forbiddenNames(node: unknown, from: number, report: Report): boolean {
  if (isSeq(node)) return node.items.map((item) => forbiddenNames(item, from, report)).some(Boolean);
  if (!isMap(node)) return false;
  return node.items
    .map(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : "";
      if (!FORBIDDEN.has(name)) return forbiddenNames(value, from, report);
      report("field-name", `Nothing can be called ${name}. Choose another name.`, from + (isScalar(key) ? (key.range?.[0] ?? 0) : 0), name);
      return true;
    })
    .some(Boolean);
}

function offsetIn(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      const range = typeof node === "object" && node !== null && "range" in node ? node.range : null;
      offset = Array.isArray(range) ? Number(range[0]) : offset;
    } else break;
  }
  return offset;
}

function reportIssue(issue: z.core.$ZodIssue, offsetOf: FrontMatter["offsetOf"], from: number, report: Report): void {
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
  for (const step of path.toReversed()) {
    if (typeof step === "string" && Object.hasOwn(EXPECTED, step) && (path[0] !== "fields" || path.length !== 2))
      return EXPECTED[step] ?? "";
  }
  return "This is not what belongs here";
}

function topKeys(): readonly string[] {
  return Object.keys(frontMatterSchema.shape);
}

function yamlSentence(code: string, message: string): string {
  const sentences: Readonly<Record<string, string>> = {
    DUPLICATE_KEY: "This name is given twice.",
    TAB_AS_INDENT: "Indent with spaces here, not with a tab.",
    BAD_INDENT: "This line is not indented like the ones around it.",
    MISSING_CHAR: "A quotation mark or bracket is missing here.",
  };
  return Object.hasOwn(sentences, code) ? (sentences[code] ?? "") : `This cannot be read: ${message.split("\n")[0]?.replace(/\.$/, "")}.`;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
