import { type RefObject, useEffect, useState } from "react";

/** How long before it comes into view a thing counts as seen, as a margin around the room that scrolls. */
const AHEAD = "160px";

/** Whether an element has come into view in the room it scrolls in (its nearest `main`); once it has, it stays so. */
export function useInView(place: RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null || seen) return;
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true), {
      root: element.closest("main"),
      rootMargin: AHEAD,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [place, seen]);
  return seen;
}
