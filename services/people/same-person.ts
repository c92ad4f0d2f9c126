import { distance } from "fastest-levenshtein";
import { linesOfParts } from "./address-lines.ts";
import { fold } from "./fold.ts";
import type { FoundPerson } from "./found-person.ts";

/** How two entries stand to each other, and why, in words that end “because …”. */
export interface Likeness {
  readonly kind: "same" | "perhaps" | "different";
  readonly because: string;
}

/** Characters of a name that are compared: no name is longer. */
const LONGEST_NAME = 200;

const DIFFERENT: Likeness = { kind: "different", because: "" };

/** Words before and after names that say nothing of who it is, folded. */
const TITLES = new Set(
  "mr mrs ms miss mx dr prof professor sir dame lady lord rev herr frau hr fr m mme mlle monsieur madame sr sra srta don dona jr phd md esq".split(
    " ",
  ),
);

/** What is compared of a person, made once. */
export interface Compared {
  /** The name's words, folded, without titles and in alphabetical order. */
  readonly words: readonly string[];
  readonly key: string;
  readonly calledBy: string;
  readonly birthday: string;
  /** Each address as its folded letters, in the order of the alphabet's words. */
  readonly addresses: ReadonlySet<string>;
}

/** What is compared of a person. */
export function comparable(person: FoundPerson): Compared {
  const all = fold(person.name.slice(0, LONGEST_NAME)).split(" ").filter(Boolean);
  const told = all.filter((word) => !TITLES.has(word));
  const words = (told.length > 0 ? told : all).toSorted();
  const addresses = person.addresses.map(({ lines, parts }) => addressKey(lines.length > 0 ? lines : linesOfParts(parts))).filter(Boolean);
  return {
    words,
    key: words.join(" "),
    calledBy: fold(person.address_as ?? ""),
    birthday: person.birthday ?? "",
    addresses: new Set(addresses),
  };
}

/**
 * Whether two entries are of the same person. The same: one name, and one more thing that is one (birthday or address), and nothing against it.
 * Perhaps: one name alone, or one name and different birthdays; or names that may be one (a slip, an initial, a further name) and a birthday or an
 * address that is one. Different: all else; people of one house have one address and different names.
 */
export function likeness(a: Compared, b: Compared): Likeness {
  const sameDay = sameBirthday(a.birthday, b.birthday);
  const otherDay = a.birthday !== "" && b.birthday !== "" && !sameDay;
  const sameAddress = [...a.addresses].some((address) => b.addresses.has(address));
  if (a.key === b.key) {
    if (otherDay) return { kind: "perhaps", because: "the names are the same, but not the birthdays" };
    if (sameDay || sameAddress) return { kind: "same", because: `the name and the ${sameDay ? "birthday" : "address"} are the same` };
    return { kind: "perhaps", because: "the names are the same" };
  }
  if (otherDay || !(sameDay || sameAddress) || !mayBeOneName(a, b)) return DIFFERENT;
  return { kind: "perhaps", because: `the names are alike and the ${sameDay ? "birthday" : "address"} is the same` };
}

/** True where both have a day and it is one; a year only one of them knows is no difference. */
function sameBirthday(a: string, b: string): boolean {
  if (a === "" || b === "") return false;
  return a === b || ((a.startsWith("-") || b.startsWith("-")) && a.slice(-5) === b.slice(-5));
}

/**
 * True for names that may be one person's: all words of the shorter one are in the longer one, whole, as initials or with a slip in a long word; or the
 * first name of one is what the other is called by.
 */
function mayBeOneName(a: Compared, b: Compared): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const left = [...long.words];
  const unmatched: string[] = [];
  for (const word of short.words) {
    const at = left.findIndex((other) => isOneWord(word, other));
    if (at === -1) unmatched.push(word);
    else left.splice(at, 1);
  }
  if (short.words.length === 1) return unmatched.length === 0 && short.key.length > 2;
  if (unmatched.length === 0) return true;
  const [only = ""] = unmatched;
  return (
    unmatched.length === 1 && ((long.calledBy !== "" && only === long.calledBy) || (short.calledBy !== "" && left.includes(short.calledBy)))
  );
}

/** True for one word, its initial, or a slip of one letter in five. */
function isOneWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  const longer = Math.max(a.length, b.length);
  return longer >= 5 && longer < 80 && distance(a, b) <= Math.floor(longer / 5);
}

function addressKey(lines: readonly string[]): string {
  return fold(lines.join(" ")).split(" ").toSorted().join(" ");
}
