import { lazy, Suspense } from "react";
import { Palette } from "./commands/palette.tsx";
import { useDesk, useView } from "./use-desk.ts";

const Shortcuts = lazy(() => import("./commands/shortcuts.tsx").then((module) => ({ default: module.Shortcuts })));
const Help = lazy(() => import("./rail/help.tsx").then((module) => ({ default: module.Help })));
const OVERS = { palette: Palette, shortcuts: Shortcuts, help: Help } as const;

/** What lies over the room, nothing while nothing does. The palette is there at once, since one types into it without looking; the others are loaded when wanted. */
export function OverRoom() {
  const { view } = useDesk();
  const over = useView((state) => state.over);
  if (over === null) return null;
  const Over = OVERS[over];
  return (
    <Suspense fallback={null}>
      <Over onClose={() => view.getState().setOver(null)} />
    </Suspense>
  );
}
