import { lazy, StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import type { Desk } from "./desk.ts";
import { DropAsk } from "./drop/drop-ask.tsx";
import { OverRoom } from "./over-room.tsx";
import { NoticeBar } from "./parts/notice-bar.tsx";
import { Rail } from "./rail/rail.tsx";
import type { Room } from "./stores/view-store.ts";
import { DeskContext, useView } from "./use-desk.ts";
import { WriteRoom } from "./write-room.tsx";

const Gallery = lazy(() => import("./gallery/gallery.tsx").then((module) => ({ default: module.Gallery })));
const HandsRoom = lazy(() => import("./hands/hands-room.tsx").then((module) => ({ default: module.HandsRoom })));
const SettingsRoom = lazy(() => import("./settings/settings-room.tsx").then((module) => ({ default: module.SettingsRoom })));
const ROOMS = { write: WriteRoom, templates: Gallery, hands: HandsRoom, settings: SettingsRoom } as const satisfies Record<
  Room,
  React.ComponentType
>;

/** Shows the app in an element of the page. */
export function showApp(desk: Desk, place: HTMLElement): void {
  createRoot(place).render(
    <StrictMode>
      <DeskContext value={desk}>
        <App />
      </DeskContext>
    </StrictMode>,
  );
}

function App() {
  const Room = ROOMS[useView((view) => view.room)];
  return (
    <div className="app">
      <Rail />
      <div className="room">
        <NoticeBar />
        <Suspense fallback={<main className="gallery" aria-busy="true" />}>
          <Room />
        </Suspense>
      </div>
      <OverRoom />
      <DropAsk />
    </div>
  );
}
