import { fold } from "./fold.ts";
import type { FoundAddress, FoundDate, FoundMemory, FoundPerson, PersonText } from "./found-person.ts";
import { PERSON_TEXTS } from "./found-person.ts";

/** How a text that could not be kept in its place is remembered. */
const SAID: Readonly<Record<PersonText | "name" | "birthday", string>> = {
  name: "Also written",
  address_as: "Also called",
  sort_name: "Also sorted as",
  relation: "Also",
  language: "Another language",
  title: "Another title",
  pronouns: "Other pronouns",
  birthday: "Another birthday",
};

/**
 * Two entries of one person as one. What `kept` says stays; what only `added` says is taken over; where they differ, what `added` says becomes something to
 * remember. So every value of either is in it. Of two pictures `kept`'s stays.
 */
export function mergePeople(kept: FoundPerson, added: FoundPerson): FoundPerson {
  const lost: FoundMemory[] = [];
  const remember = (field: keyof typeof SAID, text: string | undefined) => {
    if (text !== undefined) lost.push({ date: null, text: `${SAID[field]}: ${text}` });
  };
  const texts = PERSON_TEXTS.flatMap((field) => {
    const text = kept[field] ?? added[field];
    if (kept[field] !== undefined && kept[field] !== added[field]) remember(field, added[field]);
    return text === undefined ? [] : [[field, text] as const];
  });
  if (kept.name !== added.name) remember("name", added.name);
  const birthday = fuller(kept.birthday, added.birthday);
  if (birthday !== undefined && added.birthday !== undefined && !isWithin(added.birthday, birthday)) remember("birthday", added.birthday);
  const picture = kept.picture ?? added.picture;
  return {
    name: kept.name,
    ...Object.fromEntries(texts),
    ...(birthday === undefined ? {} : { birthday }),
    ...(picture ? { picture } : {}),
    dates: withNew(kept.dates, added.dates, dateKey),
    addresses: withNew(kept.addresses, added.addresses, addressKey),
    memories: withNew(kept.memories, [...added.memories, ...lost], memoryKey),
  };
}

/** The kept day, or the added one where that also knows the year. */
function fuller(kept: string | undefined, added: string | undefined): string | undefined {
  if (kept === undefined || added === undefined) return kept ?? added;
  return isWithin(kept, added) ? added : kept;
}

/** True where a day says nothing that another one does not. */
function isWithin(day: string, other: string): boolean {
  return day === other || (day.startsWith("-") && day.slice(-5) === other.slice(-5));
}

function withNew<Value>(kept: readonly Value[], added: readonly Value[], key: (value: Value) => string): readonly Value[] {
  const known = new Set(kept.map(key));
  return [...kept, ...added.filter((value) => !known.has(key(value)))];
}

function dateKey({ label, day }: FoundDate): string {
  return `${fold(label)}|${day}`;
}

function addressKey({ label, lines, parts }: FoundAddress): string {
  return JSON.stringify([label, lines, Object.entries(parts).toSorted()]);
}

function memoryKey({ date, text }: FoundMemory): string {
  return `${date ?? ""}|${text}`;
}
