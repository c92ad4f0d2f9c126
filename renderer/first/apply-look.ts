import type { StoreApi } from "zustand/vanilla";
import type { ViewState } from "../stores/view-store.ts";

const DARK = "(prefers-color-scheme: dark)";
const CONTRAST = "(prefers-contrast: more)";
const MOTION = "(prefers-reduced-motion: reduce)";

/** Keeps the page's `data-light`, `data-contrast`, `data-motion` and `data-dim` at what is chosen, or at what the machine has where that is wanted. */
export function applyLook(view: StoreApi<ViewState>): void {
  const machine = [DARK, CONTRAST, MOTION].map((query) => matchMedia(query));
  const has = (query: string) => machine.some(({ media, matches }) => media === query && matches);
  const apply = () => {
    const { light, contrast, motion, isDimmed } = view.getState();
    const { dataset } = document.documentElement;
    dataset["light"] = light === "system" ? (has(DARK) ? "dark" : "light") : light;
    dataset["contrast"] = contrast === "more" || has(CONTRAST) ? "more" : "usual";
    dataset["motion"] = motion === "less" || has(MOTION) ? "less" : "usual";
    dataset["dim"] = String(isDimmed);
  };
  apply();
  view.subscribe(apply);
  for (const query of machine) query.addEventListener("change", apply);
}
