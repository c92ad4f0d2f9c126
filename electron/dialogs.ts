import { type BrowserWindow, dialog, type MessageBoxOptions } from "electron";
import { LETTER_ENDING } from "./letter-file.ts";

/** Asks a question with two answers, above a window where there is one. True for the first; Escape, Return and closing it mean the second. */
async function asks(window: BrowserWindow | null, message: string, detail: string, yes: string, no: string): Promise<boolean> {
  const options: MessageBoxOptions = {
    type: "question",
    message,
    detail,
    buttons: [yes, no],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  };
  const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
  return response === 0;
}

/** Words of a stranger's, short enough for a dialog and on one line. */
function short(words: string, most: number): string {
  const plain = words
    .toWellFormed()
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();
  return plain.length > most ? `${plain.slice(0, most)} …` : plain;
}

/** Whether an address is to be opened outside Longhand. The whole of it is shown, so that nobody follows a link to another place than it says. */
export function askToOpen(window: BrowserWindow | null, address: string): Promise<boolean> {
  return asks(window, "Open this outside Longhand?", short(address, 300), "Open", "Stay here");
}

/** Whether a letter from a file is to be added to the person's templates. */
export function askToAdd(window: BrowserWindow | null, title: string, fileName: string): Promise<boolean> {
  const detail = `It comes from the file “${short(fileName, 80)}”. A copy is kept with your templates; the file stays as it is.`;
  return asks(window, `Add “${short(title, 80)}” to your templates?`, detail, "Add it", "Not now");
}

/** Says that something could not be done, and every reason. */
export async function say(window: BrowserWindow | null, message: string, reasons: readonly string[] = []): Promise<void> {
  const shown = reasons.slice(0, 8).map((reason) => short(reason, 200));
  const options: MessageBoxOptions = {
    type: "warning",
    message: short(message, 300),
    detail: shown.join("\n"),
    buttons: ["Close"],
    noLink: true,
  };
  await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
}

/** The letter file a person chooses; null when they think better of it. */
export async function chooseLetterFile(window: BrowserWindow | null): Promise<string | null> {
  const options: Electron.OpenDialogOptions = {
    title: "Open a letter",
    filters: [{ name: `Letters (${LETTER_ENDING})`, extensions: ["md"] }],
    properties: ["openFile"],
  };
  const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}
