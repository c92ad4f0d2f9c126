import { baseKeymap } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { undoInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { type Command, EditorState } from "prosemirror-state";
import type { Block } from "../../core/letter/letter.ts";
import { asOneWrites } from "./as-one-writes.ts";
import { atCaret } from "./at-caret.ts";
import { hardBreak, newParagraph, toggleInk } from "./commands.ts";
import { keepIds, mendIds } from "./keep-ids.ts";
import { markedMatches } from "./marked-matches.ts";
import { openChip, openChosenChip } from "./open-chip.ts";
import type { DocAttrs } from "./schema.ts";
import { slash } from "./slash.ts";
import { docFromBlocks } from "./to-doc.ts";
import { writeAgain } from "./write-again.ts";

/**
 * An editor state on a letter's blocks and what stands beside them, with an empty history. `freshId` names new paragraphs, `language` tells the letter's
 * own, as a BCP 47 tag.
 */
export function editorState(
  blocks: readonly Block[],
  freshId: () => string,
  beside: Partial<DocAttrs> = {},
  language: () => string = () => "en",
): EditorState {
  const state = EditorState.create({
    doc: docFromBlocks(blocks, beside),
    plugins: [
      slash,
      keymap({
        "Mod-z": either(undoInputRule, undo),
        Backspace: undoInputRule,
        "Mod-y": redo,
        "Shift-Mod-z": redo,
        "Mod-u": toggleInk("underlined"),
        "Shift-Mod-u": toggleInk("doubly-underlined"),
        "Shift-Mod-x": toggleInk("struck"),
        "Shift-Mod-e": writeAgain,
        "Shift-Enter": hardBreak,
        Enter: either(openChosenChip, newParagraph),
      }),
      keymap(baseKeymap),
      asOneWrites(language),
      history({ newGroupDelay: 600, depth: 1_000 }),
      keepIds(freshId),
      openChip,
      markedMatches,
      atCaret,
    ],
  });
  const mended = mendIds(state, freshId);
  return mended === null ? state : state.apply(mended.setMeta("addToHistory", false));
}

function either(first: Command, second: Command): Command {
  return (state, dispatch, view) => first(state, dispatch, view) || second(state, dispatch, view);
}
