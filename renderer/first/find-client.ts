import type { Bridge } from "../../contract/bridge.ts";
import { createBridgeClient } from "../../contract/bridge-client.ts";
import type { Client } from "../../contract/contract.ts";
import type { DesktopClient } from "../../contract/desktop.ts";
import { createHttpClient } from "../../contract/http-client.ts";

declare global {
  interface Window {
    /** There where the page runs in the desktop shell. */
    readonly longhand?: Bridge;
  }
}

/** The far side, and what only the desktop shell can do; null in a browser. */
export function findClient(): { readonly client: Client; readonly desktop: DesktopClient | null } {
  if (window.longhand === undefined) return { client: createHttpClient((path, init) => fetch(path, init)), desktop: null };
  const client = createBridgeClient(window.longhand);
  return { client, desktop: client };
}
