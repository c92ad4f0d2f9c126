import { PanelLeftClose } from "lucide-react";
import { memo, useMemo } from "react";
import type { Letter } from "../../core/letter/letter.ts";
import { missingDetails } from "../../core/letter/missing-details.ts";
import { IconButton } from "../parts/icon-button.tsx";
import { useDesk, useLetter } from "../use-desk.ts";
import { useRested } from "../use-rested.ts";
import { askedOf, controlFor } from "./asked.ts";
import { DetailControl } from "./detail-control.tsx";
import { readDetail } from "./detail-paths.ts";

/** The first column: who it is for and from, and what only the writer knows. */
export function Details() {
  // The words change at each stroke: what they ask for is looked up when they rest.
  const letter = useRested(
    useLetter((open) => open),
    isAnswered,
  );
  if (letter === null) return <div className="column-empty">Choose a template to begin a letter.</div>;
  return <OpenDetails letter={letter} />;
}

const OpenDetails = memo(function OpenDetails({ letter }: { readonly letter: Letter }) {
  const desk = useDesk();
  return (
    <>
      <header className="details-head">
        <div>
          <h2 className="title" dir="auto">
            {letter.title}
          </h2>
          <p className="quiet two-lines" dir="auto">
            {whoLine(letter)}
          </p>
        </div>
        <IconButton
          icon={PanelLeftClose}
          name="Fold the details away"
          onPress={() => desk.view.getState().fold("details", true)}
          className="fold"
        />
      </header>
      <Questions letter={letter} />
    </>
  );
});

/** Whether more than the words has changed. */
function isAnswered(before: Letter | null, now: Letter | null): boolean {
  return before?.details !== now?.details || before?.questions !== now?.questions || before?.title !== now?.title;
}

function Questions({ letter }: { readonly letter: Letter }) {
  const { letters } = useDesk();
  const asked = useMemo(() => askedOf(letter), [letter]);
  const missing = useMemo(() => new Set(missingDetails(letter).map(({ field }) => controlFor(field ?? "", letter.details))), [letter]);
  return (
    <form className="details-body" aria-label="Details" onSubmit={(event) => event.preventDefault()}>
      {asked.map((one) => (
        <DetailControl
          key={one.path}
          asked={one}
          value={readDetail(letter.details, one.path)}
          missing={missing.has(one.path) || missing.has(one.path.replace(/\.lines$/, ""))}
          onChange={(text) => letters.getState().setDetail(one.path, text)}
        />
      ))}
    </form>
  );
}

function whoLine({ details: { recipient, sender } }: Letter): string {
  const to = (recipient.address_as || recipient.name || "").trim();
  const from = (sender.address_as || sender.name || "").trim();
  if (to === "" && from === "") return "Say who it is for, and from whom";
  if (to === "") return `From ${from}`;
  return from === "" ? `To ${to}` : `To ${to}, from ${from}`;
}
