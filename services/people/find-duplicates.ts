import type { FoundPerson } from "./found-person.ts";
import { type Compared, comparable, type Likeness, likeness } from "./same-person.ts";

/** Who an entry may be of: someone already known, or an entry before it in the file. */
export interface Duplicate {
  readonly kind: "same" | "perhaps";
  readonly because: string;
  readonly of: { readonly where: "known" | "file"; readonly index: number };
}

/** For each person of a file the likest one among those known and those before them in the file; null for someone new. */
export function findDuplicates(people: readonly FoundPerson[], known: readonly FoundPerson[]): readonly (Duplicate | null)[] {
  const index = new Candidates();
  for (const [at, person] of known.entries()) index.add({ where: "known", index: at }, comparable(person));
  return people.map((person, at) => {
    const own = comparable(person);
    const found = index.likest(own);
    index.add({ where: "file", index: at }, own);
    return found;
  });
}

interface Candidate {
  readonly of: Duplicate["of"];
  readonly compared: Compared;
}

/** Finds who is worth comparing without comparing all with all: whoever shares a name, a birthday or an address. */
class Candidates {
  private readonly shelves = new Map<string, Candidate[]>();

  add(of: Duplicate["of"], compared: Compared): void {
    for (const key of keysOf(compared)) {
      const shelf = this.shelves.get(key);
      if (shelf) shelf.push({ of, compared });
      else this.shelves.set(key, [{ of, compared }]);
    }
  }

  likest(compared: Compared): Duplicate | null {
    let best: { readonly candidate: Candidate; readonly like: Likeness } | null = null;
    for (const key of keysOf(compared)) {
      for (const candidate of (this.shelves.get(key) ?? []).slice(0, MOST_COMPARED)) {
        const like = likeness(compared, candidate.compared);
        if (like.kind === "same") return { kind: "same", because: like.because, of: candidate.of };
        if (like.kind === "perhaps" && best === null) best = { candidate, like };
      }
    }
    return best && { kind: "perhaps", because: best.like.because, of: best.candidate.of };
  }
}

/** People of one day or one house who are looked at: more share a day only in a file that means harm. */
const MOST_COMPARED = 100;

function keysOf({ key, birthday, addresses }: Compared): readonly string[] {
  const day = birthday === "" ? [] : [`day ${birthday.slice(-5)}`];
  return [`name ${key}`, ...day, ...[...addresses].map((address) => `at ${address}`)];
}
