import { Check, SlidersHorizontal } from "lucide-react";
import { Menu, MenuItem, MenuSection, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { type CommandId, commandName } from "../../contract/commands.ts";
import { runCommand } from "../commands/deeds.ts";
import { shownKeys } from "../commands/keys.ts";
import { ShownKeys } from "../commands/shown-keys.tsx";
import { IconButton } from "../parts/icon-button.tsx";
import { useDesk, useView } from "../use-desk.ts";

const MODES = { focus: "focus-mode", typewriter: "typewriter-mode" } as const satisfies Record<string, CommandId>;
/** As they are called where it shows which are on. */
const MODE_NAMES = { "focus-mode": "One paragraph at a time", "typewriter-mode": "The line stays in the middle" } as const;
const SEARCH = ["find", "replace"] as const satisfies readonly CommandId[];

/** How one writes: modes that are on or off, and the search. */
export function WritingMenu() {
  const desk = useDesk();
  const writing = useView((state) => state.writing);
  const modes = (["focus", "typewriter"] as const).filter((mode) => writing[mode]).map((mode) => MODES[mode]);
  return (
    <MenuTrigger>
      <IconButton icon={SlidersHorizontal} name="How you write" className="writing-button" />
      <Popover className="popover" placement="top end" offset={6}>
        <Menu className="list" aria-label="How you write" shouldCloseOnSelect>
          <MenuSection aria-label="Modes" selectionMode="multiple" selectedKeys={modes}>
            {Object.values(MODES).map((id) => (
              <MenuItem key={id} id={id} className="list-item" textValue={MODE_NAMES[id]} onAction={() => runCommand(desk, id)}>
                <span className="list-words">{MODE_NAMES[id]}</span>
                <Check className="list-check" aria-hidden size={16} strokeWidth={1.5} />
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection aria-label="Search">
            {SEARCH.map((id) => (
              <MenuItem key={id} id={id} className="list-item" textValue={commandName(id)} onAction={() => runCommand(desk, id)}>
                <span className="list-words">{commandName(id)}</span>
                <ShownKeys keys={shownKeys(id, desk.desktop !== null)} />
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
