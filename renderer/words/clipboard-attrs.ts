import type { Node } from "prosemirror-model";
import { z } from "zod";
import { inlineBranchesSchema, ROLES } from "../../core/letter/letter.ts";
import { inlineWords } from "./inline-words.ts";
import type { InlineConditionAttrs } from "./schema.ts";

// What our own nodes carry through the clipboard. A page can write the same, so all of it is looked at.

const arm = z.object({ test: z.string().nullable(), negate: z.boolean(), applies: z.boolean() });

/** The role of a pasted paragraph; that of a body paragraph where it says none that there is. */
export function roleFrom(dom: HTMLElement): { readonly role: string } {
  const role = ROLES.find((one) => one === dom.dataset["role"]);
  return { role: role ?? "body" };
}

/** The attributes of a pasted chip; false for one that names no detail, whose words then stay as words. */
export function fieldFrom(dom: HTMLElement): false | { readonly source: string; readonly value: string | null } {
  const source = dom.dataset["source"] ?? "";
  const text = dom.textContent;
  return source === "" ? false : { source, value: text === "" ? null : text };
}

/** The attributes of a pasted arm of a passage; false when they are none. */
export function armFrom(dom: HTMLElement): false | z.infer<typeof arm> {
  return read(dom.dataset["arm"], arm) ?? false;
}

/** The attributes of a pasted condition within a paragraph; false when they are none. */
export function choiceFrom(dom: HTMLElement): false | InlineConditionAttrs {
  const branches = read(dom.dataset["branches"], inlineBranchesSchema);
  return branches === null ? false : { branches };
}

/** The words of a condition within a paragraph as they stand, for where only words go. */
export function wordsOfLeaf(node: Node): string {
  return inlineWords((node.attrs as InlineConditionAttrs).branches.find(({ applies }) => applies)?.content ?? []);
}

function read<Value>(text: string | undefined, schema: z.ZodType<Value>): Value | null {
  try {
    return schema.safeParse(JSON.parse(text ?? "")).data ?? null;
  } catch {
    return null;
  }
}
