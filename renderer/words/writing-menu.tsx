import { Check, SlidersHorizontal } from "lucide-react";
import { Menu, MenuItem, MenuSection, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { IconButton } from "../parts/icon-button.tsx";
import { useDesk, useView } from "../use-desk.ts";
import { SEARCH_COMMANDS, WRITING_MODES } from "./desk-commands.ts";
import { keysHere } from "./keys-here.ts";

/** How one writes: modes that are on or off, and the search. */
export function WritingMenu() {
  const desk = useDesk();
  // Heard of so that what is on is shown as it is.
  useView(({ writing }) => writing);
  const isOn = WRITING_MODES.filter((mode) => mode.isOn?.(desk));
  return (
    <MenuTrigger>
      <IconButton icon={SlidersHorizontal} name="How you write" className="writing-button" />
      <Popover className="popover" placement="top end" offset={6}>
        <Menu className="list" aria-label="How you write" shouldCloseOnSelect>
          <MenuSection aria-label="Modes" selectionMode="multiple" selectedKeys={isOn.map(({ id }) => id)}>
            {WRITING_MODES.map(({ id, name, run }) => (
              <MenuItem key={id} id={id} className="list-item" textValue={name} onAction={() => run(desk)}>
                <span className="list-words">{name}</span>
                <Check className="list-check" aria-hidden size={16} strokeWidth={1.5} />
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection aria-label="Search">
            {SEARCH_COMMANDS.map(({ id, name, keys, run }) => (
              <MenuItem key={id} id={id} className="list-item" textValue={name} onAction={() => run(desk)}>
                <span className="list-words">{name}</span>
                <span className="note">{keys === null ? null : keysHere(keys)}</span>
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
