import { Button } from "react-aria-components/Button";
import type { TemplateSummary } from "../../contract/contract.ts";
import { SmallDialog } from "../parts/small-dialog.tsx";
import { useDesk } from "../use-desk.ts";

/** Asks before another letter takes the place of the one that is open. Closed while nothing is asked. */
export function Replace(props: {
  readonly asking: TemplateSummary | null;
  readonly onKeep: () => void;
  readonly onReplace: (template: TemplateSummary) => void;
}) {
  const { asking, onKeep, onReplace } = props;
  const { letters, view } = useDesk();
  const name = letters.getState().letter?.details.recipient.name?.trim() ?? "";
  const keep = () => {
    onKeep();
    view.getState().go("write");
  };
  return (
    <SmallDialog title="Begin another letter?" isOpen={asking !== null} onClose={onKeep}>
      <p className="anywhere">
        Your letter{name === "" ? "" : ` to ${name.slice(0, 80)}`} is still open, and the new one takes its place. To keep it, go back and
        save it as a PDF first.
      </p>
      <div className="dialog-foot">
        <Button className="button" onPress={() => asking !== null && onReplace(asking)}>
          Begin the new one
        </Button>
        <Button className="button main" autoFocus onPress={keep}>
          Back to my letter
        </Button>
      </div>
    </SmallDialog>
  );
}
