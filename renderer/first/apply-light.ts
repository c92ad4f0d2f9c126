import type { StoreApi } from "zustand/vanilla";
import type { ViewState } from "../stores/view-store.ts";

/** Keeps `data-light` on the page at what is chosen; "system" leaves it to the machine. */
export function applyLight(view: StoreApi<ViewState>): void {
  const apply = ({ light }: ViewState) => {
    document.documentElement.dataset.light = light;
  };
  apply(view.getState());
  view.subscribe(apply);
}
