import { redo, undo } from "prosemirror-history";
import type { Command as WordsCommand } from "prosemirror-state";
import type { CommandId } from "../../contract/commands.ts";
import type { Desk } from "../desk.ts";
import { chooseLetter } from "../drop/choose-letter.ts";
import type { Column, Light, Writing } from "../stores/remembered.ts";
import type { Over, Room } from "../stores/view-store.ts";
import type { Way } from "../stores/wanted-store.ts";
import type { Zoom } from "../stores/zoom-store.ts";
import { toggleInk } from "../words/commands.ts";
import { findOn, openFind } from "../words/find.ts";
import { typeSlash } from "../words/slash.ts";
import { hasOwnUndo } from "../words/undo-from-anywhere.ts";
import { writeAgain } from "../words/write-again.ts";
import { columnWidth } from "./column-width.ts";

/** What a command does in the window, and when it can be used: always, where nothing is said. */
export interface Deed {
  readonly canDo?: (desk: Desk) => boolean;
  readonly do: (desk: Desk) => void;
}

/** How much a column is widened at a time, in CSS pixels. */
const STEP = 40;

/** Every command's deed, by the id it has in `contract/commands.ts`. */
export const DEEDS: Readonly<Record<CommandId, Deed>> = {
  begin: goTo("templates"),
  open: { do: chooseLetter },
  save: handingOut("save"),
  trace: handingOut("trace"),
  print: handingOut("print"),
  undo: undoing("undo", undo),
  redo: undoing("redo", redo),
  underline: inWords(toggleInk("underlined")),
  "underline-twice": inWords(toggleInk("doubly-underlined")),
  strike: inWords(toggleInk("struck")),
  "put-in": puttingIn(),
  again: inWords(writeAgain),
  find: { do: (desk) => openFind(desk, "find") },
  "find-next": { do: (desk) => findOn(desk, 1) },
  "find-previous": { do: (desk) => findOn(desk, -1) },
  replace: { do: (desk) => openFind(desk, "replace") },
  "focus-mode": switching("focus"),
  "typewriter-mode": switching("typewriter"),
  "next-page": turning(1),
  "previous-page": turning(-1),
  "whole-page": zooming("fit"),
  "true-size": zooming("true"),
  "twice-size": zooming("double"),
  "fold-details": folding("details"),
  "fold-words": folding("words"),
  "wider-details": widening("details", STEP),
  "narrower-details": widening("details", -STEP),
  "wider-words": widening("words", STEP),
  "narrower-words": widening("words", -STEP),
  "usual-columns": {
    do: ({ view }) => {
      for (const column of ["details", "words"] as const) {
        view.getState().widen(column, null);
        view.getState().fold(column, false);
      }
    },
  },
  light: lighting("light"),
  dark: lighting("dark"),
  "system-light": lighting("system"),
  contrast: {
    do: ({ view }) => view.getState().set({ contrast: view.getState().contrast === "more" ? "system" : "more" }),
  },
  dim: { do: ({ view }) => view.getState().set({ isDimmed: !view.getState().isDimmed }) },
  "go-write": goTo("write"),
  "go-templates": goTo("templates"),
  "go-hands": goTo("hands"),
  "go-settings": goTo("settings"),
  palette: laying("palette"),
  shortcuts: laying("shortcuts"),
  help: laying("help"),
};

/** Whether a command can be used as things stand. */
export function canDo(desk: Desk, id: CommandId): boolean {
  return DEEDS[id].canDo?.(desk) ?? true;
}

/** Does what a command says. One that cannot be used does nothing. */
export function runCommand(desk: Desk, id: CommandId): void {
  if (canDo(desk, id)) DEEDS[id].do(desk);
}

function goTo(room: Room): Deed {
  return { do: ({ view }) => view.getState().go(room) };
}

function laying(over: Over): Deed {
  return { do: ({ view }) => view.getState().setOver(over) };
}

function lighting(light: Light): Deed {
  return { do: ({ view }) => view.getState().setLight(light) };
}

function handingOut(way: Way): Deed {
  return {
    canDo: ({ letters }) => letters.getState().letter !== null,
    do: ({ view, wanted }) => {
      view.getState().go("write");
      wanted.getState().want(way);
    },
  };
}

/** A command of the words, which are given the focus so that one can go on writing. */
function inWords(command: WordsCommand): Deed {
  return {
    canDo: ({ words }) => words.getState().run((state) => command(state)),
    do: ({ words }) => {
      words.getState().run(command);
      // What lay over the room has to be gone first; the words keep what was chosen in them only when they are given the focus themselves.
      setTimeout(() => words.getState().focus());
    },
  };
}

/** Undo in a control that is no part of the letter is the system's own, as by its keys; but not in the palette, where the letter's was chosen. */
function undoing(way: "undo" | "redo", command: WordsCommand): Deed {
  const ofLetter = inWords(command);
  const isOwn = () => hasOwnUndo(document.activeElement) && document.activeElement?.closest("[role=dialog]") === null;
  return {
    canDo: (desk) => isOwn() || (ofLetter.canDo?.(desk) ?? true),
    do: (desk) => (isOwn() ? void document.execCommand(way) : ofLetter.do(desk)),
  };
}

/** What can be put in is offered in the words' column, which is shown for it. */
function puttingIn(): Deed {
  const { canDo, do: type } = inWords(typeSlash);
  return {
    ...(canDo === undefined ? {} : { canDo }),
    do: (desk) => {
      const { go, show, fold } = desk.view.getState();
      go("write");
      show("words");
      fold("words", false);
      type(desk);
    },
  };
}

function switching(mode: keyof Writing): Deed {
  return { do: ({ view }) => view.getState().setWriting({ [mode]: !view.getState().writing[mode] }) };
}

function turning(by: number): Deed {
  const next = ({ scenes }: Desk) => scenes.getState().page + by;
  return {
    canDo: (desk) => next(desk) >= 0 && next(desk) < (desk.scenes.getState().scene?.pages.length ?? 0),
    do: (desk) => desk.scenes.getState().turnTo(next(desk)),
  };
}

function zooming(zoom: Zoom): Deed {
  return { canDo: isWriting, do: (desk) => desk.zoom.getState().setZoom(zoom) };
}

function folding(column: Column): Deed {
  return {
    canDo: isWriting,
    do: ({ view }) => view.getState().fold(column, !view.getState().folded.includes(column)),
  };
}

function widening(column: Column, by: number): Deed {
  return {
    canDo: (desk) => isWriting(desk) && !desk.view.getState().folded.includes(column),
    do: ({ view }) => view.getState().widen(column, columnWidth(column) + by),
  };
}

function isWriting({ view }: Desk): boolean {
  return view.getState().room === "write";
}
