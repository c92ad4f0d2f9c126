import { expect, test } from "vitest";
import { missingDetails } from "../../../core/letter/missing-details.ts";
import { field, makeLetter, paragraph } from "./make-letter.ts";

const gift = { name: "gift", label: "What did they give you?", optional: false };

test("each missing detail is told once, in order, in words a person understands", () => {
  const letter = makeLetter(
    [
      paragraph("p1", [field("gift", null), field("recipient.name", null)]),
      paragraph("p2", [field("gift | upcase", null), field("sender.birthday", null)]),
    ],
    { questions: [gift] },
  );
  expect(missingDetails(letter)).toEqual([
    { code: "missing-detail", field: "gift", block: "p1", message: "“What did they give you?” has no answer yet." },
    { code: "missing-detail", field: "recipient.name", block: "p1", message: "Who is it for? Their name is missing." },
    { code: "missing-detail", field: "sender.birthday", block: "p2", message: "Your birthday is missing." },
  ]);
});

test("what stands in an arm that does not apply is not missing, but what decides between arms is", () => {
  const arm = { test: 'gift == "visit"', negate: false, applies: false, content: [paragraph("p1", [field("visit", null)])] };
  const visit = { ...gift, name: "visit" };
  const letter = makeLetter([{ type: "condition", id: "c1", branches: [arm] }], { questions: [gift, visit] });
  expect(missingDetails(letter).map((one) => one.field)).toEqual(["gift"]);
});

test("nothing is missing from a letter that is whole", () => {
  expect(missingDetails(makeLetter([paragraph("p1", ["Hello ", field("visit", "")])], { questions: [gift] }))).toEqual([]);
});
