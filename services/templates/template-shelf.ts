import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TemplateSummary } from "../../contract/contract.ts";
import { parseTemplate } from "../../core/template/parse-template.ts";

/** The templates that ship. */
export interface TemplateShelf {
  /** Ids of all templates, in alphabetical order. */
  ids(): readonly string[];
  /** Every template, by title. One that cannot be read is a bug of what ships and throws. */
  list(): readonly TemplateSummary[];
  /** A template's text as it stands in its file; null when there is none of that id. */
  read(id: string): string | null;
}

/** Templates as they ship with Longhand. */
export const TEMPLATES_FOLDER: string = fileURLToPath(new URL("../../templates/", import.meta.url));

const ENDING = ".letter.md";

/** A shelf over a folder of `<id>.letter.md`. */
export function createTemplateShelf(folder: string = TEMPLATES_FOLDER): TemplateShelf {
  const ids = (): readonly string[] =>
    readdirSync(folder)
      .filter((name) => name.endsWith(ENDING))
      .map((name) => name.slice(0, -ENDING.length))
      .sort();
  const read = (id: string): string | null => (ids().includes(id) ? readFileSync(join(folder, `${id}${ENDING}`), "utf8") : null);
  return {
    ids,
    read,
    list() {
      const summaries = ids().map((id) => {
        const { value, diagnostics } = parseTemplate(read(id) ?? "");
        if (!value) throw new Error(`The template ${id} cannot be read: ${diagnostics[0]?.message}`);
        return { id, title: value.title, language: value.language, occasion: value.occasion, description: value.description };
      });
      return summaries.sort((a, b) => (a.title < b.title ? -1 : 1));
    },
  };
}
