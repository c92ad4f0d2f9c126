import { spawn } from "node:child_process";

/** How the desktop app ended: with an exit code once it had been ready, or without ever being ready. */
export type Ended = { readonly wasReady: true; readonly code: number } | { readonly wasReady: false };

/** Runs the desktop app and waits for its end. What it says before it is ready is the system's own chatter, and is kept back. */
export function runDesktop(program: string, main: string, letters: readonly string[]): Promise<Ended> {
  const { ELECTRON_RUN_AS_NODE: _asNode, NODE_OPTIONS: _options, ...env } = process.env;
  return new Promise((resolve) => {
    const child = spawn(program, [main, ...letters], { stdio: ["ignore", "inherit", "pipe", "ipc"], env });
    let ready = false;
    child.once("message", () => {
      ready = true;
    });
    child.stderr?.on("data", (words: Buffer) => {
      if (ready) process.stderr.write(words);
    });
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => child.kill(signal));
    child.once("error", () => resolve({ wasReady: false }));
    // One that runs already takes over from the second, which ends well without being ready itself.
    child.once("exit", (code) => resolve(ready || code === 0 ? { wasReady: true, code: code ?? 0 } : { wasReady: false }));
  });
}
