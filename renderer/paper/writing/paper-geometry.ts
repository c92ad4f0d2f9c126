import type { Scene } from "../../../core/scene/scene.ts";
import type { CaretPlace } from "./caret-place.ts";

/** How far letters are taken to reach above and below their baseline, in x-heights. */
export const ASCENT = 1.8;
/** See {@link ASCENT}. */
export const DESCENT = 0.7;

/** A point of a page, in micrometres. */
export interface PagePoint {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** The page nearest to a point of the window, and the point on it. `pages` holds the sheets. Null where there are none. */
export function pagePoint(pages: HTMLElement, scene: Scene, clientX: number, clientY: number): PagePoint | null {
  let nearest: PagePoint | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const element of pages.querySelectorAll<HTMLElement>("[data-page]")) {
    const page = Number(element.dataset["page"]);
    const sheet = scene.pages[page];
    const box = element.getBoundingClientRect();
    const away = Math.max(box.top - clientY, 0, clientY - box.bottom);
    if (sheet === undefined || away >= least) continue;
    least = away;
    const scale = sheet.width / box.width;
    nearest = { page, x: (clientX - box.left) * scale, y: (clientY - box.top) * scale };
  }
  return nearest;
}

/** Where a caret stands in the window, in CSS pixels; null where its page is not there. */
export function caretBox(pages: HTMLElement, scene: Scene, { page, x, baseline }: CaretPlace): DOMRect | null {
  const box = pages.querySelector(`[data-page="${page}"]`)?.getBoundingClientRect();
  const sheet = scene.pages[page];
  if (box === undefined || sheet === undefined) return null;
  const scale = box.width / sheet.width;
  const top = box.top + (baseline - ASCENT * sheet.xHeight) * scale;
  return new DOMRect(box.left + x * scale, top, 1, (ASCENT + DESCENT) * sheet.xHeight * scale);
}
