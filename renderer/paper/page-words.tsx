import { PenLine } from "lucide-react";
import { type CSSProperties, type RefObject, useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import type { Scene } from "../../core/scene/scene.ts";
import { useDesk } from "../use-desk.ts";
import { standInWord, wordsWrittenAgain, writeWordAgain } from "../words/write-again.ts";
import { boxOf, type PageWord, wordAt, wordsOn } from "./word-at.ts";

/** The word that was pointed at, by its place in the letter. */
interface Chosen {
  readonly block: string;
  readonly offset: number;
  readonly text: string;
}

/** Room that the small bar wants above its word, and half of its width, in CSS pixels. */
const BAR_ABOVE = 52;
const BAR_HALF = 84;
/** How far the wash reaches beyond the ink, in CSS pixels. */
const WASH = 3;
/** Keys that neither write nor move the caret. */
const KEYS_BESIDE = ["Tab", "Shift", "Control", "Meta", "Alt"];

/**
 * What can be done with the words of the page in view: a click stands before the word in the words column and offers to write it again, as often as one likes. `sheet` is
 * the element that holds the page at `width` CSS pixels.
 */
export function PageWords(props: {
  readonly scene: Scene;
  readonly page: number;
  readonly width: number;
  readonly sheet: RefObject<HTMLElement | null>;
}) {
  const { scene, page, width, sheet } = props;
  const { words } = useDesk();
  const [chosen, choose] = useState<Chosen | null>(null);
  const shown = scene.pages[page];
  const scale = shown === undefined ? 0 : width / shown.width;

  useEffect(() => {
    const place = sheet.current;
    if (place === null || shown === undefined) return;
    const under = ({ clientX, clientY }: MouseEvent): PageWord | null => {
      const { left, top } = place.getBoundingClientRect();
      return wordAt(shown, (clientX - left) / scale, (clientY - top) / scale);
    };
    const stand = (event: MouseEvent) => {
      if (isOnBar(event)) return;
      const found = under(event);
      choose(found === null || found.word.missing ? null : { ...found, text: found.word.text });
      if (found === null) return;
      event.preventDefault();
      words.getState().run(standInWord(found.block, found.offset));
      words.getState().view?.focus();
    };
    const show = (event: MouseEvent) => place.classList.toggle("on-word", !isOnBar(event) && under(event) !== null);
    place.addEventListener("click", stand);
    place.addEventListener("contextmenu", stand);
    place.addEventListener("pointermove", show);
    return () => {
      place.removeEventListener("click", stand);
      place.removeEventListener("contextmenu", stand);
      place.removeEventListener("pointermove", show);
    };
  }, [sheet, shown, scale, words]);

  const isOpen = chosen !== null;
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") words.getState().view?.focus();
      else if (isOnBar(event) || event.ctrlKey || event.metaKey || KEYS_BESIDE.includes(event.key)) return;
      choose(null);
    };
    const onPointer = ({ target }: PointerEvent) => {
      if (!sheet.current?.contains(target as Node)) choose(null);
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onPointer);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onPointer);
    };
  }, [isOpen, sheet, words]);

  const { view } = words.getState();
  if (chosen === null || view === null || shown === undefined) return null;
  const there = wordsOn(shown);
  const again = wordsWrittenAgain(view.state, chosen.block, chosen.offset);
  const washed = there.filter(
    ({ block, offset }) => block === chosen.block && again.some((word) => word.offset <= offset && offset < word.end),
  );
  const at = washed.find(({ offset, word }) => offset === chosen.offset && word.text === chosen.text);
  if (at === undefined) return null;
  const box = boxOf(at);
  const isBelow = box.top * scale < BAR_ABOVE;
  const middle = ((box.left + box.right) / 2) * scale;
  const barPlace: CSSProperties = {
    left: Math.min(Math.max(middle, BAR_HALF), width - BAR_HALF),
    top: (isBelow ? box.bottom : box.top) * scale,
  };
  return (
    <>
      {washed.map((word) => (
        <div key={word.offset} className="word-wash" style={washOf(word, scale)} />
      ))}
      <div className={isBelow ? "again-bar below" : "again-bar"} style={barPlace} role="group" aria-label={chosen.text}>
        <Button
          className="again-button"
          preventFocusOnPress
          onPress={() => words.getState().run(writeWordAgain(chosen.block, chosen.offset))}
        >
          <PenLine aria-hidden size={16} strokeWidth={1.5} />
          {again.length === 1 ? "Write it again" : "Write these again"}
        </Button>
      </div>
    </>
  );
}

function isOnBar({ target }: Event): boolean {
  return target instanceof Element && target.closest(".again-bar") !== null;
}

function washOf(word: PageWord, scale: number): CSSProperties {
  const { left, top, right, bottom } = boxOf(word);
  return {
    left: left * scale - WASH,
    top: top * scale - WASH,
    width: (right - left) * scale + 2 * WASH,
    height: (bottom - top) * scale + 2 * WASH,
  };
}
