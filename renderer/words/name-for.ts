import type { Question } from "../../core/letter/letter.ts";
import { QUESTION_NAME, RESERVED } from "../../core/template/vocabulary.ts";

/** Words that say nothing of what a question is about. */
const SMALL = new Set(
  "a an the what when where who why how which did do does is are was were will would you your they them their he she it we i to of in on at for with".split(
    " ",
  ),
);
const LONGEST = 40;

/** A name for a question after what it asks, that none of the others has: `cook` for "What did you cook?". */
export function nameFor(label: string, questions: readonly Question[]): string {
  const plain = label.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== "");
  const telling = words.filter((word) => !SMALL.has(word));
  const stem = (telling.length > 0 ? telling : words)
    .slice(0, 3)
    .join("_")
    .slice(0, LONGEST - 4);
  const first = QUESTION_NAME.test(stem) && !RESERVED.has(stem) ? stem : "answer";
  const taken = new Set(questions.map(({ name }) => name));
  let name = first;
  for (let number = 2; taken.has(name); number++) name = `${first}_${number}`;
  return name;
}
