import { ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Scene } from "../../core/scene/scene.ts";
import { IconButton } from "../parts/icon-button.tsx";
import { useDesk } from "../use-desk.ts";
import { FoundOnPage } from "./found-on-page.tsx";
import { PageCanvas } from "./page-canvas.tsx";
import { PageWords } from "./page-words.tsx";
import { PaperBar } from "./paper-bar.tsx";

/** The third column: the page in ink, as large as fits, and what it is written with. */
export function Paper() {
  const { scenes } = useDesk();
  const scene = useStore(scenes, (state) => state.scene);
  const page = useStore(scenes, (state) => state.page);
  const place = useRef<HTMLDivElement>(null);
  const held = useRef<HTMLDivElement>(null);
  const room = useRoom(place);
  const sheet = scene?.pages[page];
  const width = sheet === undefined ? 0 : Math.floor(Math.min(room.width, (room.height * sheet.width) / sheet.height));
  return (
    <>
      <div className="paper-place" ref={place}>
        {scene !== null && sheet !== undefined && width > 0 ? (
          <>
            <div className="sheet" ref={held}>
              <PageCanvas scene={scene} page={page} width={width} label={`Page ${page + 1} of ${scene.pages.length}, in ink`} />
              <FoundOnPage scene={scene} page={page} width={width} />
              <PageWords key={page} scene={scene} page={page} width={width} sheet={held} />
            </div>
            <PageText scene={scene} page={page} />
          </>
        ) : null}
      </div>
      {scene !== null && scene.pages.length > 1 ? <PageTurner page={page} count={scene.pages.length} /> : null}
      <PaperBar />
    </>
  );
}

function PageTurner({ page, count }: { readonly page: number; readonly count: number }) {
  const { scenes } = useDesk();
  return (
    <div className="page-turner" role="group" aria-label="Pages">
      <IconButton icon={ChevronLeft} name="Previous page" isDisabled={page === 0} onPress={() => scenes.getState().turnTo(page - 1)} />
      <span aria-live="polite">
        page {page + 1} of {count}
      </span>
      <IconButton icon={ChevronRight} name="Next page" isDisabled={page === count - 1} onPress={() => scenes.getState().turnTo(page + 1)} />
    </div>
  );
}

/** The page's text for those who hear it; not seen. */
function PageText({ scene, page }: { readonly scene: Scene; readonly page: number }) {
  const blocks = new Set(scene.pages[page]?.lines.map((line) => line.block));
  return (
    <div className="only-heard" lang={scene.language} data-testid="page-text">
      {scene.text
        .filter(({ block }) => blocks.has(block))
        .map(({ block, text }) => (
          <p key={block}>{text}</p>
        ))}
    </div>
  );
}

/** How much room an element has inside its padding, in CSS pixels, as it changes. */
function useRoom(place: React.RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useEffect(() => {
    if (place.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return room;
}
