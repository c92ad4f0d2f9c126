import type { MadeFile, Reply } from "../../contract/contract.ts";
import type { Letter } from "../../core/letter/letter.ts";
import type { Desk } from "../desk.ts";
import type { Way } from "../stores/wanted-store.ts";

/** How long a handed-out file's address is kept, in milliseconds: long enough for a slow print dialog. */
const KEEP = 600_000;

/** Saves or prints a letter's PDF: with the system's own dialogs in the desktop shell, else as the browser does. */
export async function handOut(way: Way, letter: Letter, { client, desktop }: Desk): Promise<Reply<unknown>> {
  const wanted = way === "trace" ? { letter, trace: true } : { letter };
  if (desktop !== null) return way === "print" ? desktop.printPdf(wanted) : desktop.savePdf(wanted);
  const made = await client.makePdf(wanted);
  if (!made.ok) return made;
  if (way === "print") printPdf(made.value);
  else savePdf(made.value);
  return made;
}

/** Offers the file for saving under its own name. */
function savePdf(file: MadeFile): void {
  const address = addressOf(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = file.fileName;
  link.click();
}

/** Opens the system's print dialog on the very file that would be saved; where the browser cannot, the file is opened in a tab to print from. */
function printPdf(file: MadeFile): void {
  const address = addressOf(file);
  if (!navigator.pdfViewerEnabled) {
    openInTab(address, file);
    return;
  }
  document.getElementById("print-frame")?.remove();
  const frame = document.createElement("iframe");
  frame.id = "print-frame";
  frame.className = "print-frame";
  frame.title = "The letter to print";
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  frame.addEventListener("load", () => {
    try {
      frame.contentWindow?.focus();
      frame.contentWindow?.print();
    } catch {
      openInTab(address, file);
    }
  });
  frame.src = address;
  document.body.append(frame);
}

function openInTab(address: string, file: MadeFile): void {
  if (window.open(address, "_blank") === null) savePdf(file);
}

function addressOf({ bytes, mediaType }: MadeFile): string {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType }));
  setTimeout(() => URL.revokeObjectURL(address), KEEP);
  return address;
}
