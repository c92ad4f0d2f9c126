import type { Scene } from "../../core/scene/scene.ts";
import type { WordsState } from "../stores/words-store.ts";
import { standInWord } from "../words/write-again.ts";
import { wordsWithin } from "../words/written-words.ts";
import { wordsOn } from "./word-at.ts";

/** Chooses the word at the caret, if it is written; the first one of an answer that is chosen whole. */
export function chooseAtCaret({ view, choose }: WordsState, scene: Scene): void {
  if (view === null) return;
  const { doc, selection } = view.state;
  const [word] = wordsWithin(doc, selection.from, selection.to);
  const text = scene.text.find(({ block }) => block === word?.block)?.text.slice(word?.offset, word?.end);
  if (word !== undefined && !word.missing && text) choose({ block: word.block, offset: word.offset, text });
}

/** Chooses the word before or after the chosen one on the pages, what asks for a missing detail passed over; the caret comes along. */
export function chooseBeside({ chosen, choose, run }: WordsState, scene: Scene, way: -1 | 1): void {
  const all = scene.pages.flatMap(wordsOn).filter(({ word }) => !word.missing);
  const at = all.findIndex(({ block, offset }) => block === chosen?.block && offset === chosen.offset);
  const next = at < 0 ? undefined : all[at + way];
  if (next === undefined) return;
  run(standInWord(next.block, next.offset));
  choose({ block: next.block, offset: next.offset, text: next.word.text });
}
