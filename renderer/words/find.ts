import { type Command, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Desk } from "../desk.ts";
import type { Match } from "./find-matches.ts";
import { findMatches } from "./find-matches.ts";
import { drawMatches } from "./marked-matches.ts";

/** Opens the bar in which one finds, and replaces; what is chosen in the words, if it is short, is what is looked for. */
export function openFind(desk: Desk, bar: "find" | "replace"): void {
  const { go, show, fold } = desk.view.getState();
  go("write");
  show("words");
  fold("words", false);
  const { view } = desk.words.getState();
  const chosen = view === null ? "" : view.state.doc.textBetween(view.state.selection.from, view.state.selection.to, " ");
  desk.finding.getState().open(bar, chosen === "" || chosen.length > 60 ? null : chosen);
}

/** Goes to the next match, or with -1 to the one before; opens the bar where nothing is looked for yet. */
export function findOn(desk: Desk, step: 1 | -1): void {
  const { view } = desk.words.getState();
  if (view === null || desk.finding.getState().bar === "closed") openFind(desk, "find");
  else goToMatch(desk, view, step);
}

/** Closes the bar; the caret stands where it was found. */
export function closeFind(desk: Desk, view: EditorView): void {
  desk.finding.getState().close();
  view.dispatch(drawMatches(view.state, [], -1));
  desk.words.getState().focus();
}

/** Looks for another query, and goes to the match that was stood at, else to the next from the caret on. */
export function lookAgain(desk: Desk, view: EditorView): void {
  const { matches, at } = foundNow(desk, view);
  show(desk, view, matches, at);
}

/** Shows what is found in words that have changed. The caret stays where somebody writes. */
export function keepFound(desk: Desk, view: EditorView): void {
  const { matches, at } = foundNow(desk, view);
  desk.finding.getState().found(matches, at);
  view.dispatch(drawMatches(view.state, matches, at));
}

function foundNow({ finding }: Desk, { state }: EditorView): { readonly matches: readonly Match[]; readonly at: number } {
  const { query, matches: before, at } = finding.getState();
  const matches = findMatches(state.doc, query);
  const from = before[at]?.from ?? state.selection.from;
  const next = matches.findIndex((match) => match.from >= from);
  return { matches, at: matches.length === 0 ? -1 : Math.max(next, 0) };
}

/** Goes to the next match, or with -1 to the one before, round and round. */
export function goToMatch(desk: Desk, view: EditorView, step: 1 | -1): void {
  const { matches, at } = desk.finding.getState();
  if (matches.length === 0) return;
  show(desk, view, matches, (at + step + matches.length) % matches.length);
}

/** Puts other words in place of the match stood at, and goes on. False where it stands in a detail, which is changed where it is asked for. */
export function replaceMatch(desk: Desk, view: EditorView, words: string): boolean {
  const { matches, at } = desk.finding.getState();
  const match = matches[at];
  if (match === undefined || !match.isPlain) return false;
  replaced([match], words)(view.state, view.dispatch);
  desk.finding.getState().found([{ ...match, from: match.from + words.length }], 0);
  lookAgain(desk, view);
  return true;
}

/** Puts other words in place of every match, as one step. Gives how many were replaced and how many stand in details. */
export function replaceAll(desk: Desk, view: EditorView, words: string): { readonly replaced: number; readonly left: number } {
  const { matches } = desk.finding.getState();
  const plain = matches.filter(({ isPlain }) => isPlain);
  if (plain.length > 0) replaced(plain, words)(view.state, view.dispatch);
  lookAgain(desk, view);
  return { replaced: plain.length, left: matches.length - plain.length };
}

function replaced(matches: readonly Match[], words: string): Command {
  return (state, dispatch) => {
    const transaction = state.tr;
    // From the last to the first, so that no position moves before it is used.
    for (const { from, to } of matches.toReversed()) {
      const marks = state.doc.resolve(from + 1).marks();
      if (words === "") transaction.delete(from, to);
      else transaction.replaceWith(from, to, state.schema.text(words, marks));
    }
    dispatch?.(transaction);
    return true;
  };
}

function show(desk: Desk, view: EditorView, matches: readonly Match[], at: number): void {
  desk.finding.getState().found(matches, at);
  const transaction = drawMatches(view.state, matches, at);
  const match = matches[at];
  if (match !== undefined) {
    transaction.setSelection(TextSelection.between(view.state.doc.resolve(match.from), view.state.doc.resolve(match.to)));
    desk.scenes.getState().follow(match.block, match.offset);
  }
  view.dispatch(transaction);
  // The editor itself only follows its caret while it has the focus.
  view.dom.querySelector(".match.here")?.scrollIntoView({ block: "nearest" });
}
