import { type RefObject, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { Scene } from "../../../core/scene/scene.ts";
import { USUAL_PIXELS_PER_MM, type Zoom } from "../../stores/zoom-store.ts";
import { useDesk } from "../../use-desk.ts";
import type { PagePlace } from "./page-windows.ts";

/** A page's size and its place below the first one's top, in CSS pixels. */
export interface PageSize extends PagePlace {
  readonly width: number;
}

/** How large an element is inside its padding, in CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Between two pages, in CSS pixels; as in styles/paper.css. */
export const PAGE_GAP = 24;

/** How large the pages of a scene are shown in `place`; none until its room is known. */
export function usePageSizes(
  place: RefObject<HTMLElement | null>,
  scene: Scene,
): { readonly sizes: readonly PageSize[]; readonly room: Room } {
  const desk = useDesk();
  const zoom = useStore(desk.zoom, (state) => state.zoom);
  const pixelsPerMm = useStore(desk.zoom, (state) => state.pixelsPerMm);
  const room = useRoom(place);
  const shapes = scene.pages.map(({ width, height }) => `${width} ${height}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes change with the shapes of the pages, not with their ink.
  const sizes = useMemo(
    () => pageSizes(scene, room, zoom, pixelsPerMm === null ? USUAL_PIXELS_PER_MM : pixelsPerMm / devicePixelRatio),
    [shapes, room, zoom, pixelsPerMm],
  );
  return { sizes, room };
}

/** The sizes of a scene's pages in a room. `pixelsPerMm` are CSS pixels. */
export function pageSizes(scene: Scene, room: Room, zoom: Zoom, pixelsPerMm: number): readonly PageSize[] {
  if (room.width < 1 || room.height < 1) return [];
  let top = 0;
  return scene.pages.map(({ width, height }) => {
    const fit = Math.min(room.width, (room.height * width) / height);
    const own = (width / 1000) * pixelsPerMm;
    const across = Math.floor(zoom === "fit" ? fit : zoom === "true" ? own : 2 * own);
    const size = { width: across, height: (across * height) / width, top };
    top += size.height + PAGE_GAP;
    return size;
  });
}

function useRoom(place: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 0, height: 0 });
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
