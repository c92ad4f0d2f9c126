import { SIZES } from "../core/layout/sizes.ts";
import { INKS } from "../core/scene/inks.ts";
import type { HandShelf } from "../services/hands/hand-shelf.ts";
import type { TemplateShelf } from "../services/templates/template-shelf.ts";
import { createWorkshop } from "../services/workshop.ts";
import { describe } from "./diagnostics.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** What can be listed. */
export type ListName = "templates" | "hands" | "sizes" | "inks";

interface Row {
  readonly id: string;
  readonly title?: string;
  readonly name?: string;
  readonly note?: string;
}

/**
 * Lists what there is: ids and names in columns, or an array of everything known about each as JSON. What is wrong with the files of hands is told on
 * stderr; 1 when one of them is left out.
 */
export async function showList(list: ListName, json: boolean, terminal: Terminal, workshop = createWorkshop()): Promise<ExitCode> {
  const { hands, templates } = workshop;
  const entries = entriesOf(list, hands, templates);
  if (json) terminal.out(`${JSON.stringify(entries, null, 2)}\n`);
  else showColumns(entries, terminal);
  const problems = list === "hands" ? hands.problems() : [];
  for (const problem of problems) terminal.err(`${describe(problem.file, problem)}\n`);
  return problems.some(({ leftOut }) => leftOut) ? 1 : 0;
}

function showColumns(entries: readonly Entry[], terminal: Terminal): void {
  const rows: readonly Row[] = entries.map((entry) => ({ ...entry, note: noteOf(entry) }));
  const wide = Math.max(...rows.map((row) => row.id.length));
  const named = Math.max(...rows.map((row) => nameOf(row).length));
  for (const row of rows) terminal.out(`${row.id.padEnd(wide)}  ${nameOf(row).padEnd(named)}  ${row.note ?? ""}`.trimEnd().concat("\n"));
}

type Entry = ReturnType<typeof entriesOf>[number];

function entriesOf(list: ListName, hands: HandShelf, templates: TemplateShelf) {
  switch (list) {
    case "templates":
      return templates.list();
    case "hands":
      return hands.list();
    case "sizes":
      return SIZES.map(({ id, name, width, height }) => ({ id, name, width, height }));
    case "inks":
      return INKS;
  }
}

function nameOf(row: Row): string {
  return row.title ?? row.name ?? "";
}

function noteOf(entry: Entry): string {
  if ("description" in entry) return entry.description;
  if ("character" in entry) return entry.character;
  if ("width" in entry) return `${entry.width} × ${entry.height} mm`;
  return entry.colour;
}
