import { Check, Ruler } from "lucide-react";
import { Button } from "react-aria-components/Button";
import type { HandSummary } from "../../contract/contract.ts";
import { HandLanguages } from "./hand-languages.tsx";
import { HandSample } from "./hand-sample.tsx";

/** What the button says that takes a hand for the open letter, or keeps it. */
export function takeWords(isUsed: boolean): string {
  return isUsed ? "Keep this hand" : "Use this hand";
}

/** A hand: two lines of its writing, what it is like, and what can be done with it. `isUsed` when the open letter is in it. */
export function HandCard(props: {
  readonly hand: HandSummary;
  readonly isUsed: boolean;
  readonly onUse: () => void;
  readonly onMeasure: () => void;
}) {
  const { hand, isUsed, onUse, onMeasure } = props;
  const { id, name, character, languages, joined } = hand;
  const use = takeWords(isUsed);
  return (
    <li className="hand-card" data-used={isUsed}>
      <HandSample hand={hand} />
      <div className="hand-head">
        <h2 className="title" id={`hand-${id}`}>
          {name}
        </h2>
        <span className="quiet">{joined ? "joined" : "printed"}</span>
        {isUsed ? (
          <span className="hand-used">
            <Check aria-hidden size={16} strokeWidth={1.5} />
            your letter’s hand
          </span>
        ) : null}
      </div>
      <p>{character}</p>
      <HandLanguages name={name} languages={languages} />
      <div className="hand-do">
        <Button className="button" aria-label={`${use}: ${name}`} onPress={onUse}>
          {use}
        </Button>
        <Button className="button quiet-button" aria-label={`How it writes: ${name}`} onPress={onMeasure}>
          <Ruler aria-hidden size={18} strokeWidth={1.5} />
          How it writes
        </Button>
      </div>
    </li>
  );
}
