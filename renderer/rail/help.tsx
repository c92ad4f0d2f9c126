import { Button } from "react-aria-components/Button";
import type { CommandId } from "../../contract/commands.ts";
import { commandName } from "../../contract/commands.ts";
import { shownKeys } from "../commands/keys.ts";
import { ShownKeys } from "../commands/shown-keys.tsx";
import { SmallDialog } from "../parts/small-dialog.tsx";
import { useDesk } from "../use-desk.ts";

/** The keys worth knowing first. */
const FIRST: readonly CommandId[] = ["palette", "undo", "underline", "again", "save", "print"];

/** How it all works, on one small page. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const { desktop, view } = useDesk();
  return (
    <SmallDialog title="How it works" isOpen onClose={onClose}>
      <p>
        Choose a template and answer its questions. The words fill themselves in, and the page is written as you type. Every word can be
        changed; a coloured one comes from your answers, and a click on it leads to the question.
      </p>
      <p>A word that did not turn out as you like can be written again: click it on the paper, and once more for as long as it takes.</p>
      <p>Your letter is kept on this computer as you write, and nothing is sent anywhere.</p>
      <dl className="keys">
        {FIRST.map((id) => (
          <div key={id}>
            <dt>
              <ShownKeys keys={shownKeys(id, desktop !== null)} />
            </dt>
            <dd>{commandName(id)}</dd>
          </div>
        ))}
      </dl>
      <div className="dialog-foot">
        <Button className="button" onPress={() => view.getState().setOver("shortcuts")}>
          All keyboard shortcuts
        </Button>
      </div>
    </SmallDialog>
  );
}
