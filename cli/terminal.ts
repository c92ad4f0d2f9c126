/** Where a command says what it did and what went wrong. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** How a command ends: done, the letter cannot be written as it stands, or wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** A command that was called in a way it cannot follow: one plain sentence, exit code 2. */
export class UsageError extends Error {}
