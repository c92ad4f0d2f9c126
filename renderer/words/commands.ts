import { chainCommands, createParagraphNear, liftEmptyBlock, newlineInCode, splitBlockAs } from "prosemirror-commands";
import type { Node } from "prosemirror-model";
import type { Command } from "prosemirror-state";
import { MARKS, type Mark, type Role } from "../../core/letter/letter.ts";
import { wordsSchema } from "./schema.ts";

/** What a paragraph begun at the end of another one is. */
const NEXT_ROLE: Partial<Record<Role, Role>> = { closing: "signature", signature: "postscript", postscript: "postscript" };

/** Enter: a new paragraph, which is a body paragraph after a salutation, a signature after a closing. */
export const newParagraph: Command = chainCommands(
  newlineInCode,
  createParagraphNear,
  liftEmptyBlock,
  splitBlockAs((node: Node, atEnd: boolean) => {
    if (node.type !== wordsSchema.nodes.paragraph) return null;
    const role = node.attrs.role as Role;
    return { type: node.type, attrs: { ...node.attrs, role: atEnd ? (NEXT_ROLE[role] ?? "body") : role } };
  }),
);

/** Shift-Enter: a hard line break. */
export const hardBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(wordsSchema.nodes.break.create()).scrollIntoView());
  return true;
};

/** Marks or unmarks the chosen words; the two underlines take each other's place. */
export function toggleInk(name: Mark): Command {
  return (state, dispatch) => {
    const { from, to, empty } = state.selection;
    const type = wordsSchema.marks[name];
    const rivals = name === "struck" ? [] : MARKS.filter((other) => other !== name && other !== "struck");
    const on = isInked(name)(state);
    const transaction = state.tr;
    if (empty) {
      const marks = state.storedMarks ?? state.selection.$from.marks();
      const kept = marks.filter((mark) => mark.type !== type && !rivals.some((rival) => mark.type.name === rival));
      transaction.setStoredMarks(on ? kept : type.create().addToSet(kept));
    } else {
      for (const rival of rivals) transaction.removeMark(from, to, wordsSchema.marks[rival]);
      if (on) transaction.removeMark(from, to, type);
      else transaction.addMark(from, to, type.create());
    }
    dispatch?.(transaction.scrollIntoView());
    return true;
  };
}

/** Whether the words at the caret, or all those chosen, bear a mark. */
export function isInked(name: Mark): (state: Parameters<Command>[0]) => boolean {
  return (state) => {
    const { from, to, empty, $from } = state.selection;
    const type = wordsSchema.marks[name];
    if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
    const marked: boolean[] = [];
    state.doc.nodesBetween(from, to, (node) => {
      if (node.isInline && node.type.name !== "break" && node.type.name !== "choice") marked.push(type.isInSet(node.marks) !== undefined);
      return true;
    });
    return marked.length > 0 && marked.every((one) => one);
  };
}

/** Gives every paragraph in the selection a role. */
export function setRole(role: Role): Command {
  return (state, dispatch) => {
    const transaction = state.tr;
    state.doc.nodesBetween(state.selection.from, state.selection.to, (node, pos) => {
      if (node.type === wordsSchema.nodes.paragraph && node.attrs.role !== role) transaction.setNodeAttribute(pos, "role", role);
      return true;
    });
    if (!transaction.docChanged) return false;
    dispatch?.(transaction);
    return true;
  };
}
