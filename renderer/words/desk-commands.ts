import { redo, undo } from "prosemirror-history";
import type { Command } from "prosemirror-state";
import type { Desk } from "../desk.ts";
import { toggleInk } from "./commands.ts";
import { openFind } from "./find.ts";
import { typeSlash } from "./slash.ts";
import { writeAgain } from "./write-again.ts";

/** Something one can do with the words from anywhere in the window. */
export interface WordsCommand {
  readonly id: string;
  /** As a menu or a list of commands names it. */
  readonly name: string;
  /** Its keys where the words have the focus, `Mod` being Ctrl or Cmd; null for none. */
  readonly keys: string | null;
  readonly run: (desk: Desk) => void;
  /** For what is on or off: whether it is on. */
  readonly isOn?: (desk: Desk) => boolean;
}

const focusMode: WordsCommand = {
  id: "focus-mode",
  name: "One paragraph at a time",
  keys: null,
  run: ({ view }) => view.getState().setWriting({ focus: !view.getState().writing.focus }),
  isOn: ({ view }) => view.getState().writing.focus,
};
const typewriterMode: WordsCommand = {
  id: "typewriter-mode",
  name: "The line stays in the middle",
  keys: null,
  run: ({ view }) => view.getState().setWriting({ typewriter: !view.getState().writing.typewriter }),
  isOn: ({ view }) => view.getState().writing.typewriter,
};
const find: WordsCommand = { id: "find", name: "Find", keys: "Mod+F", run: (desk) => openFind(desk, "find") };
const replace: WordsCommand = { id: "replace", name: "Find and replace", keys: "Ctrl+H", run: (desk) => openFind(desk, "replace") };

/** What is on or off while one writes. */
export const WRITING_MODES: readonly WordsCommand[] = [focusMode, typewriterMode];
/** What opens the search. */
export const SEARCH_COMMANDS: readonly WordsCommand[] = [find, replace];

/** Every command of the words. */
export const WORDS_COMMANDS: readonly WordsCommand[] = [
  inWords("undo", "Undo", "Mod+Z", undo),
  inWords("redo", "Redo", "Mod+Shift+Z", redo),
  inWords("underline", "Underline", "Mod+U", toggleInk("underlined")),
  inWords("underline-twice", "Underline twice", "Mod+Shift+U", toggleInk("doubly-underlined")),
  inWords("strike-out", "Strike out", "Mod+Shift+X", toggleInk("struck")),
  inWords("put-in", "Put in a detail, a passage or a drawing", "/", typeSlash),
  inWords("write-again", "Write the word again", "Mod+Shift+E", writeAgain),
  ...SEARCH_COMMANDS,
  ...WRITING_MODES,
];

function inWords(id: string, name: string, keys: string, command: Command): WordsCommand {
  return {
    id,
    name,
    keys,
    run: ({ words }) => {
      const { view, run } = words.getState();
      view?.focus();
      run(command);
    },
  };
}
