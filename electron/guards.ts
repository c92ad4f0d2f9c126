import type { Session, WebContents } from "electron";
import { ownAddress, PRINT_HOST } from "./app-address.ts";

/** What may be loaded: our own pages, what a page made itself, and the parts of Electron's own PDF viewer and tools. Nothing from a network. */
const LOADABLE = /^(?:app:|blob:app:|data:|devtools:|chrome-extension:|chrome:)/;

/** The addresses a person may be asked about before their own browser or mail program opens them. */
export function mayAskToOpen(address: string): boolean {
  const url = URL.parse(address);
  if (url?.username || url?.password) return false;
  return url?.protocol === "https:" || url?.protocol === "mailto:";
}

/** Denies a session every permission, download and request that leaves this machine. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setSpellCheckerEnabled(false);
  session.on("will-download", (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !LOADABLE.test(url) }));
}

/** Electron's own PDF viewer. */
const PDF_VIEWER = "chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/";

/** How pages are kept where they are. */
export interface ContentsGuard {
  /** Told of an address that a person may want opened elsewhere; nothing else becomes of it. */
  readonly ask: (address: string) => void;
  /** True for a window that shows a letter to the printer: the only one with frames in it, those of the PDF viewer. */
  readonly isPrinting: (contents: WebContents) => boolean;
}

/** Keeps a page where it is: no navigation of it or of a frame in it, no new windows, no webviews. */
export function guardContents(contents: WebContents, { ask, isPrinting }: ContentsGuard): void {
  const leave = (event: { readonly url: string; preventDefault(): void }) => {
    event.preventDefault();
    if (mayAskToOpen(event.url)) ask(event.url);
  };
  contents.on("will-navigate", leave);
  contents.on("will-redirect", leave);
  contents.on("will-frame-navigate", (event) => {
    // The main frame's comes through will-navigate too, which asks.
    const isViewer = event.url.startsWith(PDF_VIEWER) || ownAddress(event.url)?.host === PRINT_HOST;
    if (event.isMainFrame || !isViewer || !isPrinting(contents)) event.preventDefault();
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (mayAskToOpen(url)) ask(url);
    return { action: "deny" };
  });
}
