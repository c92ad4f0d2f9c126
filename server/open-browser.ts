import { spawn } from "node:child_process";
import { findAppBrowser } from "./find-app-browser.ts";

/** A program and its arguments. */
export type Opener = readonly [program: string, ...options: string[]];

/** How soon a browser that cannot show the page has said so, in milliseconds. */
const SOON = 1_500;

/**
 * Ways to open an address on a system, best first: a window of its own in a Chrome, Chromium or Edge (`appBrowser`, null where there is none), then the
 * person's own browser. None where there is no screen to open it on.
 */
export function openersFor(
  address: string,
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  appBrowser: string | null,
): readonly Opener[] {
  if (platform !== "darwin" && platform !== "win32" && !env["DISPLAY"] && !env["WAYLAND_DISPLAY"]) return [];
  const own: readonly Opener[] = appBrowser === null ? [] : [[appBrowser, `--app=${address}`]];
  if (platform === "darwin") return [...own, ["open", address]];
  if (platform === "win32") return [...own, ["rundll32", "url.dll,FileProtocolHandler", address]];
  return [...own, ["xdg-open", address]];
}

/** Opens an address in a window of its own or in the person's browser. False when neither could be; the address is then to be opened by hand. */
export async function openBrowser(address: string): Promise<boolean> {
  const appBrowser = findAppBrowser(process.platform, process.env);
  for (const opener of openersFor(address, process.platform, process.env, appBrowser)) if (await tryOpener(opener)) return true;
  return false;
}

/** Starts a program that is to outlive this one. False when it cannot be started or fails at once. */
export function tryOpener([program, ...options]: Opener, soon: number = SOON): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, options, { detached: true, stdio: "ignore" });
    const timer = setTimeout(() => settle(true), soon);
    const settle = (opened: boolean) => {
      clearTimeout(timer);
      child.unref();
      resolve(opened);
    };
    child.once("error", () => settle(false));
    child.once("exit", (code) => settle(code === 0));
  });
}
