import { Printer } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { COMMAND_IDS, COMMANDS, commandName, SECTION_NAMES, SECTIONS } from "../../contract/commands.ts";
import { SmallDialog } from "../parts/small-dialog.tsx";
import { useDesk } from "../use-desk.ts";
import { shownKeys } from "./keys.ts";
import { ShownKeys } from "./shown-keys.tsx";

/** Keys that are no commands: what a key does while one writes. */
const WRITING: readonly (readonly [keys: readonly string[], does: string])[] = [
  [["Enter"], "A new paragraph; from a detail, on to the next one"],
  [["Shift", "Enter"], "A new line in the same paragraph"],
  [["Esc"], "Close what lies over the room"],
];

/** Every key there is, on one page that can be printed. */
export function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  const isShell = useDesk().desktop !== null;
  const groups = SECTIONS.map((section) => ({
    name: SECTION_NAMES[section].name,
    keys: COMMAND_IDS.filter((id) => COMMANDS[id].section === section).flatMap((id) => {
      const keys = shownKeys(id, isShell);
      return keys === null ? [] : [[keys, commandName(id)] as const];
    }),
  }));
  return (
    <SmallDialog title="Keyboard shortcuts" isOpen isWide onClose={onClose}>
      <div className="shortcuts">
        {[...groups, { name: "While you write", keys: WRITING }].map(({ name, keys }) => (
          <section key={name} className="shortcut-group">
            <h3 className="shortcut-title">{name}</h3>
            <dl className="shortcut-keys">
              {keys.map(([parts, does]) => (
                <div key={does}>
                  <dt>{does}</dt>
                  <dd>
                    <ShownKeys keys={parts} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="dialog-foot">
        <Button className="button" onPress={() => window.print()}>
          <Printer aria-hidden size={18} strokeWidth={1.5} />
          Print this page
        </Button>
      </div>
    </SmallDialog>
  );
}
