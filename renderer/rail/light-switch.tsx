import { Check, type LucideIcon, Moon, Sun, SunMoon } from "lucide-react";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { IconButton } from "../parts/icon-button.tsx";
import type { Light } from "../stores/remembered.ts";
import { useDesk, useView } from "../use-desk.ts";

const LIGHTS: readonly { readonly id: Light; readonly name: string; readonly icon: LucideIcon }[] = [
  { id: "light", name: "Light", icon: Sun },
  { id: "dark", name: "Dark", icon: Moon },
  { id: "system", name: "As this computer", icon: SunMoon },
];

/** Light, dark, or as the computer has it. */
export function LightSwitch() {
  const { view } = useDesk();
  const light = useView((state) => state.light);
  return (
    <MenuTrigger>
      <IconButton icon={LIGHTS.find(({ id }) => id === light)?.icon ?? SunMoon} name="Light or dark" />
      <Popover className="popover" placement="right bottom" offset={8}>
        <Menu
          className="list"
          aria-label="Light or dark"
          selectionMode="single"
          selectedKeys={[light]}
          onAction={(key) => view.getState().setLight(key as Light)}
        >
          {LIGHTS.map(({ id, name, icon: Icon }) => (
            <MenuItem key={id} id={id} textValue={name} className="list-item">
              <Icon aria-hidden size={16} strokeWidth={1.5} />
              <span className="list-words">{name}</span>
              <Check className="list-check" aria-hidden size={16} strokeWidth={1.5} />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
