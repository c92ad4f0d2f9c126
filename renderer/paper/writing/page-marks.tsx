import type { CSSProperties } from "react";
import type { ScenePage } from "../../../core/scene/scene.ts";
import type { PageMarks, Washed } from "./marks-on-page.ts";
import { ASCENT, DESCENT } from "./paper-geometry.ts";

/** How far a wash reaches beyond its letters to either side, in x-heights. */
const BESIDE = 0.25;
/** How far below the baseline what is being composed is underlined, in x-heights. */
const UNDER = 0.45;

/**
 * The caret and what is chosen, on one page at `scale` CSS pixels a micrometre. `isQuiet` where one writes beside the paper: they then only show
 * where on the page that is.
 */
export function MarksOnPage(props: {
  readonly marks: PageMarks;
  readonly composed: readonly Washed[];
  readonly page: number;
  readonly sheet: ScenePage;
  readonly scale: number;
  readonly isQuiet: boolean;
}) {
  const { marks, composed, page, sheet, scale, isQuiet } = props;
  const { caret, chosen, word } = marks;
  const here = (washes: readonly Washed[]) => washes.filter((one) => one.page === page);
  return (
    <>
      {isQuiet ? here(word).map((one) => <div key={`word-${one.id}`} className="caret-word" style={boxOf(one, sheet, scale)} />) : null}
      {here(chosen).map((one) => (
        <div key={one.id} className="chosen-wash" style={boxOf(one, sheet, scale)} />
      ))}
      {here(composed).map((one) => (
        <div key={`composed-${one.id}`} className="composed-line" style={lineUnder(one, sheet, scale)} />
      ))}
      {caret !== null && caret.page === page ? (
        <div
          // Another caret wherever it stands, so that it rests anew.
          key={`caret-${caret.x}-${caret.baseline}`}
          className={isQuiet ? "paper-caret quiet" : "paper-caret"}
          style={{ left: caret.x * scale, top: (caret.baseline - ASCENT * sheet.xHeight) * scale, height: tall(sheet) * scale }}
        />
      ) : null}
    </>
  );
}

function tall({ xHeight }: ScenePage): number {
  return (ASCENT + DESCENT) * xHeight;
}

/** A wash leans with its line. */
function boxOf({ left, right, baseline, slope }: Washed, sheet: ScenePage, scale: number): CSSProperties {
  const beside = BESIDE * sheet.xHeight;
  return {
    left: (left - beside) * scale,
    top: (baseline - ASCENT * sheet.xHeight) * scale,
    width: (right - left + 2 * beside) * scale,
    height: tall(sheet) * scale,
    transform: `skewY(${Math.atan(slope)}rad)`,
  };
}

function lineUnder({ left, right, baseline, slope }: Washed, { xHeight }: ScenePage, scale: number): CSSProperties {
  const top = (baseline + UNDER * xHeight) * scale;
  return { left: left * scale, top, width: (right - left) * scale, transform: `skewY(${Math.atan(slope)}rad)` };
}
