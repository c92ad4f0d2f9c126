import { useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import type { HandSummary } from "../../contract/contract.ts";
import { inWords } from "../../core/realism/in-words.ts";
import { judge, MEASURES, type Measure, type Measures } from "../../core/realism/ranges.ts";
import { SmallDialog } from "../parts/small-dialog.tsx";
import { useDesk } from "../use-desk.ts";
import { takeWords } from "./hand-card.tsx";
import { MeasureScale } from "./measure-scale.tsx";
import { measuredLetter } from "./sample-letters.ts";
import { sentenceFor } from "./sentences.ts";

const GROUPS: readonly (readonly [title: string, measures: readonly Measure[]])[] = [
  ["Its letters", ["repeatDistance", "closeRepeats", "repeatResidue", "coherence", "slantDeviation", "heightVariation"]],
  ["Along the line", ["baselineDeviation", "baselineCoherence", "wordGapVariation"]],
  ["Down the page", ["slopeDeviation", "gapVariation", "marginDeviation"]],
];
const NUMBERS = "None One Two Three Four Five Six Seven Eight Nine Ten Eleven All".split(" ");

/** How a hand writes, measured on a page it has just written, beside real pages. Closed while there is no hand. */
export function HowItWrites(props: {
  readonly hand: HandSummary | null;
  /** Whether the open letter is in this hand. */
  readonly isUsed: boolean;
  readonly onClose: () => void;
  readonly onUse: (hand: HandSummary) => void;
}) {
  const { hand, isUsed, onClose, onUse } = props;
  return (
    <SmallDialog title={`How ${hand?.name ?? "it"} writes`} isOpen={hand !== null} onClose={onClose} isWide>
      {hand === null ? null : (
        <>
          <Measured key={hand.id} hand={hand} />
          <div className="dialog-foot">
            <Button className="button" onPress={onClose}>
              Back to the hands
            </Button>
            <Button
              className="button main"
              onPress={() => {
                onClose();
                onUse(hand);
              }}
            >
              {takeWords(isUsed)}
            </Button>
          </div>
        </>
      )}
    </SmallDialog>
  );
}

function Measured({ hand: { id, name, languages } }: { readonly hand: HandSummary }) {
  const { typesetter } = useDesk();
  const [measures, setMeasures] = useState<Measures | "none" | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const measure = async () => {
      const found = await typesetter.measure(measuredLetter(id, languages, sentenceFor(languages, "en")), leaving.signal);
      if (!leaving.signal.aborted) setMeasures(found ?? "none");
    };
    void measure();
    return () => leaving.abort();
  }, [typesetter, id, languages]);
  const said = measures === null ? `${name} is writing a page to be measured.` : measures === "none" ? UNREAD : summary(measures);
  return (
    <>
      <p role="status">{said}</p>
      {measures === null || measures === "none" ? null : (
        <>
          <p className="scale-key">
            <span className="scale-key-band" aria-hidden /> where real pages lie
            <span className="scale-key-mark" aria-hidden /> {name}
          </p>
          {GROUPS.map(([title, group]) => (
            <section key={title}>
              <h3 className="measures-title">{title}</h3>
              <ul className="measures">
                {group.map((measure) => (
                  <li key={measure} className="measure">
                    <p>{inWords(measure, measures[measure])}</p>
                    <MeasureScale measure={measure} value={measures[measure]} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </>
  );
}

const UNREAD = "This hand cannot be read just now, so there is no page to measure. Close this and try again.";

/** How many of the measures lie where real pages do, in a sentence. */
function summary(measures: Measures): string {
  const inside = MEASURES.filter((measure) => {
    const value = measures[measure];
    return value !== null && judge(measure, value) === "inside";
  }).length;
  const all = inside === MEASURES.length;
  const counted = `${NUMBERS[inside]}${all ? " twelve" : " of the twelve"} ${inside === 1 ? "lies" : "lie"} where real pages do.`;
  return `A page in this hand was just written and measured in twelve ways. ${counted}${all ? "" : " A real page misses one or two, too."}`;
}
