import { FileInput } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { useStore } from "zustand";
import { SmallDialog } from "../parts/small-dialog.tsx";
import { useDesk } from "../use-desk.ts";
import { openBrought, shortName } from "./bring-files.ts";

/** Shows where a file would go while it is over the window, and asks before a letter from one takes the place of the person's own. */
export function DropAsk() {
  const desk = useDesk();
  const { isOver, waiting } = useStore(desk.drop);
  const stay = () => desk.drop.getState().wait(null);
  const to = desk.letters.getState().letter?.details.recipient.name?.trim() ?? "";
  return (
    <>
      {isOver ? (
        <div className="drop-veil" role="status">
          <p className="drop-words">
            <FileInput aria-hidden size={20} strokeWidth={1.5} />
            Let go to open this letter
          </p>
        </div>
      ) : null}
      {waiting === null ? null : (
        <SmallDialog title="Open another letter?" isOpen onClose={stay}>
          <p className="anywhere">
            Your letter{to === "" ? "" : ` to ${to.slice(0, 80)}`} is still open, and “{shortName(waiting.fileName)}” takes its place. To
            keep it, go back and save it as a PDF first.
          </p>
          <div className="dialog-foot">
            <Button
              className="button"
              onPress={() => {
                stay();
                openBrought(desk, waiting);
              }}
            >
              Open it
            </Button>
            <Button className="button main" autoFocus onPress={stay}>
              Back to my letter
            </Button>
          </div>
        </SmallDialog>
      )}
    </>
  );
}
