import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TemplateSummary } from "../../contract/contract.ts";
import { parseTemplate } from "../../core/template/parse-template.ts";

/** The templates that ship, and the person's own. */
export interface TemplateShelf {
  /** Ids of all templates, in alphabetical order. */
  ids(): readonly string[];
  /** Every template, by title. One that cannot be read is left out when it is the person's own; of what ships it is a bug and throws. */
  list(): readonly TemplateSummary[];
  /** A template's text as it stands in its file; null when there is none of that id. */
  read(id: string): string | null;
}

/** Templates as they ship with Longhand. */
export const TEMPLATES_FOLDER: string = fileURLToPath(new URL("../../templates/", import.meta.url));

/** What the name of every template's file ends with. */
export const ENDING = ".letter.md";

/** A shelf over a folder of `<id>.letter.md` and, where it is there, one of the person's own. An id of both is the one that ships. */
export function createTemplateShelf(folder: string = TEMPLATES_FOLDER, own: string | null = null): TemplateShelf {
  const idsIn = (place: string): readonly string[] =>
    readdirSync(place)
      .filter((name) => name.endsWith(ENDING))
      .map((name) => name.slice(0, -ENDING.length))
      .sort();
  const ownIds = (): readonly string[] => (own !== null && existsSync(own) ? idsIn(own) : []);
  const ids = (): readonly string[] => [...new Set([...idsIn(folder), ...ownIds()])].sort();
  const read = (id: string): string | null => {
    if (idsIn(folder).includes(id)) return readFileSync(join(folder, `${id}${ENDING}`), "utf8");
    return own !== null && ownIds().includes(id) ? readFileSync(join(own, `${id}${ENDING}`), "utf8") : null;
  };
  return {
    ids,
    read,
    list() {
      const shipped = idsIn(folder);
      const summaries = ids().flatMap((id) => {
        const { value, diagnostics } = parseTemplate(read(id) ?? "");
        if (value) return [{ id, title: value.title, language: value.language, occasion: value.occasion, description: value.description }];
        if (shipped.includes(id)) throw new Error(`The template ${id} cannot be read: ${diagnostics[0]?.message}`);
        return [];
      });
      return summaries.sort((a, b) => (a.title < b.title ? -1 : 1));
    },
  };
}
