/**
 * Every command of the app, once: the native menu, the keys, the palette and the page of shortcuts are all made from this table. What a command does
 * in the window stands under the same id in `renderer/commands/deeds.ts`; a new one is an entry here and one there.
 */

/** Where a command stands: a menu of the shell, and a heading elsewhere. */
export const SECTIONS = ["letter", "words", "paper", "view", "go", "help"] as const;
/** One of {@link SECTIONS}. */
export type Section = (typeof SECTIONS)[number];

/** What each section is called in the window, and as a menu, where `&` underlines the next letter. */
export const SECTION_NAMES: Readonly<Record<Section, { readonly name: string; readonly menu: string }>> = {
  letter: { name: "Letter", menu: "&File" },
  words: { name: "Words", menu: "&Edit" },
  paper: { name: "Paper", menu: "&Paper" },
  view: { name: "View", menu: "&View" },
  go: { name: "Rooms", menu: "&Go" },
  help: { name: "Help", menu: "&Help" },
};

/** Keys joined by `+`, the modifiers first: `Mod` (Command on a Mac, Ctrl elsewhere), `Ctrl`, `Alt`, `Shift`. Two where a Mac has others. */
export type Keys = string | { readonly mac: string; readonly other: string };

/** A command as it is told; what it does is the window's. */
export interface Command {
  /** In plain words; `&` underlines the next letter in a menu. */
  readonly label: string;
  readonly section: Section;
  readonly keys?: Keys;
  /** True where a browser keeps these keys to itself, so that only the desktop shell has them. */
  readonly isShellKey?: true;
  /** True where the words hear these keys themselves: elsewhere in the window they mean what they always do. */
  readonly isOfWords?: true;
  /** Other words people look for it by. */
  readonly also?: string;
}

const TABLE = {
  begin: { label: "&New letter", section: "letter", keys: "Mod+N", isShellKey: true, also: "begin write start template" },
  open: { label: "&Open a letter …", section: "letter", keys: "Mod+O", also: "file import" },
  save: { label: "&Save as PDF …", section: "letter", keys: "Mod+S", also: "export download" },
  trace: { label: "Save a &trace sheet …", section: "letter", keys: "Mod+Shift+S", also: "copy out own pen faint lines guide practice" },
  print: { label: "&Print …", section: "letter", keys: "Mod+P" },

  undo: { label: "Undo", section: "words", keys: "Mod+Z", isOfWords: true, also: "take back" },
  redo: { label: "Do it again after all", section: "words", keys: "Mod+Shift+Z", isOfWords: true, also: "redo" },
  underline: { label: "&Underline", section: "words", keys: "Mod+U", isOfWords: true },
  "underline-twice": { label: "Underline &twice", section: "words", keys: "Mod+Shift+U", isOfWords: true, also: "double" },
  strike: { label: "Strike &out", section: "words", keys: "Mod+Shift+X", isOfWords: true, also: "cross delete" },
  "put-in": { label: "&Put in a detail, a passage or a drawing", section: "words", also: "insert field condition slash" },
  again: { label: "Write the &word again", section: "words", keys: "Mod+Shift+E", also: "another take anew" },

  find: { label: "&Find …", section: "words", keys: "Mod+F", also: "search" },
  "find-next": { label: "Find the &next", section: "words", keys: { mac: "Mod+G", other: "F3" }, also: "match again" },
  "find-previous": { label: "Find the one before", section: "words", keys: { mac: "Mod+Shift+G", other: "Shift+F3" }, also: "match" },
  replace: {
    label: "Find and &replace …",
    section: "words",
    keys: { mac: "Mod+Alt+F", other: "Ctrl+H" },
    also: "search change",
  },
  "focus-mode": { label: "One paragraph &at a time, or all", section: "words", also: "focus mode dim" },
  "typewriter-mode": { label: "The &line in the middle, or not", section: "words", also: "typewriter mode scroll" },

  "next-page": { label: "&Next page", section: "paper", keys: "Alt+PageDown" },
  "previous-page": { label: "&Previous page", section: "paper", keys: "Alt+PageUp" },

  "whole-page": { label: "Show the &whole page", section: "paper", also: "zoom fit" },
  "true-size": { label: "Show the page at &true size", section: "paper", also: "zoom 100 actual" },
  "twice-size": { label: "Show the page twice as &large", section: "paper", also: "zoom 200" },

  "fold-details": {
    label: "Fold or unfold the &details",
    section: "view",
    keys: { mac: "Ctrl+1", other: "Alt+1" },
    also: "column hide show",
  },
  "fold-words": { label: "Fold or unfold the &words", section: "view", keys: { mac: "Ctrl+2", other: "Alt+2" }, also: "column hide show" },
  "wider-details": { label: "Wider details", section: "view", also: "column width" },
  "narrower-details": { label: "Narrower details", section: "view", also: "column width" },
  "wider-words": { label: "Wider words", section: "view", also: "column width" },
  "narrower-words": { label: "Narrower words", section: "view", also: "column width" },
  "usual-columns": { label: "Columns as they were at first", section: "view", also: "reset width unfold" },
  light: { label: "&Light", section: "view", also: "theme day mode appearance" },
  dark: { label: "D&ark", section: "view", also: "theme night mode appearance" },
  "system-light": { label: "Light or dark as this &computer", section: "view", also: "theme system automatic appearance" },
  contrast: { label: "High contrast on or off", section: "view", also: "accessibility" },
  dim: { label: "Dim the paper in the dark, or not", section: "view", also: "night" },

  "go-write": { label: "&Write", section: "go", keys: "Mod+1", also: "desk editor room" },
  "go-templates": { label: "&Templates", section: "go", keys: "Mod+2", also: "gallery room" },
  "go-hands": { label: "&Hands", section: "go", keys: "Mod+3", also: "handwriting room" },
  "go-settings": { label: "&Settings", section: "go", keys: "Mod+,", also: "preferences options room" },

  palette: { label: "All &commands …", section: "help", keys: "Mod+K", also: "palette search" },
  shortcuts: { label: "&Keyboard shortcuts", section: "help", keys: "Mod+/", also: "keys" },
  help: { label: "&How it works", section: "help", keys: "F1" },
} as const satisfies Readonly<Record<string, Command>>;

/** Name of a command. */
export type CommandId = keyof typeof TABLE;
/** Every command by its id, in the order in which menus have them. */
export const COMMANDS: Readonly<Record<CommandId, Command>> = TABLE;
/** The ids of {@link COMMANDS}, in their order. */
export const COMMAND_IDS = Object.keys(TABLE) as readonly CommandId[];

/** A command's name, as it is read in the window. */
export function commandName(id: CommandId): string {
  return COMMANDS[id].label.replace("&", "");
}

/** The keys of a command on a system; null where it has none, or a browser would not let them through. */
export function keysOf(id: CommandId, on: { readonly mac: boolean; readonly shell: boolean }): string | null {
  const { keys, isShellKey }: Command = COMMANDS[id];
  if (keys === undefined || (isShellKey === true && !on.shell)) return null;
  return typeof keys === "string" ? keys : on.mac ? keys.mac : keys.other;
}
