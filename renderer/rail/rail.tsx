import { CircleHelp, Feather, FileText, type LucideIcon, PenLine, Search, Settings } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { IconButton } from "../parts/icon-button.tsx";
import type { Room } from "../stores/view-store.ts";
import { useDesk, useView } from "../use-desk.ts";
import { LightSwitch } from "./light-switch.tsx";

const ROOMS: readonly { readonly room: Room; readonly name: string; readonly icon: LucideIcon }[] = [
  { room: "write", name: "Write", icon: PenLine },
  { room: "templates", name: "Templates", icon: FileText },
  { room: "hands", name: "Hands", icon: Feather },
  { room: "settings", name: "Settings", icon: Settings },
];

/** The narrow rail at the left: the rooms, and at its foot the commands, the light and help. */
export function Rail() {
  const { view } = useDesk();
  const current = useView(({ room }) => room);
  return (
    <nav className="rail" aria-label="Rooms">
      {ROOMS.map(({ room, name, icon: Icon }) => (
        <Button
          key={room}
          className="rail-room"
          onPress={() => view.getState().go(room)}
          {...(room === current ? { "aria-current": "page" as const } : {})}
        >
          <Icon aria-hidden size={20} strokeWidth={1.5} />
          <span>{name}</span>
        </Button>
      ))}
      <div className="rail-foot">
        <IconButton icon={Search} name="All commands" onPress={() => view.getState().setOver("palette")} />
        <LightSwitch />
        <IconButton icon={CircleHelp} name="Help" onPress={() => view.getState().setOver("help")} />
      </div>
    </nav>
  );
}
