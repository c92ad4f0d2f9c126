import { ChevronLeft, ChevronRight, Signature } from "lucide-react";
import type { CSSProperties, RefObject } from "react";
import { Button } from "react-aria-components/Button";
import { useStore } from "zustand";
import type { Scene } from "../../core/scene/scene.ts";
import { IconButton } from "../parts/icon-button.tsx";
import { useDesk } from "../use-desk.ts";
import { wordsWrittenAgain, writeWordAgain } from "../words/write-again.ts";
import { chooseBeside } from "./choose-word.ts";
import { ON_PAGE, usePointedWord } from "./use-chosen-word.ts";
import { boxOf, type PageWord, wordsOn } from "./word-at.ts";

/** Room that the small bar wants above its word, and half of its width, in CSS pixels. */
const BAR_ABOVE = 44;
const BAR_HALF = 98;
/** How far the bar keeps from the baseline above and below it, in x-heights: most letters reach no further, and it stands still whatever is written. */
const TALL = 2;
const DEEP = 1;
/** How far the wash reaches beyond the ink, in CSS pixels. */
const WASH = 3;

/**
 * What can be done with the words of the page in view: one that is clicked can be written again, as often as one likes. `sheet` is the element that holds
 * the page at `width` CSS pixels. Where it takes the writing itself (`writes`) a click sets the caret, and the right button chooses the word.
 */
export function PageWords(props: {
  readonly scene: Scene;
  readonly page: number;
  readonly width: number;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly writes: boolean;
}) {
  const { scene, page, width, sheet, writes } = props;
  const { words } = useDesk();
  const shown = scene.pages[page];
  const scale = shown === undefined ? 0 : width / shown.width;
  usePointedWord(sheet, shown, scale, writes);
  const chosen = useStore(words, (state) => state.chosen);
  const { view } = words.getState();
  if (chosen === null || view === null || shown === undefined) return null;

  const { block, offset, text } = chosen;
  const again = wordsWrittenAgain(view.state, block, offset);
  const washed = wordsOn(shown).filter(
    (one) => one.block === block && again.some((word) => word.offset <= one.offset && one.offset < word.end),
  );
  // The words may have changed under the bar.
  const at = washed.find((one) => one.offset === offset && one.word.text === text)?.word;
  if (at === undefined) return null;
  const above = (at.baseline - TALL * shown.xHeight) * scale;
  const isBelow = above < BAR_ABOVE;
  const place: CSSProperties = {
    left: Math.min(Math.max((at.x + at.width / 2) * scale, BAR_HALF), width - BAR_HALF),
    top: isBelow ? (at.baseline + DEEP * shown.xHeight) * scale : above,
  };
  return (
    <>
      {washed.map((word) => (
        <div key={word.offset} className="word-wash" style={washOf(word, scale)} />
      ))}
      <div className={`again-bar ${ON_PAGE} ${isBelow ? "below" : ""}`} style={place} role="group" aria-label={text}>
        <span className="only-heard" role="status">
          {text}
        </span>
        <IconButton icon={ChevronLeft} name="The word before (Alt ←)" onPress={() => chooseBeside(words.getState(), scene, -1)} keepFocus />
        <Button className="again-button" preventFocusOnPress onPress={() => words.getState().run(writeWordAgain(block, offset))}>
          <Signature aria-hidden size={16} strokeWidth={1.5} />
          Write it again
        </Button>
        <IconButton icon={ChevronRight} name="The word after (Alt →)" onPress={() => chooseBeside(words.getState(), scene, 1)} keepFocus />
      </div>
    </>
  );
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
