import { join } from "node:path";

/** Where what ships with Longhand is, for this run. */
export interface ShippedParts {
  /** The built interface. */
  readonly renderer: string;
  readonly preload: string;
  readonly hands: string;
  readonly templates: string;
  /** Fonts and rigs that were packed; null where they come from the packages and are made when needed. */
  readonly fonts: string | null;
  readonly rigs: string | null;
}

/** The parts beside the built main file (`here` is its folder): in the packed app all of them, while it is worked on those of the repository. */
export function shippedParts(here: string, packed: boolean): ShippedParts {
  const base = packed ? join(here, "..") : join(here, "..", "..");
  return {
    renderer: join(here, "..", "renderer"),
    preload: join(here, "preload.cjs"),
    hands: join(base, "hands"),
    templates: join(base, "templates"),
    fonts: packed ? join(base, "fonts") : null,
    rigs: packed ? join(base, "rigs") : null,
  };
}
