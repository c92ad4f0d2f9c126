import { inWords } from "../core/realism/in-words.ts";
import { measurePage } from "../core/realism/measure-page.ts";
import type { PageStrokes } from "../core/realism/page-strokes.ts";
import { judge, MEASURES, type Measure, type Measures, RANGES } from "../core/realism/ranges.ts";
import { sceneStrokes } from "../core/realism/scene-strokes.ts";
import { svgStrokes } from "../core/realism/svg-strokes.ts";
import { sceneSchema } from "../core/scene/scene-json.ts";
import { describe, visible } from "./diagnostics.ts";
import { readSource } from "./read-source.ts";
import { type ExitCode, type Terminal, UsageError } from "./terminal.ts";

/** A scene's JSON is some 600 kB a page; more than this is no letter that can be written. */
const LARGEST = 200_000_000;

type Pages = { readonly pages: readonly PageStrokes[] } | { readonly pages: null; readonly problem: string };

/**
 * Prints the twelve measures of every page of letters written as JSON or SVG, in a table or in plain sentences. 1 when a file is none of ours, 2 when one was not there to be read; the others are
 * told all the same.
 */
export async function realism(files: readonly string[], isPlain: boolean, terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  let told = false;
  for (const file of files) {
    try {
      const read = await readPages(file);
      if (read.pages === null) {
        terminal.err(`${describe(file, { code: "not-a-page", message: read.problem })}\n`);
        if (code === 0) code = 1;
        continue;
      }
      read.pages.forEach((page, i) => {
        const place = read.pages.length > 1 ? `, page ${i + 1} of ${read.pages.length}` : "";
        terminal.out(`${told ? "\n" : ""}${tell(`${visible(file)}${place}`, measurePage(page), isPlain)}`);
        told = true;
      });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      terminal.err(`${error.message}\n`);
      code = 2;
    }
  }
  return code;
}

async function readPages(file: string): Promise<Pages> {
  const source = await readSource(file, LARGEST);
  if (source.text === null) return { pages: null, problem: source.problem.message };
  const text = source.text.trimStart();
  if (text.startsWith("<")) {
    const read = svgStrokes(text);
    return read.page ? { pages: [read.page] } : { pages: null, problem: `${read.problem} ${WANTED}` };
  }
  const scene = sceneSchema.safeParse(parsed(text));
  if (scene.success && scene.data.pages.every(({ xHeight, linePitch }) => xHeight > 0 && linePitch > 0))
    return { pages: scene.data.pages.map(sceneStrokes) };
  return { pages: null, problem: `It is not a letter that Longhand wrote. ${WANTED}` };
}

const WANTED = "Give a .json or .svg file from longhand write.";

/** A JSON text's value; undefined for any other text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A page's measures as a table or in plain sentences, under a line that counts those inside their range. */
function tell(title: string, measures: Measures, isPlain: boolean): string {
  const inside = MEASURES.filter((measure) => wordFor(measure, measures[measure]) === "inside").length;
  const rows = MEASURES.map((measure, i) => (isPlain ? inWords(measure, measures[measure]) : row(i + 1, measure, measures[measure])));
  return [`${title}: ${inside} of ${rows.length} inside the natural range`, ...rows, ""].join("\n");
}

function row(number: number, measure: Measure, value: number | null): string {
  const { name, unit, low, high } = RANGES[measure];
  const said = value === null ? "-" : `${amount(value)} ${unit}`.trimEnd();
  const range = `${amount(low)} to ${amount(high)}`;
  return `${String(number).padStart(2)}  ${name.padEnd(NAME_WIDTH)}  ${said.padEnd(9)}  ${range.padEnd(12)}  ${wordFor(measure, value)}`;
}

function wordFor(measure: Measure, value: number | null): string {
  return value === null ? "too little on the page" : judge(measure, value);
}

const NAME_WIDTH = Math.max(...MEASURES.map((measure) => RANGES[measure].name.length));

function amount(value: number): string {
  return value.toFixed(3).replace(/0{1,2}$/, "");
}
