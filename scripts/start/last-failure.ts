import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How long a failed start of the desktop window is remembered, in milliseconds: a day. */
export const A_DAY = 86_400_000;

/** Remembers, in the person's cache folder, that there is no desktop window on this machine for now. */
export interface LastFailure {
  /** True when it failed within the last day, for this version of Electron. */
  isRecent(now: number): boolean;
  /** Where it cannot be remembered it is simply tried again the next time. */
  remember(now: number): void;
  forget(): void;
}

/** The note in a folder, which is made when it is first needed. */
export function createLastFailure(folder: string, version: string): LastFailure {
  const path = join(folder, "no-desktop-window.json");
  return {
    isRecent(now) {
      try {
        const note: unknown = JSON.parse(readFileSync(path, "utf8"));
        if (typeof note !== "object" || note === null || !("at" in note) || !("version" in note)) return false;
        const age = now - Number(note.at);
        return note.version === version && age >= 0 && age < A_DAY;
      } catch {
        return false;
      }
    },
    remember(now) {
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(path, JSON.stringify({ at: now, version }));
      } catch {
        // Nothing is lost but a few seconds at the next start.
      }
    },
    forget: () => rmSync(path, { force: true }),
  };
}
