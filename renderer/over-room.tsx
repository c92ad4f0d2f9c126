import { lazy, Suspense } from "react";
import { useDesk, useView } from "./use-desk.ts";

const Palette = lazy(() => import("./commands/palette.tsx").then((module) => ({ default: module.Palette })));
const Shortcuts = lazy(() => import("./commands/shortcuts.tsx").then((module) => ({ default: module.Shortcuts })));
const Help = lazy(() => import("./rail/help.tsx").then((module) => ({ default: module.Help })));
const OVERS = { palette: Palette, shortcuts: Shortcuts, help: Help } as const;

/** What lies over the room: loaded when it is first wanted, nothing while nothing is. */
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
