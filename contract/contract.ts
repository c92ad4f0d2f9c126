import { z } from "zod";
import type { Hand } from "../core/hand/hand.ts";
import { type Letter, letterSchema, type Person, personSchema } from "../core/letter/letter.ts";

/**
 * What the interface and this machine say to each other. The loopback server, the Electron IPC, the command line, the client and the
 * test double are all derived from this one object; every input is validated on the far side.
 * Values are plain data; bytes are `Uint8Array`.
 */

/** A template on the shelf. */
export interface TemplateSummary {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly occasion: string;
  /** One line that helps choose it. */
  readonly description: string;
}

/** A hand on the shelf. */
export interface HandSummary {
  readonly id: string;
  readonly name: string;
  readonly character: string;
  readonly languages: readonly string[];
  readonly joined: boolean;
}

/** The shelf of hands. */
export interface HandList {
  /** Every hand that can be used, in the order in which they are offered. */
  readonly hands: readonly HandSummary[];
  /** What is wrong with the files of hands, one sentence each: those left out, and traits taken otherwise than they stand. Mostly empty. */
  readonly notes: readonly string[];
}

/** All a typesetter needs to write in a hand. */
export interface HandBundle {
  readonly hand: Hand;
  readonly font: Uint8Array;
  /** Rigs made before, as `encodeRigs` wrote them; glyphs that are not in it are rigged when they are first needed. */
  readonly rigs: string;
}

/** A file made for the person to keep. */
export interface MadeFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Where things are kept, for the person to see. */
export interface Place {
  /** The folder of letters and templates, as a path of this machine. */
  readonly folder: string;
  /** Of Longhand, `0.1.0`. */
  readonly version: string;
}

/** Most characters of a template's text. */
export const LONGEST_SOURCE = 1_000_000;

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** Says what an operation gives back without a value to show for it. */
export const gives = <Result>(): Result => undefined as Result;

/** operation -> zod input -> result type (`gives` carries the type only). */
export const contract = {
  /** Every template, those that ship and the person's own, by title. */
  listTemplates: { input: z.object({}), result: gives<readonly TemplateSummary[]>() },
  /** A template's source text as it stands in its file. */
  readTemplate: { input: z.object({ id }), result: gives<{ readonly id: string; readonly source: string }>() },
  /** A letter from a template with the template's own sample details. */
  readSample: { input: z.object({ id }), result: gives<Letter>() },
  /** Keeps a template of the person's own; nothing is written over. Its id, which is another when that one is taken by a different text. */
  addTemplate: { input: z.object({ id, source: z.string().max(LONGEST_SOURCE) }), result: gives<{ readonly id: string }>() },
  /** Every hand, and what is wrong with the files of others. */
  listHands: { input: z.object({}), result: gives<HandList>() },
  /** One hand with its font and rigs. */
  readHand: { input: z.object({ id }), result: gives<HandBundle>() },
  /**
   * The one exact PDF of a letter, as it is previewed, saved and printed; with `trace` the sheet to copy it out from in one's own pen. Refused while a detail
   * is missing.
   */
  makePdf: { input: z.object({ letter: letterSchema, trace: z.boolean().optional() }), result: gives<MadeFile>() },
  /** Where what the person writes is kept on this machine, and which Longhand this is. */
  readPlace: { input: z.object({}), result: gives<Place>() },
  /** Who new letters are from; nobody, `{}`, until that was said. */
  readSender: { input: z.object({}), result: gives<Person>() },
  /** Keeps who new letters are from. */
  keepSender: { input: z.object({ sender: personSchema }), result: gives<null>() },
  /** The letter that was open last; null on first use. A draft of a newer version is refused and left as it is. */
  readDraft: { input: z.object({}), result: gives<Letter | null>() },
  /** Keeps the open letter, whole or not at all. */
  keepDraft: { input: z.object({ letter: letterSchema }), result: gives<null>() },
} as const;

/** Name of an operation. */
export type Operation = keyof typeof contract;
/** What an operation takes. */
export type Input<Name extends Operation> = z.input<(typeof contract)[Name]["input"]>;
/** What an operation gives back when all went well. */
export type Result<Name extends Operation> = (typeof contract)[Name]["result"];

/** Why an operation could not be done, in a sentence for the person; `code` is for programs. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  /** Every reason, one sentence each, when there are several. */
  readonly details?: readonly string[];
}
/** What crosses the wire. */
export type Reply<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

/** The far side: one function an operation. Electron, the server and the command line all stand on this. */
export type Services = {
  readonly [Name in Operation]: (input: z.output<(typeof contract)[Name]["input"]>) => Promise<Reply<Result<Name>>>;
};
/** The near side: what the interface calls. */
export type Client = { readonly [Name in Operation]: (input: Input<Name>) => Promise<Reply<Result<Name>>> };
