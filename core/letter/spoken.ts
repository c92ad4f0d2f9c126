import type { Mark, Role } from "./letter.ts";

/** A stretch of a spoken line that is marked alike. `missing` is a field without its detail: `text` is then what it asks for. */
export interface Run {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly missing: boolean;
  /** How often these words were written again; absent for the first take. */
  readonly take?: number | undefined;
}

/** A paragraph as it will stand on the page: conditions settled, fields turned into words, empty lines dropped. */
export interface SpokenBlock {
  readonly id: string;
  readonly role: Role;
  /** Hard lines, each of runs; never empty. */
  readonly lines: readonly (readonly Run[])[];
}
