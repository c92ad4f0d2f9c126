/** A page as it lies among those above and below it, in CSS pixels. */
export interface PagePlace {
  readonly top: number;
  readonly height: number;
}

/** The part of a page that is painted, in CSS pixels from its top. */
export interface PageWindow {
  readonly from: number;
  readonly to: number;
}

/** A page up to this many times as high as the room is painted whole. */
const WHOLE = 1.5;
/** A larger one is painted in steps of this many CSS pixels, so that its canvas is never much larger than the room. */
const STEP = 512;

/** Which part of each page is painted while the room shows what is between `top` and `top + height`; null for a page out of sight. */
export function pageWindows(pages: readonly PagePlace[], top: number, height: number): readonly (PageWindow | null)[] {
  return pages.map((page) => {
    const from = Math.max(0, top - page.top);
    const to = Math.min(page.height, top + height - page.top);
    if (to <= from) return null;
    if (page.height <= WHOLE * height) return { from: 0, to: page.height };
    return { from: Math.floor(from / STEP) * STEP, to: Math.min(page.height, Math.ceil(to / STEP) * STEP) };
  });
}

/** Index of the page that fills most of the room. */
export function mostSeen(pages: readonly PagePlace[], top: number, height: number): number {
  const seen = pages.map((page) => Math.min(page.top + page.height, top + height) - Math.max(page.top, top));
  return Math.max(0, seen.indexOf(Math.max(...seen)));
}
