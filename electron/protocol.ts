import { type CustomScheme, protocol } from "electron";
import { CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from "../server/security-headers.ts";
import { readStaticFiles, type StaticFile } from "../server/static-files.ts";
import { ownAddress, PRINT_HOST, SCHEME } from "./app-address.ts";

/** What the scheme may do, told to Electron before it is ready: an origin of its own that can fetch, and nothing that loosens its rules. */
export const SCHEME_PRIVILEGES: CustomScheme = Object.freeze({
  scheme: SCHEME,
  privileges: Object.freeze({ standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true }),
});

/** As the server's, but nothing is framed here: letters are printed from a window of their own. */
export const DESK_POLICY = CONTENT_SECURITY_POLICY.replace("frame-src blob:", "frame-src 'none'");
/** A PDF in the viewer runs nothing of its own. What would keep Electron's viewer from its own stream of it (framing, origins) is not said. */
export const PRINT_HEADERS: Readonly<Record<string, string>> = Object.freeze({
  "content-security-policy": "script-src 'none'; base-uri 'none'; form-action 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "content-type": "application/pdf",
  "cache-control": "no-store",
});

/** Letters on their way to the printer, by path; each is there only while its window is open. */
export type PrintShelf = Map<string, Uint8Array>;

function answer({ bytes, type }: StaticFile): Response {
  const headers = { ...SECURITY_HEADERS, "content-security-policy": DESK_POLICY, "content-type": type, "cache-control": "no-cache" };
  return new Response(bytes, { headers });
}

const nothing = (): Response => new Response("There is nothing at this address.", { status: 404, headers: { ...SECURITY_HEADERS } });

/**
 * Answers `app://`: the files of the built interface, from a list made now, and the letters being printed. What is on neither does not exist,
 * so there is nothing to climb out of. Throws when the folder cannot be read.
 */
export function createAnswer(folder: string, prints: PrintShelf): (request: { readonly method: string; readonly url: string }) => Response {
  const files = readStaticFiles(folder);
  return ({ method, url }) => {
    const address = ownAddress(url);
    if (!address || method !== "GET") return nothing();
    if (address.host === PRINT_HOST) {
      const bytes = prints.get(address.path);
      return bytes ? new Response(new Uint8Array(bytes), { headers: PRINT_HEADERS }) : nothing();
    }
    const file = files.get(address.path === "/" ? "/index.html" : address.path);
    return file ? answer(file) : nothing();
  };
}

/** Serves the app's pages. To be called once, when Electron is ready. */
export function serveApp(folder: string, prints: PrintShelf): void {
  protocol.handle(SCHEME, createAnswer(folder, prints));
}
