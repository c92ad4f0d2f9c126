import type { Node } from "prosemirror-model";
import { detailPath } from "../../core/letter/detail-path.ts";
import type { Letter } from "../../core/letter/letter.ts";
import { plainArm } from "./arm-words.ts";
import { choiceWords } from "./chip-views.ts";
import { conditionPath, conditionWords } from "./condition-words.ts";
import type { BranchAttrs, FieldAttrs, InlineConditionAttrs } from "./schema.ts";

/** The arms of a condition within a paragraph whose words can be changed here, with when they stand. */
export function armsOf(node: Node): readonly { readonly index: number; readonly when: string; readonly words: string }[] {
  if (node.type.name !== "choice") return [];
  return (node.attrs as InlineConditionAttrs).branches.flatMap((branch, index) => {
    const words = plainArm(branch);
    const when = branch.test === null ? "Otherwise" : "Then it says";
    return words === null ? [] : [{ index, when, words }];
  });
}

/** The detail that a chip or passage is about; null for one about none. */
export function pathOf(node: Node): string | null {
  if (node.type.name === "field") return detailPath((node.attrs as FieldAttrs).source);
  if (node.type.name === "branch") return conditionPath(node.attrs as BranchAttrs);
  return (node.attrs as InlineConditionAttrs).branches.map(conditionPath).find((path) => path !== null) ?? null;
}

/** When the words of a passage stand, in a sentence. */
export function whenWords(node: Node, { questions }: Letter): string {
  if (node.type.name === "branch" && (node.attrs as BranchAttrs).test === null) return "these words stand where those above do not";
  const words =
    node.type.name === "branch"
      ? conditionWords(node.attrs as BranchAttrs, questions)
      : choiceWords(node.attrs as InlineConditionAttrs, questions);
  return `these words stand ${words}`;
}

/** Words with a capital at their head. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
