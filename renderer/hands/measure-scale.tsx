import { amountInWords, rangeMarks } from "../../core/realism/in-words.ts";
import type { Measure } from "../../core/realism/ranges.ts";
import { placeOnScale } from "./place-on-scale.ts";

/** A small scale: the natural range as a band in its middle, and a mark for the value; no mark for null. Read out as one sentence. */
export function MeasureScale({ measure, value }: { readonly measure: Measure; readonly value: number | null }) {
  const [low, high] = rangeMarks(measure);
  const real = `real pages lie between ${low} and ${high}`;
  return (
    <div
      className="scale"
      role="img"
      aria-label={value === null ? `Not measured; ${real}` : `${capital(amountInWords(measure, value))}; ${real}`}
    >
      <span className="scale-track">
        <span className="scale-band" />
        {value === null ? null : <span className="scale-mark" style={{ left: `${placeOnScale(measure, value)}%` }} />}
      </span>
      <span className="scale-low">{low}</span>
      <span className="scale-high">{high}</span>
    </div>
  );
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
