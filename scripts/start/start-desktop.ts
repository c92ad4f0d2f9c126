import { join } from "node:path";
import { readyRendererFiles } from "../../server/renderer-files.ts";
import { userFolders } from "../../services/user-folders.ts";
import { readyShellFiles } from "../electron/shell-files.ts";
import { fetchRuntime } from "./fetch-runtime.ts";
import { createLastFailure } from "./last-failure.ts";
import { noDesktop } from "./no-desktop.ts";
import { runDesktop } from "./run-desktop.ts";
import { findRuntime, wantedVersion } from "./runtime.ts";

const MODULES = join(import.meta.dirname, "..", "..", "node_modules");

/** How a start of the desktop window ended: with its exit code, or not at all, and why in half a sentence. */
export type DesktopStart = { readonly code: number } | { readonly code: null; readonly why: string; readonly tomorrow: boolean };

/** Opens the desktop window, fetching its runtime first where it is not there. `insist` tries even when that failed within the last day. */
export async function startDesktop(letters: readonly string[], insist: boolean): Promise<DesktopStart> {
  const failure = createLastFailure(userFolders().cache, wantedVersion(MODULES));
  const no = noDesktop({ platform: process.platform, env: process.env, uid: process.getuid?.() });
  if (no !== null) return { code: null, why: no, tomorrow: false };
  if (!insist && failure.isRecent(Date.now())) return { code: null, why: "it could not be had lately", tomorrow: true };
  const fail = (why: string): DesktopStart => {
    failure.remember(Date.now());
    return { code: null, why, tomorrow: true };
  };
  if (!findRuntime(MODULES)) {
    if (!process.stderr.isTTY) process.stderr.write("Fetching the desktop window; this happens once ...\n");
    const why = await fetchRuntime({ modules: MODULES, onProgress: showProgress });
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
    if (why !== null) return fail(why);
  }
  const runtime = findRuntime(MODULES);
  if (runtime === null) return fail("it could not be unpacked");
  const [shell] = await Promise.all([readyShellFiles(), readyRendererFiles()]);
  const ended = await runDesktop(runtime, join(shell, "main.mjs"), letters);
  if (!ended.wasReady) return fail("it does not start on this computer");
  failure.forget();
  return { code: ended.code };
}

/** The download as it goes, on one line of a terminal. */
function showProgress(bytes: number, total: number | null): void {
  if (!process.stderr.isTTY) return;
  const megabytes = (count: number) => Math.round(count / 1_000_000);
  const whole = total === null ? "" : ` of ${megabytes(total)}`;
  process.stderr.write(`\rFetching the desktop window, once: ${megabytes(bytes)}${whole} MB ... `);
}
