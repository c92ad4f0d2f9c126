import { expect, test } from "vitest";
import type { Question } from "../../../core/letter/letter.ts";
import { askedBehind, askedOf } from "../../../renderer/details/asked.ts";
import { plainLetter } from "../../support/letters.ts";

const question = (over: Partial<Question>): Question => ({ name: "q", label: "What?", optional: false, ...over });

test.each<[Partial<Question>, string]>([
  [{}, "line"],
  [{ example: "the blue bowl" }, "line"],
  [{ example: "2026-12-24" }, "date"],
  [{ example: "£20" }, "amount"],
  [{ default: "1 200,50 €" }, "amount"],
  [{ example: "40%" }, "amount"],
  [{ example: "20 times" }, "line"],
  [{ example: "2026-12-24", choices: ["a", "b"] }, "choice"],
])("a question of %j is asked for as a %s", (over, kind) => {
  const asked = askedOf({ questions: [question(over)], blocks: [] }).find(({ path }) => path === "q");
  expect(asked?.kind).toBe(kind);
});

test("behind a chip stand its questions: both of a person, those of an address, and of what the column does not ask", () => {
  const field = (source: string) => ({ type: "field", source, value: null, marks: [] }) as const;
  const content = [field("recipient.address_as"), field("sender.address.lines")];
  const letter = plainLetter([], { blocks: [{ type: "paragraph", id: "p", role: "body", content }], questions: [question({})] });
  const paths = (path: string) => askedBehind(letter, path).map((asked) => asked.path);
  expect(paths("recipient.address_as")).toEqual(["recipient.name", "recipient.address_as"]);
  expect(paths("sender.address")).toEqual(["sender.address.lines"]);
  expect(paths("q")).toEqual(["q"]);
  expect(askedBehind(letter, "recipient.relation")).toMatchObject([{ label: "Who are they to you?", optional: true }]);
});
