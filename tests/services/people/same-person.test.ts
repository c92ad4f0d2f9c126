import { expect, test } from "vitest";
import type { FoundPerson } from "../../../services/people/found-person.ts";
import { type Compared, comparable, likeness } from "../../../services/people/same-person.ts";

type Says = readonly [name: string, birthday?: string, address?: string, calledBy?: string];

const person = ([name, birthday = "", address = "", calledBy = ""]: Says): FoundPerson => ({
  name,
  ...(birthday === "" ? {} : { birthday }),
  ...(calledBy === "" ? {} : { address_as: calledBy }),
  dates: [],
  addresses: address === "" ? [] : [{ label: "", lines: address.split(", "), parts: {} }],
  memories: [],
});

const MILL = "3 Mill Lane, Ely";

/** Pairs of entries and what they are, as a person who knows them would say. */
const PAIRS: readonly (readonly [Says, Says, "same" | "perhaps" | "different"])[] = [
  // One person, written in two ways.
  [["Eleanor Vance", "1981-02-14"], ["Vance, Eleanor", "1981-02-14"], "same"],
  [["Eleanor Vance", "1981-02-14"], ["ELEANOR  VANCE", "--02-14"], "same"],
  [["Dr. Eleanor Vance", "", MILL], ["Eleanor Vance", "", "Ely, 3 Mill Lane"], "same"],
  [["Guðrún Þórsdóttir", "1951-11-30"], ["Gudrun Thorsdottir", "1951-11-30"], "same"],
  [["Jürgen Groß", "", "Große Straße 5"], ["Jurgen Gross", "", "grosse strasse 5"], "same"],
  [["Łucja Nowak", "1970-05-05"], ["Lucja Nowak", "1970-05-05"], "same"],
  [["O’Hara, Ann", "", MILL], ["Ann O'Hara", "", MILL], "same"],
  [["Ольга Иванова", "1979-07-01"], ["Иванова Ольга", "1979-07-01"], "same"],
  // One person, most likely: to be asked.
  [["Eleanor Vance"], ["Eleanor Vance"], "perhaps"],
  [["Eleanor Vance", "1981-02-14"], ["Eleanor Vance", "1982-02-14"], "perhaps"],
  [["Eleanor Vance", "", MILL], ["Eleanor Vance", "", "9 Quay Street, Whitby"], "perhaps"],
  [["Tom Vance", "1950-01-01", MILL], ["Tom Vance", "1980-05-05", MILL], "perhaps"],
  [["Eleanor Ruth Vance", "1981-02-14"], ["Eleanor Vance", "1981-02-14"], "perhaps"],
  [["E. Vance", "1981-02-14"], ["Eleanor Vance", "1981-02-14"], "perhaps"],
  [["Elanor Vance", "", MILL], ["Eleanor Vance", "", MILL], "perhaps"],
  [["Nell Vance", "1981-02-14"], ["Eleanor Vance", "1981-02-14", "", "Nell"], "perhaps"],
  [["Eleanor", "1981-02-14"], ["Eleanor Vance", "1981-02-14"], "perhaps"],
  [["María Núñez Olmedo", "1987-09-22"], ["Maria Nunez", "1987-09-22"], "perhaps"],
  // Two people.
  [["Eleanor Vance", "", MILL], ["Tom Vance", "", MILL], "different"],
  [["Ann Vance", "1981-02-14"], ["Ann Marsh", "1981-02-14"], "different"],
  [["Eleanor Vance"], ["Eleanor Ruth Vance"], "different"],
  [["Eleanor Vance"], ["Elanor Vance"], "different"],
  [["Ann Vance", "1981-02-14", MILL], ["Anna Vance", "2011-06-01", MILL], "different"],
  [["Jon Marsh", "1990-01-01"], ["Jan Marsh", "1990-01-01"], "different"],
  [["Lee", "1990-01-01"], ["Lea", "1990-01-01"], "different"],
  [["Sam Okafor", "1999-12-31"], ["Theo Marsh", "1999-12-31"], "different"],
  [["The Vances", "", MILL], ["Tom Vance", "", MILL], "different"],
  [["Mr Vance", "", MILL], ["Mrs Marsh", "", MILL], "different"],
];

test.each(PAIRS)("%j and %j are %s, whichever comes first", (one, other, kind) => {
  const [a, b] = [comparable(person(one)), comparable(person(other))];
  expect(likeness(a, b).kind).toBe(kind);
  expect(likeness(b, a)).toEqual(likeness(a, b));
});

test("names of hostile length are compared at once", () => {
  const [a, b] = ["ab ", "cd "].map((word) => comparable(person([word.repeat(30_000), "1990-01-01"]))) as [Compared, Compared];
  const start = performance.now();
  expect(likeness(a, b).kind).toBe("different");
  expect(performance.now() - start).toBeLessThan(50);
});
