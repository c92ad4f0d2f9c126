import { basename } from "node:path";
import { app, type BrowserWindow } from "electron";
import type { Services } from "../contract/contract.ts";
import { parseTemplate } from "../core/template/parse-template.ts";
import { askToAdd, say } from "./dialogs.ts";
import { readLetterFile } from "./letter-file.ts";
import type { RecentLetters } from "./recent-letters.ts";

/** What opening a letter file stands on. */
export interface OpenOptions {
  readonly services: Services;
  readonly recent: RecentLetters;
  readonly window: () => BrowserWindow | null;
  /** Told when a template was added. */
  readonly onAdded: () => void;
}

/**
 * Opens letter files, one after another: each is read and understood first, the person is asked, and only then is it added to their templates.
 * What cannot be opened is said; it never rejects.
 */
export function createOpener({ services, recent, window, onAdded }: OpenOptions): (path: string) => Promise<void> {
  let turn: Promise<void> = Promise.resolve();

  const open = async (path: string): Promise<void> => {
    const file = await readLetterFile(path);
    if (!file.ok) {
      recent.remove(path);
      return say(window(), file.message);
    }
    const { value, diagnostics } = parseTemplate(file.source);
    if (value === null) {
      const reasons = diagnostics.map(({ line, message }) => (line === undefined ? message : `Line ${line}: ${message}`));
      return say(window(), `“${basename(path)}” is not a letter Longhand can read. Nothing was added.`, reasons);
    }
    if (!(await askToAdd(window(), value.title, basename(path)))) return;
    const added = await services.addTemplate({ id: file.id, source: file.source });
    if (!added.ok) return say(window(), added.refusal.message, added.refusal.details);
    recent.add(path);
    app.addRecentDocument(path);
    onAdded();
  };

  return (path) => {
    turn = turn.then(() => open(path)).catch(() => say(window(), `“${basename(path)}” could not be opened. Nothing was added.`));
    return turn;
  };
}
