import { type RefObject, useEffect } from "react";
import { useStore } from "zustand";
import type { ScenePage } from "../../core/scene/scene.ts";
import { commandFor } from "../commands/keys.ts";
import { useDesk } from "../use-desk.ts";
import { standInWord, writeWordAgain } from "../words/write-again.ts";
import { chooseAtCaret, chooseBeside } from "./choose-word.ts";
import { wordAt } from "./word-at.ts";

/** The mouse's right button. */
const RIGHT = 2;

/** Marks what stands on the page without being part of it: pointing there points at no word. */
export const ON_PAGE = "on-page";

/** Keys that neither write nor move the caret. */
const KEYS_BESIDE = ["Tab", "Shift", "Control", "Meta", "Alt"];

/**
 * Lets the words of the page in view be pointed at: one that is clicked, with either button, is chosen, and the click sets the caret before it in the words.
 * `sheet` holds the page at `scale` CSS pixels a micrometre; with `writes` it is written on, and only the right button chooses. What asks for a missing
 * detail only gets the caret.
 */
export function usePointedWord(sheet: RefObject<HTMLElement | null>, page: ScenePage | undefined, scale: number, writes: boolean): void {
  const { words } = useDesk();
  useEffect(() => {
    const place = sheet.current;
    if (place === null || page === undefined) return;
    const { choose, run, focus } = words.getState();
    const under = (event: MouseEvent) => {
      const { left, top } = place.getBoundingClientRect();
      return isBeside(event) ? null : wordAt(page, (event.clientX - left) / scale, (event.clientY - top) / scale);
    };
    const stand = (event: MouseEvent) => {
      if (isBeside(event)) return;
      const found = under(event);
      if (found === null) return choose(null);
      const { block, offset, word } = found;
      event.preventDefault();
      run(standInWord(block, offset));
      focus();
      choose(word.missing ? null : { block, offset, text: word.text });
    };
    const leave = (event: MouseEvent) => {
      if (!isBeside(event)) choose(null);
    };
    const show = (event: MouseEvent) => place.classList.toggle("on-word", under(event) !== null);
    const click = writes ? leave : stand;
    place.addEventListener("click", click);
    place.addEventListener("contextmenu", stand);
    place.addEventListener("pointermove", show);
    return () => {
      place.removeEventListener("click", click);
      place.removeEventListener("contextmenu", stand);
      place.removeEventListener("pointermove", show);
    };
  }, [sheet, page, scale, words, writes]);
}

/**
 * Lets a word be chosen from the keyboard: the Menu key where one writes chooses the one at the caret, and so does writing it again. While one is chosen the
 * keys that write again mean it, Alt with an arrow goes to the word beside it, also within an answer; Escape, typing and a click elsewhere let it go.
 */
export function useChosenByKeys(pages: RefObject<HTMLElement | null>): void {
  const { words, scenes, desktop } = useDesk();
  const chosen = useStore(words, (state) => state.chosen);
  const writtenAgain = useStore(words, (state) => state.writtenAgain);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was written again is shown at once, not when it is let go.
  useEffect(() => {
    const { scene } = scenes.getState();
    if (writtenAgain > 0 && chosen === null && scene !== null) chooseAtCaret(words.getState(), scene);
  }, [writtenAgain]);

  useEffect(() => {
    const onMenu = (event: MouseEvent) => {
      const { view, paper } = words.getState();
      const { scene } = scenes.getState();
      const isHere = event.target instanceof Node && (paper?.contains(event.target) || view?.dom.contains(event.target));
      if (event.button === RIGHT || !isHere || scene === null) return;
      event.preventDefault();
      chooseAtCaret(words.getState(), scene);
    };
    document.addEventListener("contextmenu", onMenu);
    return () => document.removeEventListener("contextmenu", onMenu);
  }, [words, scenes]);

  useEffect(() => {
    if (chosen === null) return;
    const { choose, run, focus } = words.getState();
    const onKey = (event: KeyboardEvent) => {
      const { scene } = scenes.getState();
      if (commandFor(event, desktop !== null) === "again") {
        // In the words the caret cannot stand within an answer; here its very word was chosen.
        event.preventDefault();
        event.stopPropagation();
        run(writeWordAgain(chosen.block, chosen.offset));
        return;
      }
      if (event.altKey && scene !== null && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
        event.preventDefault();
        event.stopPropagation();
        chooseBeside(words.getState(), scene, event.key === "ArrowLeft" ? -1 : 1);
        return;
      }
      if (event.key === "Escape") focus();
      else if (isBeside(event) || event.ctrlKey || event.metaKey || KEYS_BESIDE.includes(event.key)) return;
      choose(null);
    };
    const onPointer = ({ target }: PointerEvent) => {
      if (!pages.current?.contains(target as Node)) choose(null);
    };
    document.addEventListener("keydown", onKey, true);
    document.addEventListener("pointerdown", onPointer);
    return () => {
      document.removeEventListener("keydown", onKey, true);
      document.removeEventListener("pointerdown", onPointer);
    };
  }, [chosen, pages, words, scenes, desktop]);
}

/** Whether an event is of what stands on the page without being part of it. */
export function isBeside({ target }: Event): boolean {
  return target instanceof Element && target.closest(`.${ON_PAGE}`) !== null;
}
