import { type RefObject, useEffect } from "react";
import type { Scene } from "../../../core/scene/scene.ts";
import type { CaretPlace } from "./caret-place.ts";
import { caretBox } from "./paper-geometry.ts";

/** How much is kept in sight above and below the caret, in CSS pixels. */
const ROUND = 48;

/** Scrolls the paper to where one writes, as the caret and the ink move: to the page where pages fit, else no further than it must. */
export function useFollowedCaret(
  place: RefObject<HTMLElement | null>,
  held: RefObject<HTMLElement | null>,
  scene: Scene,
  head: CaretPlace | null,
  isFit: boolean,
): void {
  const [page, x, baseline] = [head?.page, head?.x, head?.baseline];
  const follow = () => {
    const [room, pages] = [place.current, held.current];
    const box = room && pages && head && caretBox(pages, scene, head);
    if (room === null || pages === null || head === null || !box) return;
    const shown = room.getBoundingClientRect();
    const isSeen = box.top >= shown.top && box.bottom <= shown.bottom;
    if (isFit) {
      if (!isSeen) pages.querySelector(`[data-page="${head.page}"]`)?.scrollIntoView({ block: "center" });
      return;
    }
    const up = box.top - ROUND - shown.top;
    const down = box.bottom + ROUND - shown.bottom;
    if (up < 0) room.scrollTop += up;
    else if (down > 0) room.scrollTop += down;
    const left = box.left - ROUND - shown.left;
    const right = box.right + ROUND - shown.right;
    if (left < 0) room.scrollLeft += left;
    else if (right > 0) room.scrollLeft += right;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place, not the object or the scene that holds it, is followed.
  useEffect(() => {
    // Where things stand is asked once a frame, when they are laid out anyway.
    const frame = requestAnimationFrame(() => follow());
    return () => cancelAnimationFrame(frame);
  }, [place, held, page, x, baseline, isFit]);
}
