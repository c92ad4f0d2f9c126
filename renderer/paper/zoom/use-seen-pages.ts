import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { useDesk } from "../../use-desk.ts";
import { mostSeen, type PageWindow, pageWindows } from "./page-windows.ts";
import type { Layout } from "./use-page-sizes.ts";

/**
 * Which part of each page is painted, as one scrolls. The page in the store is the one that fills most of the room; when it is turned from elsewhere,
 * the room scrolls there. What one looks at stays where it is when the pages grow or shrink.
 */
export function useSeenPages(
  place: RefObject<HTMLElement | null>,
  held: RefObject<HTMLElement | null>,
  { sizes, lead, room: { height: roomHeight } }: Layout,
): readonly (PageWindow | null)[] {
  const { scenes } = useDesk();
  const page = useStore(scenes, (state) => state.page);
  const [parts, setParts] = useState<readonly (PageWindow | null)[]>([]);
  const scrolledTo = useRef(0);
  const before = useRef<{ readonly width: number; readonly at: number }>({ width: 0, at: 0 });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another height of the room shows other parts.
  useLayoutEffect(() => {
    const [room, pages] = [place.current, held.current];
    if (room === null || pages === null || sizes.length === 0) return;
    const width = sizes[0]?.width ?? 0;
    if (before.current.width !== width && before.current.width > 0) {
      room.scrollLeft = (room.scrollWidth - room.clientWidth) / 2;
      const padding = pages.offsetTop;
      room.scrollTop = padding + ((before.current.at - padding) * width) / before.current.width;
    }
    const look = () => {
      const top = room.scrollTop - pages.offsetTop;
      const seen = pageWindows(sizes, top, room.clientHeight);
      before.current = { width, at: room.scrollTop };
      setParts((old) => (JSON.stringify(old) === JSON.stringify(seen) ? old : seen));
      const most = mostSeen(sizes, top, room.clientHeight);
      if (most !== scrolledTo.current) {
        scrolledTo.current = most;
        scenes.getState().turnTo(most);
      }
    };
    look();
    room.addEventListener("scroll", look, { passive: true });
    return () => room.removeEventListener("scroll", look);
  }, [place, held, sizes, scenes, roomHeight]);

  useEffect(() => {
    const [room, first, size] = [place.current, sizes[0], sizes[page]];
    if (room === null || first === undefined || size === undefined || page === scrolledTo.current) return;
    scrolledTo.current = page;
    room.scrollTop = size.top - lead;
  }, [place, sizes, lead, page]);
  return parts;
}
