import { basename, join } from "node:path";
import { app, type BrowserWindow, dialog, type Size, shell } from "electron";
import type { Reply, Services } from "../contract/contract.ts";
import type { DesktopServices } from "../contract/desktop.ts";
import { SIZES } from "../core/layout/sizes.ts";
import type { Letter } from "../core/letter/letter.ts";
import { writeWhole } from "../services/files/write-whole.ts";
import type { Printer } from "./printing.ts";
import type { Wishes } from "./wishes.ts";

/** What the desktop operations stand on. */
export interface DesktopOptions {
  readonly services: Services;
  readonly printer: Printer;
  readonly wishes: Wishes;
  /** The window of the interface; null when it is gone. */
  readonly window: () => BrowserWindow | null;
  /** Closes the window; what the person wrote is kept. */
  readonly letGo: () => void;
  /** Lets the person choose a letter file, and opens it. */
  readonly choose: () => void;
  /** The folder in which everything is kept. */
  readonly folder: string;
}

const UNSHOWN = {
  ok: false,
  refusal: { code: "unshown", message: "The folder cannot be shown. It is made when a letter is first kept." },
} as const;

/** The desktop operations on this machine: the PDF is the one the contract makes, and where it goes is between the person and the system. */
export function createDesktop({ services, printer, wishes, window, letGo, choose, folder: data }: DesktopOptions): DesktopServices {
  let folder: string | null = null;
  return {
    async savePdf(wanted) {
      const made = await services.makePdf(wanted);
      if (!made.ok) return made;
      const { fileName, bytes } = made.value;
      const path = await askWhere(window(), join(folder ?? app.getPath("documents"), fileName));
      if (path === null) return { ok: true, value: null };
      const problem = await writeWhole([{ path, content: bytes }]);
      if (problem) return { ok: false, refusal: problem };
      folder = join(path, "..");
      return { ok: true, value: { fileName: basename(path) } };
    },
    async printPdf({ letter }): Promise<Reply<null>> {
      const made = await services.makePdf({ letter });
      return made.ok ? printer.print(made.value, paperOf(letter), window()) : made;
    },
    async openLetter() {
      choose();
      return { ok: true, value: null };
    },
    showData: async () => ((await shell.openPath(data)) === "" ? { ok: true, value: null } : UNSHOWN),
    nextWish: async () => ({ ok: true, value: await wishes.next() }),
    async letGo() {
      letGo();
      return { ok: true, value: null };
    },
  };
}

/** The paper of a letter in micrometres, as the printer is asked for it; null for a size that is not known. */
function paperOf({ style }: Letter): Size | null {
  const size = SIZES.find(({ id }) => id === style.size);
  return size ? { width: Math.round(size.width * 1000), height: Math.round(size.height * 1000) } : null;
}

async function askWhere(window: BrowserWindow | null, suggested: string): Promise<string | null> {
  const options: Electron.SaveDialogOptions = {
    title: "Save as PDF",
    defaultPath: suggested,
    filters: [{ name: "PDF", extensions: ["pdf"] }],
    properties: ["createDirectory", "showOverwriteConfirmation"],
  };
  const { canceled, filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  if (canceled || filePath === "") return null;
  // Not every system's dialog adds the ending.
  return /\.pdf$/i.test(filePath) ? filePath : `${filePath}.pdf`;
}
