import fc from "fast-check";
import { expect, test } from "vitest";
import type { FoundPerson } from "../../../services/people/found-person.ts";
import { mergePeople } from "../../../services/people/merge-people.ts";
import { anyPerson } from "./any-person.ts";

/** Every text a person has, with days without a year as they stand within those with one. */
function textsOf(person: FoundPerson): readonly string[] {
  const { dates, addresses, memories, picture: _, ...texts } = person;
  return [
    ...Object.values(texts),
    ...dates.flatMap(({ label, day }) => [label, day]),
    ...addresses.flatMap(({ label, lines, parts }) => [label, ...lines, ...Object.values(parts)]),
    ...memories.flatMap(({ date, text }) => [date ?? "", text]),
  ].filter((text) => text !== "");
}

test("a merge has every value of both, and what one kept stays where it is", () => {
  fc.assert(
    fc.property(anyPerson, anyPerson, (kept, added) => {
      const merged = mergePeople(kept, added);
      const all = textsOf(merged).join("\n");
      for (const text of [...textsOf(kept), ...textsOf(added)]) expect(all).toContain(text.startsWith("--") ? text.slice(1) : text);
      const { birthday: _, dates: __, addresses, memories, ...texts } = kept;
      expect(merged).toMatchObject(texts);
      expect(merged.memories.slice(0, memories.length)).toEqual(memories);
      expect(merged.addresses.slice(0, addresses.length)).toEqual(addresses);
    }),
    { seed: 6, numRuns: 300 },
  );
});

test("merged with oneself one stays who one is", () => {
  fc.assert(
    fc.property(anyPerson, (person) => {
      const once = mergePeople(person, person);
      expect(once).toEqual(person);
    }),
    { seed: 6 },
  );
});

test("the day that knows its year is kept, and another day is remembered", () => {
  const ann = { name: "Ann", dates: [], addresses: [], memories: [] };
  expect(mergePeople({ ...ann, birthday: "--04-03" }, { ...ann, birthday: "1990-04-03" })).toEqual({ ...ann, birthday: "1990-04-03" });
  expect(mergePeople({ ...ann, birthday: "1990-04-03" }, { ...ann, birthday: "--04-03" })).toEqual({ ...ann, birthday: "1990-04-03" });
  expect(mergePeople({ ...ann, birthday: "1990-04-03" }, { ...ann, birthday: "1991-04-03" })).toEqual({
    ...ann,
    birthday: "1990-04-03",
    memories: [{ date: null, text: "Another birthday: 1991-04-03" }],
  });
});
