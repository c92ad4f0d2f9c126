import { lazy, StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import type { Desk } from "./desk.ts";
import { NoticeBar } from "./parts/notice-bar.tsx";
import { Rail } from "./rail/rail.tsx";
import { DeskContext, useView } from "./use-desk.ts";
import { WriteRoom } from "./write-room.tsx";

const Gallery = lazy(() => import("./gallery/gallery.tsx").then((module) => ({ default: module.Gallery })));

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
  const room = useView((view) => view.room);
  return (
    <div className="app">
      <Rail />
      <div className="room">
        <NoticeBar />
        {room === "write" ? (
          <WriteRoom />
        ) : (
          <Suspense fallback={<main className="gallery" aria-busy="true" />}>
            <Gallery />
          </Suspense>
        )}
      </div>
    </div>
  );
}
