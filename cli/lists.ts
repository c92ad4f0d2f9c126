import { SIZES } from "../core/layout/sizes.ts";
import { INKS } from "../core/scene/inks.ts";
import { createWorkshop } from "../services/workshop.ts";
import type { Terminal } from "./terminal.ts";

/** What can be listed. */
export type ListName = "templates" | "hands" | "sizes" | "inks";

interface Row {
  readonly id: string;
  readonly title?: string;
  readonly name?: string;
  readonly note?: string;
}

/** Lists what there is: ids and names in columns, or an array of everything known about each as JSON. */
export async function showList(list: ListName, json: boolean, terminal: Terminal): Promise<void> {
  const entries = entriesOf(list);
  if (json) return terminal.out(`${JSON.stringify(entries, null, 2)}\n`);
  const rows: readonly Row[] = entries.map((entry) => ({ ...entry, note: noteOf(entry) }));
  const wide = Math.max(...rows.map((row) => row.id.length));
  const named = Math.max(...rows.map((row) => nameOf(row).length));
  for (const row of rows) terminal.out(`${row.id.padEnd(wide)}  ${nameOf(row).padEnd(named)}  ${row.note ?? ""}`.trimEnd().concat("\n"));
}

type Entry = ReturnType<typeof entriesOf>[number];

function entriesOf(list: ListName) {
  switch (list) {
    case "templates":
      return createWorkshop().templates.list();
    case "hands":
      return createWorkshop().hands.list();
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
