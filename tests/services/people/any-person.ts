import fc from "fast-check";
import { ADDRESS_PARTS, type FoundPerson } from "../../../services/people/found-person.ts";
import { dayOf } from "../../../services/people/read-date.ts";

/** Pieces of text that files of people stumble over. */
const PIECES = [
  ...["Eleanor", "Guðmundsdóttir", "de la Cruz", "O’Hara", "Łódź", "שלום", "مرحبا", "👩‍👩‍👧", "𝒜", "é", "e\u0301", "\u202egnihton", "李"],
  ...[
    ",",
    ";",
    ":",
    "\\",
    "\\n",
    "\\,",
    '"',
    "'",
    "^",
    "^n",
    "=",
    "=3D",
    "+",
    "-",
    "@",
    "=1+1",
    "@SUM(A1)",
    "{{ x }}",
    "<b>",
    "</script>",
    "|",
    "\t;",
    "%",
  ],
  ...[
    "__proto__",
    "constructor",
    "BEGIN:VCARD",
    "END:VCARD",
    "TEL:1",
    "item1.",
    "data:image/png;base64,",
    "+44 20 7946 0958",
    "1990-04-03",
    "* Home",
  ],
  ...["x".repeat(80), "ü".repeat(40), "😀".repeat(30)],
];

const words = (joiners: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...joiners)), { minLength: 1, maxLength: 6 })
    .map((pieces) => pieces.flat().join("").replace(/\t/g, " ").trim())
    .filter((text) => text !== "");
const line = words([" ", "", "  "]);
const text = words([" ", "\n", "\n\n", ""]);
const label = fc.oneof(fc.constantFrom("home", "work", "Anniversary"), line);
const day = fc
  .tuple(fc.option(fc.integer({ min: 1000, max: 2100 })), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, date]) => dayOf(year, month, date))
  .filter((one) => one !== null);
const fullDay = day.filter((one) => !one.startsWith("-"));
const parts = fc.record(Object.fromEntries(ADDRESS_PARTS.map((part) => [part, line])), { requiredKeys: [] });
const address = fc
  .record({ label: fc.oneof(fc.constant(""), label), lines: fc.array(line, { maxLength: 4 }), parts })
  .filter(({ lines, parts: own }) => lines.length > 0 || Object.keys(own).length > 0);

/** Any person a file may be made of, without a picture: every text as a reader of files leaves it, on one line but for what is remembered. */
export const anyPerson: fc.Arbitrary<FoundPerson> = fc
  .record(
    {
      name: line,
      address_as: line,
      sort_name: line,
      relation: line,
      language: fc.constantFrom("en-GB", "de", "is", "zh-Hant"),
      title: line,
      pronouns: line,
      birthday: day,
      dates: fc.array(fc.record({ label, day }), { maxLength: 3 }),
      addresses: fc.array(address, { maxLength: 3 }),
      memories: fc.array(fc.record({ date: fc.option(fullDay), text }), { maxLength: 3 }),
    },
    { requiredKeys: ["name", "dates", "addresses", "memories"] },
  )
  .map((person) => person as FoundPerson);
