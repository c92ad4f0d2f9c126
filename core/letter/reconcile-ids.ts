import type { Block } from "./letter.ts";

/**
 * The new blocks with the ids of the previous ones, so that the ink of an untouched paragraph stays: blocks that are alike at the head and
 * at the tail keep theirs, changed ones between them keep theirs by position, new ones get ids the letter has not had. Ids in `next` are
 * not looked at; a block that did not change is the previous object itself.
 */
export function reconcileIds(previous: readonly Block[], next: readonly Block[]): readonly Block[] {
  const fresh = freshIds(previous);
  return reconcile(previous, next, fresh);
}

function reconcile(previous: readonly Block[], next: readonly Block[], fresh: (kind: "p" | "c") => string): readonly Block[] {
  const shorter = Math.min(previous.length, next.length);
  let head = 0;
  while (head < shorter && alike(previous[head], next[head])) head++;
  let tail = 0;
  while (tail < shorter - head && alike(previous[previous.length - 1 - tail], next[next.length - 1 - tail])) tail++;
  const middle = previous.length - head - tail;
  const result = next.map((block, index) => {
    const before = previous[index - next.length + previous.length];
    if (index >= next.length - tail) return before ?? block;
    if (index < head) return previous[index] ?? block;
    return adopt(index - head < middle ? previous[index] : undefined, block, fresh);
  });
  return result.length === previous.length && result.every((block, index) => block === previous[index]) ? previous : result;
}

function adopt(before: Block | undefined, block: Block, fresh: (kind: "p" | "c") => string): Block {
  if (block.type === "paragraph") return { ...block, id: before?.type === "paragraph" ? before.id : fresh("p") };
  const old = before?.type === "condition" ? before : undefined;
  const branches = block.branches.map((branch, index) => ({
    ...branch,
    content: reconcile(old?.branches[index]?.content ?? [], branch.content, fresh),
  }));
  return { ...block, id: old?.id ?? fresh("c"), branches };
}

function alike(a: Block | undefined, b: Block | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.type === b.type && shape(a) === shape(b));
}

function shape(block: Block): string {
  return JSON.stringify(block, (key, value) => (key === "id" ? undefined : value));
}

/** Gives ids that no block of the letter has: `p7`, `c2`. */
function freshIds(blocks: readonly Block[]): (kind: "p" | "c") => string {
  let last = 0;
  const visit = (list: readonly Block[]) => {
    for (const block of list) {
      const number = Number(/\d+$/.exec(block.id)?.[0] ?? 0);
      if (Number.isSafeInteger(number)) last = Math.max(last, number);
      if (block.type === "condition") for (const branch of block.branches) visit(branch.content);
    }
  };
  visit(blocks);
  return (kind) => `${kind}${++last}`;
}
