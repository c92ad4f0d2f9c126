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

/** Between two pages, and above and below them, in CSS pixels; as in styles/paper.css. */
const PAGE_GAP = 24;

/** How the pages lie in their room. */
export interface Layout {
  readonly sizes: readonly PageSize[];
  /** What is left above the first page and below the last one, and between two, in CSS pixels. */
  readonly lead: number;
  readonly gap: number;
  readonly room: Room;
}

/** How large the pages of a scene are shown in `place`; none until its room is known. */
export function usePageSizes(place: RefObject<HTMLElement | null>, scene: Scene): Layout {
  const desk = useDesk();
  const zoom = useStore(desk.zoom, (state) => state.zoom);
  const pixelsPerMm = useStore(desk.zoom, (state) => state.pixelsPerMm);
  const room = useRoom(place);
  const shapes = scene.pages.map(({ width, height }) => `${width} ${height}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes change with the shapes of the pages, not with their ink.
  return useMemo(
    () => pageLayout(scene, room, zoom, pixelsPerMm === null ? USUAL_PIXELS_PER_MM : pixelsPerMm / devicePixelRatio),
    [shapes, room, zoom, pixelsPerMm],
  );
}

/** The layout of a scene's pages in a room: where each is as large as fits, one is seen at a time. `pixelsPerMm` are CSS pixels. */
export function pageLayout(scene: Scene, room: Room, zoom: Zoom, pixelsPerMm: number): Layout {
  const shapes = room.width < 1 || room.height < 1 ? [] : scene.pages;
  const sized = shapes.map(({ width, height }) => {
    const fit = Math.min(room.width, (room.height * width) / height);
    const own = (width / 1000) * pixelsPerMm;
    const across = Math.floor(zoom === "fit" ? fit : zoom === "true" ? own : 2 * own);
    return { width: across, height: (across * height) / width };
  });
  const left = zoom === "fit" ? room.height - Math.max(0, ...sized.map(({ height }) => height)) : 0;
  const gap = left + (zoom === "fit" ? 2 * PAGE_GAP : PAGE_GAP);
  let top = left / 2;
  const sizes = sized.map((size) => {
    const placed = { ...size, top };
    top += size.height + gap;
    return placed;
  });
  return { sizes, lead: left / 2, gap, room };
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
