import { z } from "zod";
import { letterSchema } from "../core/letter/letter.ts";
import type { CommandId } from "./commands.ts";
import { contract, gives, type Reply } from "./contract.ts";

/**
 * What only the desktop shell can do, beside everything in the contract. In a browser there is none of this, and the interface does what a
 * browser does instead. No operation takes or gives a path: what is opened and where things are saved is the far side's and the person's.
 */

/** Something a person asked for outside the page: a command in the menu, a template that was `added`, or the window to `close`, which waits for `letGo`. */
export type Wish = CommandId | "added" | "close";

/** operation -> zod input -> result type, as in the contract. */
export const desktopContract = {
  /** Asks the person where, and saves the letter's PDF, or its trace sheet, there. The file's own name; null when they thought better of it. */
  savePdf: {
    input: z.object({ letter: letterSchema, trace: z.boolean().optional() }),
    result: gives<{ readonly fileName: string } | null>(),
  },
  /** Opens the system's print dialog on the letter's PDF, at its actual size. Resolves when it has been handed over or called off. */
  printPdf: { input: z.object({ letter: letterSchema }), result: gives<null>() },
  /** Lets the person choose a letter file and adds it to their templates, as the menu does. Resolves at once. */
  openLetter: { input: z.object({}), result: gives<null>() },
  /** Shows the folder in which everything is kept, in the system's file manager. */
  showData: { input: z.object({}), result: gives<null>() },
  /** The next thing asked for outside the page; waits until there is one. A later call takes the place of one that still waits. */
  nextWish: { input: z.object({}), result: gives<Wish | null>() },
  /** Everything the person wrote is kept: the window may close. */
  letGo: { input: z.object({}), result: gives<null>() },
} as const;

/** Name of a desktop operation. */
export type DesktopOperation = keyof typeof desktopContract;

/** The far side of the desktop operations. */
export type DesktopServices = {
  readonly [Name in DesktopOperation]: (
    input: z.output<(typeof desktopContract)[Name]["input"]>,
  ) => Promise<Reply<(typeof desktopContract)[Name]["result"]>>;
};
/** The near side: what the interface calls. */
export type DesktopClient = {
  readonly [Name in DesktopOperation]: (
    input: z.input<(typeof desktopContract)[Name]["input"]>,
  ) => Promise<Reply<(typeof desktopContract)[Name]["result"]>>;
};

/** Everything the desktop shell answers. */
export const shellContract = { ...contract, ...desktopContract } as const;
