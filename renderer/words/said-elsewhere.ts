import type { Letter } from "../../core/letter/letter.ts";

/** A pause after which more typing in the same control is taken back by itself, in milliseconds. */
const PAUSE = 1_000;

/** Numbers what is said beside the words: the same number for what is to be taken back in one step. */
export interface GroupsOfSaying {
  /** The group of the change from one letter to the next, at a time in milliseconds. */
  readonly next: (before: Letter, now: Letter, time: number) => number;
  /** Something else was done meanwhile: the next change begins a group. */
  readonly close: () => void;
}

/** Groups that run below zero, where the history's own numbers never go. */
export function groupsOfSaying(): GroupsOfSaying {
  let group = -1;
  let about: string | null = null;
  let last = 0;
  return {
    next: (before, now, time) => {
      const changed = whatChanged(before, now);
      if (changed !== about || time - last > PAUSE) group--;
      about = changed;
      last = time;
      return group;
    },
    close: () => {
      about = null;
    },
  };
}

/** Names what differs beside the words: `recipient.name`, `gift`, `hand`; "" when nothing does. */
export function whatChanged(before: Letter, now: Letter): string {
  const { details, style } = before;
  return (
    firstDiffering("recipient.", details.recipient, now.details.recipient) ??
    firstDiffering("sender.", details.sender, now.details.sender) ??
    firstDiffering("", details.fields, now.details.fields) ??
    firstDiffering("", style, now.style) ??
    (details.date === now.details.date ? "" : "date")
  );
}

function firstDiffering(prefix: string, before: object, now: object): string | null {
  const old: Readonly<Record<string, unknown>> = { ...before };
  const found = Object.entries(now).find(([key, value]) => old[key] !== value) ?? Object.entries(old).find(([key]) => !(key in now));
  return found === undefined ? null : `${prefix}${found[0]}`;
}
