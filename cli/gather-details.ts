import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { Diagnostic } from "../core/letter/diagnostic.ts";
import type { Details } from "../core/letter/letter.ts";
import { readDetails } from "../core/template/read-details.ts";
import { setDetail } from "../core/template/set-detail.ts";
import type { FlatDetails, Template } from "../core/template/template.ts";
import { describe, inOrder } from "./diagnostics.ts";
import { readSource } from "./read-source.ts";
import { type ExitCode, UsageError } from "./terminal.ts";

/** Where details come from, the later over the earlier: the sample, a file, single settings, a date. */
export interface DetailSources {
  readonly sample: boolean;
  readonly file: string | undefined;
  /** `name=value` each. */
  readonly settings: readonly string[];
  /** An ISO date that stands over every other; null for none. */
  readonly date: string | null;
  /** The date where none is given, ISO. */
  readonly today: string;
}

/** The details, or every line that says what is wrong with them and how the command ends. */
export type Gathered =
  | { readonly details: Details }
  | { readonly details: null; readonly lines: readonly string[]; readonly code: ExitCode };

/** A file of details with a way to find an entry's place in it. */
interface DetailFile {
  readonly data: FlatDetails;
  place(path: readonly string[]): Pick<Diagnostic, "line" | "column">;
}

/** Gathers a letter's details. Throws {@link UsageError} for a file that is not there and for a setting without "=". */
export async function gatherDetails(template: Template, from: DetailSources): Promise<Gathered> {
  let data: FlatDetails = from.sample ? template.sample : {};
  let file: DetailFile | null = null;
  if (from.file !== undefined) {
    const read = await readDetailFile(from.file);
    if (Array.isArray(read)) return { details: null, lines: read, code: 1 };
    file = read as DetailFile;
    // A person in the file is that person whole, not mixed with the sample's.
    data = { ...data, ...file.data };
  }
  const set = new Set<string>();
  const wrong: string[] = [];
  for (const setting of from.settings) {
    const at = setting.indexOf("=");
    if (at <= 0) throw new UsageError(`--set ${setting}: write it as name=value, such as recipient.name="Eleanor Vance".`);
    const path = setting.slice(0, at).trim();
    const { value, diagnostics } = setDetail(data, path, setting.slice(at + 1));
    for (const { message } of diagnostics) wrong.push(`--set ${path}: ${message}`);
    set.add(path);
    data = value ?? data;
  }
  if (wrong.length > 0) return { details: null, lines: wrong, code: 2 };
  if (from.date !== null) data = { ...data, date: from.date };
  const { value, diagnostics } = readDetails(data, template, from.today);
  if (value) return { details: value };
  const isSet = ({ field = "" }: Diagnostic): boolean => [...set].some((path) => path === field || field.startsWith(`${path}.`));
  const inFile = diagnostics.filter((one) => !isSet(one)).map((one) => ({ ...one, ...file?.place((one.field ?? "").split(".")) }));
  const lines = [
    ...inOrder(inFile).map((one) => describe(from.file ?? "details", one)),
    ...diagnostics.filter(isSet).map((one) => `--set ${one.field}: ${one.message}`),
  ];
  return { details: null, lines, code: inFile.length > 0 ? 1 : 2 };
}

/** More than any letter asks for; the YAML reader's time grows with the square of the entries. */
const MOST_ENTRIES = 2_000;

/** Reads a file of details, YAML or JSON (which is YAML too); a list of lines when it cannot be read. */
async function readDetailFile(path: string): Promise<DetailFile | readonly string[]> {
  const source = await readSource(path);
  if (source.text === null) return [describe(path, source.problem)];
  if (source.text.split(":").length > MOST_ENTRIES) {
    return [describe(path, { code: "too-many-details", message: "This file has far more entries than a letter asks for." })];
  }
  const counter = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: counter, prettyErrors: false, stringKeys: true });
  const placeAt = (offset: number): { line: number; column: number } => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0) {
    // What follows the first mistake is mostly its echo.
    const message = "From here on this is not YAML or JSON: a quotation mark, a bracket, a colon or an indent is not as it should be.";
    return [describe(path, { code: "bad-yaml", message, ...placeAt(document.errors[0]?.pos[0] ?? 0) })];
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch {
    return [describe(path, { code: "bad-yaml", message: "This file refers to itself too often to be read." })];
  }
  if (data !== null && !isMap(document.contents)) {
    return [describe(path, { code: "wrong-details", message: "The details have to be entries such as recipient, sender and date." })];
  }
  return {
    data: (data ?? {}) as FlatDetails,
    place(steps) {
      // The nearest entry that stands in the file, from the whole path upwards.
      for (let length = steps.length; length > 0; length--) {
        const parent = length === 1 ? document.contents : document.getIn(steps.slice(0, length - 1), true);
        const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === steps[length - 1]) : undefined;
        if (pair && isScalar(pair.key) && pair.key.range) return placeAt(pair.key.range[0]);
      }
      return {};
    },
  };
}
