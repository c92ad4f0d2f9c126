import type { Diagnostic } from "../../core/letter/diagnostic.ts";
import type { Picture } from "./pictures.ts";
import type { Day } from "./read-date.ts";

/** The parts of a postal address, each a line of text or absent. */
export const ADDRESS_PARTS = ["box", "extended", "street", "city", "region", "postcode", "country"] as const;
export type AddressPart = (typeof ADDRESS_PARTS)[number];

/** An address as a file has it: lines to print as they are, or parts, or both. */
export interface FoundAddress {
  /** What it is called, such as `home`; "" for nothing. */
  readonly label: string;
  readonly lines: readonly string[];
  readonly parts: Readonly<Partial<Record<AddressPart, string>>>;
}

/** A day that comes round every year. */
export interface FoundDate {
  readonly label: string;
  readonly day: Day;
}

/** Something to remember of a person; `date` is an ISO date, null where it is not known. */
export interface FoundMemory {
  readonly date: string | null;
  readonly text: string;
}

/** What a file says of a person. Texts are on one line and not empty; memories may have several lines. */
export interface FoundPerson {
  readonly name: string;
  readonly address_as?: string;
  readonly sort_name?: string;
  readonly relation?: string;
  readonly language?: string;
  readonly title?: string;
  readonly pronouns?: string;
  readonly birthday?: Day;
  readonly dates: readonly FoundDate[];
  readonly addresses: readonly FoundAddress[];
  readonly memories: readonly FoundMemory[];
  readonly picture?: Picture;
}

/** The texts of a person that stand alone. */
export const PERSON_TEXTS = ["address_as", "sort_name", "relation", "language", "title", "pronouns"] as const;
export type PersonText = (typeof PERSON_TEXTS)[number];

/** One card or row: the person, where they stand in the file, and what is to be said of them. */
export interface FoundEntry {
  /** In words: `the 3rd card, line 41` or `row 5`. */
  readonly place: string;
  /** 1-based line or row. */
  readonly line: number;
  readonly person: FoundPerson;
  readonly problems: readonly Diagnostic[];
}

/** All that a file holds. `problems` are of the file as a whole and of cards and rows that no person could be made of. */
export interface FoundPeople {
  readonly entries: readonly FoundEntry[];
  readonly problems: readonly Diagnostic[];
}
