import { spawn } from "node:child_process";

/** How the desktop app ended: with an exit code once it had been ready, or without ever being ready. */
export type Ended = { readonly wasReady: true; readonly code: number } | { readonly wasReady: false };

/** A program that has not fallen over by now, in milliseconds, stands, whether it says so or not. */
const STANDS = 15_000;

/** Runs the desktop app and waits for its end. What it says before it is ready is the system's own chatter, and is kept back. */
export function runDesktop(program: string, main: string, letters: readonly string[]): Promise<Ended> {
  const { ELECTRON_RUN_AS_NODE: _asNode, NODE_OPTIONS: _options, ...env } = process.env;
  return new Promise((resolve) => {
    const child = spawn(program, [main, ...letters], { stdio: ["ignore", "inherit", "pipe", "ipc"], env });
    let ready = false;
    const isReady = () => {
      ready = true;
    };
    child.once("message", isReady);
    const timer = setTimeout(isReady, STANDS);
    child.stderr?.on("data", (words: Buffer) => {
      if (ready) process.stderr.write(words);
    });
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => child.kill(signal));
    child.once("error", () => resolve({ wasReady: false }));
    child.once("exit", () => clearTimeout(timer));
    // One that runs already takes over from the second, which ends well without being ready itself.
    child.once("exit", (code) => resolve(ready || code === 0 ? { wasReady: true, code: code ?? 0 } : { wasReady: false }));
  });
}
