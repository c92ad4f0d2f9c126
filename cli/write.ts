import type { Diagnostic } from "../core/letter/diagnostic.ts";
import type { Letter, Style } from "../core/letter/letter.ts";
import { plainText } from "../core/letter/plain-text.ts";
import { speak } from "../core/letter/speak.ts";
import { traceScene } from "../core/scene/trace-scene.ts";
import { fillTemplate } from "../core/template/fill-template.ts";
import { didYouMean } from "../core/template/nearest.ts";
import { parseTemplate } from "../core/template/parse-template.ts";
import { isDate } from "../core/template/read-details.ts";
import type { WriteProblem } from "../services/files/write-problem.ts";
import { type WholeFile, writeWhole } from "../services/files/write-whole.ts";
import { FILE_KINDS, type FileKind, fileKind, sceneFiles } from "../services/letters/letter-files.ts";
import { createWorkshop, type Workshop } from "../services/workshop.ts";
import { chooseStyle, unknownIds, unknownLayout } from "./choose-style.ts";
import { describe, inOrder } from "./diagnostics.ts";
import { gatherDetails } from "./gather-details.ts";
import { placeCharacters } from "./place-characters.ts";
import { readSource } from "./read-source.ts";
import { type ExitCode, type Terminal, UsageError } from "./terminal.ts";

/** The options of `longhand write`, as they were typed. */
export interface WriteOptions {
  readonly details?: string;
  readonly sample?: true;
  readonly set?: readonly string[];
  readonly hand?: string;
  readonly size?: string;
  readonly mood?: string;
  readonly stock?: string;
  readonly ink?: string;
  readonly seed?: string;
  readonly date?: string;
  readonly trace?: true;
  readonly out: string;
}

/** A template as the command found it. `file` is how its diagnostics name it; `id` is null for a file. */
interface Found {
  readonly file: string;
  readonly id: string | null;
  readonly text: string;
}

/** Writes a letter to a file, or says on stderr everything that stands against it. Throws {@link UsageError} for wrong usage. */
export async function write(named: string, options: WriteOptions, terminal: Terminal, workshop = createWorkshop()): Promise<ExitCode> {
  const kind = fileKind(options.out);
  if (!kind) throw new UsageError(`"${options.out}" has to end in ${FILE_KINDS.map((one) => `.${one}`).join(", ")}.`);
  const isTrace = options.trace === true;
  if (isTrace && kind === "txt") throw new UsageError(`--trace: a trace sheet is drawn, so "${options.out}" cannot end in .txt.`);
  const seed = options.seed === undefined ? undefined : readSeed(options.seed);
  const date = options.date === undefined ? null : readDay(options.date);
  const { hands } = workshop;
  const asked = askedStyle(options);
  const unknown = unknownIds(asked, hands);
  if (unknown.length > 0) throw new UsageError(unknown.map(({ message }) => message).join("\n"));

  const report = (file: string, diagnostics: readonly Diagnostic[]): ExitCode => {
    for (const diagnostic of inOrder(diagnostics)) terminal.err(`${describe(file, diagnostic)}\n`);
    return 1;
  };
  const found = await findTemplate(named, workshop);
  if (!("text" in found)) return report(found.file, [found.problem]);
  const { value: template, diagnostics } = parseTemplate(found.text);
  if (!template) return report(found.file, diagnostics);
  const unknownInTemplate = unknownLayout(template.style, found.text, hands);
  if (unknownInTemplate.length > 0) return report(found.file, unknownInTemplate);

  const sources = { sample: options.sample === true, file: options.details, settings: options.set ?? [], date, today: today() };
  const gathered = await gatherDetails(template, sources);
  if (!gathered.details) {
    for (const line of gathered.lines) terminal.err(`${line}\n`);
    return gathered.code;
  }
  const style = chooseStyle(asked, template.style);
  const filled = fillTemplate(template, gathered.details, { template: found.id, style, seed });
  if (filled.diagnostics.length > 0) return report(found.file, filled.diagnostics.map(sayHow));

  const made = await makeFiles(workshop, filled.letter, kind, options.out, isTrace);
  if (!("files" in made)) return report(found.file, placeCharacters(made.diagnostics, found.text, template, gathered.details));
  const problem = await writeUnlessStopped(made.files);
  if (problem) {
    terminal.err(`${problem.message}\n`);
    return 1;
  }
  for (const { path } of made.files) terminal.out(`${path}\n`);
  return 0;
}

/** A missing detail with the option that gives it: the question alone does not tell its name. */
function sayHow(missing: Diagnostic): Diagnostic {
  const name = missing.field?.replace(/\.address_as$/, ".name");
  return name ? { ...missing, message: `${missing.message} Give it with --set ${name}="...".` } : missing;
}

/** Ctrl+C in the middle leaves nothing half written behind; a second one ends at once. */
async function writeUnlessStopped(files: readonly WholeFile[]): Promise<WriteProblem | null> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    return await writeWhole(files, { stop: controller.signal });
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

type Made = { readonly files: readonly WholeFile[] } | { readonly diagnostics: readonly Diagnostic[] };

async function makeFiles(workshop: Workshop, letter: Letter, kind: FileKind, path: string, isTrace: boolean): Promise<Made> {
  if (kind === "txt") return { files: [{ path, content: plainText(speak(letter)) }] };
  const { scene: written, diagnostics } = await workshop.typeset(letter);
  if (!written || diagnostics.length > 0) return { diagnostics };
  const scene = isTrace ? traceScene(written) : written;
  return { files: await sceneFiles(scene, path, kind, (out) => workshop.writePdf(letter, scene, out)) };
}

/** A template by its id or its file. A file that is there is meant before an id that is not. */
async function findTemplate(named: string, workshop: Workshop): Promise<Found | { readonly file: string; readonly problem: Diagnostic }> {
  const shipped = workshop.templates.read(named);
  if (shipped !== null) return { file: `${named}.letter.md`, id: named, text: shipped };
  const ids = workshop.templates.ids();
  if (!/[\\/]|\.md$/.test(named)) {
    const near = didYouMean(named, ids) || ` There are ${ids.join(", ")}.`;
    throw new UsageError(`There is no template called "${named}".${near}`);
  }
  const source = await readSource(named);
  return source.text === null ? { file: named, problem: source.problem } : { file: named, id: null, text: source.text };
}

function askedStyle({ hand, mood, size, stock, ink }: WriteOptions): Partial<Style> {
  return Object.fromEntries(Object.entries({ hand, mood, size, stock, ink }).filter(([, id]) => id !== undefined)) as Partial<Style>;
}

function readSeed(text: string): number {
  const seed = Number(text);
  if (/^\d+$/.test(text) && seed <= 0xffffffff) return seed;
  throw new UsageError(`--seed ${text}: give a whole number from 0 to 4294967295.`);
}

function readDay(text: string): string {
  if (isDate(text)) return text;
  throw new UsageError(`--date ${text}: write it as year-month-day, such as 2026-11-22.`);
}

/** Today where the writer is, ISO. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
