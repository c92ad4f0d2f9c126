import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { type BrowserWindow, type Size, type WebContents, BrowserWindow as Window } from "electron";
import type { MadeFile, Reply } from "../contract/contract.ts";
import { PRINT_HOST, SCHEME } from "./app-address.ts";
import type { PrintShelf } from "./protocol.ts";
import { printWindow } from "./window-options.ts";

/** Prints letters, each from a window of its own that is gone afterwards. */
export interface Printer {
  /** Opens the system's dialog on a PDF, above `parent`, for paper of a size in micrometres; the printer's own where null. Calling it off is no failure. */
  print(file: MadeFile, paper: Size | null, parent: BrowserWindow | null): Promise<Reply<null>>;
  /** True for the page of a window that prints. */
  isPrinting(contents: WebContents): boolean;
}

/** How long the PDF may take to be shown, in milliseconds. */
const SHOWN_WITHIN = 20_000;

/** How long the viewer's own frames may take, and how often they are looked for, in milliseconds. */
const VIEWER_WITHIN = 5_000;
const LOOK = 200;
/** The page and the viewer in it; the frame beyond them is the PDF. */
const FRAMES_OF_A_PAGE = 2;

/** Reasons Electron gives when the person thought better of it. */
const CALLED_OFF = /cancel/i;

const FAILED: Reply<null> = Object.freeze({
  ok: false,
  refusal: Object.freeze({
    code: "not-printed",
    message: "The letter could not be handed to the printer. Save it as a PDF and print that file at its actual size.",
  }),
});

/** Prints from `shelf`, which the app's protocol serves. The page keeps its own size: nothing is scaled, and no margin is added. */
export function createPrinter(shelf: PrintShelf, platform: NodeJS.Platform = process.platform): Printer {
  const windows = new Set<WebContents>();
  return {
    isPrinting: (contents) => windows.has(contents),
    async print(file, paper, parent) {
      // Nobody can ask for a letter whose address they were not told.
      const path = `/${randomBytes(24).toString("base64url")}/${encodeURIComponent(file.fileName)}`;
      const window = new Window({ ...printWindow(platform), ...(parent ? { parent } : {}) });
      const { webContents } = window;
      windows.add(webContents);
      shelf.set(path, file.bytes);
      try {
        await within(window.loadURL(`${SCHEME}://${PRINT_HOST}${path}`), SHOWN_WITHIN);
        window.show();
        await viewerShown(webContents);
        return await ask(webContents, paper);
      } catch {
        return FAILED;
      } finally {
        shelf.delete(path);
        windows.delete(webContents);
        if (!window.isDestroyed()) window.destroy();
      }
    },
  };
}

function ask(contents: WebContents, paper: Size | null): Promise<Reply<null>> {
  return new Promise((resolve) => {
    contents.once("destroyed", () => resolve({ ok: true, value: null }));
    const size = paper ? { pageSize: paper } : {};
    contents.print({ silent: false, printBackground: true, scaleFactor: 100, margins: { marginType: "none" }, ...size }, (done, reason) =>
      resolve(done || CALLED_OFF.test(reason) ? { ok: true, value: null } : FAILED),
    );
  });
}

/**
 * Waits for the PDF itself, which the viewer shows in a frame within a frame of its own after the page has loaded. Where it never is seen to, it is printed all
 * the same.
 */
async function viewerShown(contents: WebContents): Promise<void> {
  for (let waited = 0; waited < VIEWER_WITHIN; waited += LOOK) {
    if (contents.isDestroyed() || contents.mainFrame.framesInSubtree.length > FRAMES_OF_A_PAGE) break;
    await wait(LOOK);
  }
  await wait(LOOK);
}

async function within(work: Promise<unknown>, limit: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("The PDF was not shown in time.")), limit);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
