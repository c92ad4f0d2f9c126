import { ArrowRight } from "lucide-react";
import { Button } from "react-aria-components/Button";
import type { Diagnostic } from "../../core/letter/diagnostic.ts";
import { controlFor } from "../details/asked.ts";
import { questionFor } from "../details/detail-paths.ts";
import { SmallDialog } from "../parts/small-dialog.tsx";
import { useDesk } from "../use-desk.ts";

/** What the letter still needs before it can be printed; each line leads to its place. Closed while `reasons` is null. */
export function NotReady({ reasons, onClose }: { readonly reasons: readonly Diagnostic[] | null; readonly onClose: () => void }) {
  const desk = useDesk();
  const { letter } = desk.letters.getState();
  if (letter === null) return null;
  const missing = (reasons ?? []).flatMap(({ field }) => (field === undefined ? [] : [controlFor(field, letter.details)]));
  const others = (reasons ?? []).filter(({ field }) => field === undefined);
  return (
    <SmallDialog title="Before it goes on paper" isOpen={reasons !== null} onClose={onClose}>
      {missing.length > 0 ? <p>The letter still needs {missing.length === 1 ? "one thing" : "a few things"} that only you know.</p> : null}
      <ul className="reasons">
        {[...new Set(missing)].map((path) => (
          <li key={path}>
            <Button
              className="reason"
              onPress={() => {
                onClose();
                desk.focusDetail(path);
              }}
            >
              <span dir="auto">{questionFor(path, letter.questions)}</span>
              <ArrowRight aria-hidden size={18} strokeWidth={1.5} />
            </Button>
          </li>
        ))}
        {others.map(({ message }) => (
          <li key={message} className="reason-words">
            {message}
          </li>
        ))}
      </ul>
    </SmallDialog>
  );
}
