import { type RefObject, useEffect, useState } from "react";
import type { ScenePage } from "../../core/scene/scene.ts";
import { useDesk } from "../use-desk.ts";
import { standInWord, writeWordAgain } from "../words/write-again.ts";
import { wordAt } from "./word-at.ts";

/** A word that was pointed at, by its place in the letter. */
export interface ChosenWord {
  readonly block: string;
  readonly offset: number;
  readonly text: string;
}

/** Marks what stands on the page without being part of it: pointing there points at no word. */
export const ON_PAGE = "on-page";

/** Keys that neither write nor move the caret. */
const KEYS_BESIDE = ["Tab", "Shift", "Control", "Meta", "Alt"];

/**
 * The word of the page in view that was clicked, with either button; null until one is, and again after Escape, a click elsewhere or typing. The click sets the
 * caret before it in the words. `sheet` holds the page at `scale` CSS pixels a micrometre; with `writes` it is written on, and only the right button chooses. What asks for a missing detail only gets the caret.
 */
export function useChosenWord(
  sheet: RefObject<HTMLElement | null>,
  page: ScenePage | undefined,
  scale: number,
  writes: boolean,
): ChosenWord | null {
  const { words } = useDesk();
  const [chosen, choose] = useState<ChosenWord | null>(null);

  useEffect(() => {
    const place = sheet.current;
    if (place === null || page === undefined) return;
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
      words.getState().run(standInWord(block, offset));
      words.getState().focus();
      choose(word.missing ? null : { block, offset, text: word.text });
    };
    const show = (event: MouseEvent) => place.classList.toggle("on-word", under(event) !== null);
    const leave = (event: MouseEvent) => {
      if (!isBeside(event)) choose(null);
    };
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

  useEffect(() => {
    if (chosen === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (isWriteAgain(event)) {
        // In the words the caret cannot stand within an answer; here its very word was chosen.
        event.preventDefault();
        event.stopPropagation();
        words.getState().run(writeWordAgain(chosen.block, chosen.offset));
        return;
      }
      if (event.key === "Escape") words.getState().focus();
      else if (isBeside(event) || event.ctrlKey || event.metaKey || KEYS_BESIDE.includes(event.key)) return;
      choose(null);
    };
    const onPointer = ({ target }: PointerEvent) => {
      if (!sheet.current?.contains(target as Node)) choose(null);
    };
    document.addEventListener("keydown", onKey, true);
    document.addEventListener("pointerdown", onPointer);
    return () => {
      document.removeEventListener("keydown", onKey, true);
      document.removeEventListener("pointerdown", onPointer);
    };
  }, [chosen, sheet, words]);

  return chosen;
}

/** The keys that write the word again in the words too. */
function isWriteAgain({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === "e" && shiftKey && (ctrlKey || metaKey);
}

function isBeside({ target }: Event): boolean {
  return target instanceof Element && target.closest(`.${ON_PAGE}`) !== null;
}
