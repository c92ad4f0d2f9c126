import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsOf } from "../../../core/layout/words.ts";
import { type Block, type Branch, type Inline, MARKS, type Mark, MOST_TAKES, ROLES } from "../../../core/letter/letter.ts";
import { speakParagraph } from "../../../core/letter/speak.ts";
import { blocksFromDoc, createBlockReader } from "../../../renderer/words/from-doc.ts";
import { docFromBlocks } from "../../../renderer/words/to-doc.ts";
import { wordsOfBlock } from "../../../renderer/words/written-words.ts";

const marks: fc.Arbitrary<Mark[]> = fc.subarray([...MARKS]);
const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
const again = { take: fc.integer({ min: 1, max: MOST_TAKES }) };
const branchOf = <Content>(content: fc.Arbitrary<Content>): fc.Arbitrary<Branch<Content>> =>
  fc.record({ test: fc.option(words), negate: fc.boolean(), applies: fc.boolean(), content: fc.array(content, { maxLength: 3 }) });
const inline: fc.Arbitrary<Inline> = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 2 },
    fc.record({ type: fc.constant("text" as const), text: words, marks, ...again }, { requiredKeys: ["type", "text", "marks"] }),
    fc.record(
      { type: fc.constant("field" as const), source: words, value: fc.option(words), marks, takes: fc.array(fc.nat({ max: MOST_TAKES })) },
      { requiredKeys: ["type", "source", "value", "marks"] },
    ),
    fc.record({ type: fc.constant("break" as const) }),
    fc.record({ type: fc.constant("drawing" as const), name: words }),
    fc.record({ type: fc.constant("condition" as const), branches: fc.array(branchOf(tie("inline")), { minLength: 1, maxLength: 2 }) }),
  ),
})).inline;
const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 2 },
    fc.record({
      type: fc.constant("paragraph" as const),
      id: fc.uuid(),
      role: fc.constantFrom(...ROLES),
      content: fc.array(inline, { maxLength: 5 }),
    }),
    fc.record({
      type: fc.constant("condition" as const),
      id: fc.uuid(),
      branches: fc.array(branchOf(tie("block")), { minLength: 1, maxLength: 3 }),
    }),
  ),
})).block;

function paragraph(id: string, text: string): Block {
  return { type: "paragraph", id, role: "body", content: [{ type: "text", text, marks: [] }] };
}

/** Neighbouring texts of equal marks are one text to the editor; nothing else may change. */
function joined(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((one) => {
    if (one.type === "condition") return { ...one, branches: one.branches.map((arm) => ({ ...arm, content: joined(arm.content) })) };
    const content: Inline[] = [];
    for (const node of one.content) {
      const last = content.at(-1);
      if (node.type === "text" && last?.type === "text" && last.take === node.take && last.marks.join() === node.marks.join()) {
        content[content.length - 1] = { ...last, text: last.text + node.text };
      } else content.push(node);
    }
    return { ...one, content };
  });
}

test("any letter's blocks come back from the editor exactly", () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
      const doc = docFromBlocks(blocks);
      doc.check();
      expect(blocksFromDoc(doc)).toEqual(joined(blocks));
    }),
    { seed: 7, numRuns: 200 },
  );
});

test("a letter without blocks gets one empty paragraph to write in", () => {
  expect(blocksFromDoc(docFromBlocks([]))).toEqual([{ type: "paragraph", id: "first", role: "body", content: [] }]);
});

test("a paragraph that did not change is read as the same object", () => {
  const read = createBlockReader();
  const doc = docFromBlocks([paragraph("a", "one"), paragraph("b", "two")]);
  const changed = doc.copy(doc.content.replaceChild(0, docFromBlocks([paragraph("a", "other words")]).child(0)));
  const [before, after] = [read(doc), read(changed)];
  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).toBe(before[1]);
});

test("every word of a paragraph is found in the editor's document, in order, whatever stands around it", () => {
  const lone = fc.oneof(
    fc.stringMatching(/^[ \ta-c\u00a0\n-]{1,9}$/).map((words): Inline => ({ type: "text", text: words, marks: [] })),
    fc.constantFrom<Inline>({ type: "break" }, { type: "drawing", name: "heart" }),
  );
  fc.assert(
    fc.property(fc.array(lone, { maxLength: 8 }), (content) => {
      const block = { type: "paragraph" as const, id: "p", role: "body" as const, content };
      const doc = docFromBlocks([block]);
      const spoken = speakParagraph(block);
      const expected =
        spoken === null
          ? []
          : wordsOf(spoken)
              .flat()
              .filter(({ text }) => text.trim() !== "");
      const letters = (text: string) => text.replace(/\s/g, "");
      // A drawing is spoken as its character; a break as nothing.
      const drawn = (leaf: { readonly type: { readonly name: string } }) => (leaf.type.name === "drawing" ? "♥" : "");
      const found = wordsOfBlock(doc, "p").map(({ offset, from, to }) => ({ offset, text: letters(doc.textBetween(from, to, "", drawn)) }));
      expect(found).toEqual(expected.map(({ offset, text }) => ({ offset, text: letters(text) })));
    }),
    { seed: 7, numRuns: 500 },
  );
});
