import type { Block, Branch, Details, Inline, Letter } from "../letter/letter.ts";
import { createEvaluator, type Evaluator } from "./evaluate.ts";

/**
 * The letter with every field and condition evaluated again from new details. What does not change is the previous object itself, down to
 * the node, so that whoever compares by identity redoes only what changed.
 */
export function settleLetter(letter: Letter, details: Details): Letter {
  const evaluator = createEvaluator(details, letter.questions, letter.language);
  const blocks = mapped(letter.blocks, (block) => settleBlock(block, evaluator));
  return blocks === letter.blocks && details === letter.details ? letter : { ...letter, details, blocks };
}

function settleBlock(block: Block, evaluator: Evaluator): Block {
  if (block.type === "condition") {
    const branches = settleBranches(block.branches, evaluator, (inner) => settleBlock(inner, evaluator));
    return branches === block.branches ? block : { ...block, branches };
  }
  const content = mapped(block.content, (node) => settleInline(node, evaluator));
  return content === block.content ? block : { ...block, content };
}

function settleInline(node: Inline, evaluator: Evaluator): Inline {
  if (node.type === "field") {
    const value = evaluator.words(node.source);
    return value === node.value ? node : { ...node, value };
  }
  if (node.type !== "condition") return node;
  const branches = settleBranches(node.branches, evaluator, (inner) => settleInline(inner, evaluator));
  return branches === node.branches ? node : { ...node, branches };
}

/** Of the arms of a condition the first whose test holds stands; what stands in the others is settled too, ready for when it does. */
function settleBranches<Content>(
  branches: readonly Branch<Content>[],
  evaluator: Evaluator,
  settle: (content: Content) => Content,
): readonly Branch<Content>[] {
  let taken = false;
  return mapped(branches, (branch) => {
    const applies: boolean = !taken && (branch.test === null || evaluator.holds(branch.test) !== branch.negate);
    taken ||= applies;
    const content = mapped(branch.content, settle);
    return applies === branch.applies && content === branch.content ? branch : { ...branch, applies, content };
  });
}

/** Like `map`, but the same array when nothing changed. */
function mapped<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  const result = items.map(change);
  return result.every((item, index) => item === items[index]) ? items : result;
}
