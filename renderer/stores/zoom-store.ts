import { createStore, type StoreApi } from "zustand/vanilla";
import { keep, kept } from "./kept.ts";

/** How large the paper is shown: as large as fits, as large as it is, or twice that. */
export const ZOOMS = ["fit", "true", "double"] as const;
/** See {@link ZOOMS}. */
export type Zoom = (typeof ZOOMS)[number];

/** How large the paper is shown, and how large a millimetre is on this screen. */
export interface ZoomState {
  readonly zoom: Zoom;
  /** The screen's own pixels to a millimetre, measured with a card; null until it was. */
  readonly pixelsPerMm: number | null;
  /** Whether the screen is to be measured: true size was asked for and it never was, or somebody measures it again. */
  readonly isMeasuring: boolean;
  /** From where it is asked for does not matter: true size on a screen that was never measured has it measured. */
  readonly setZoom: (zoom: Zoom) => void;
  readonly measure: (isMeasuring: boolean) => void;
  readonly setPixelsPerMm: (pixels: number) => void;
}

/** What a browser takes a screen to have, 96 to an inch. */
export const USUAL_PIXELS_PER_MM = 96 / 25.4;
/** No screen has fewer or more. */
const LEAST = 1;
const MOST = 60;
const KEY = "longhand-zoom";

/** A store that starts as it was left, and remembers. */
export function createZoomStore(): StoreApi<ZoomState> {
  const store = createStore<ZoomState>()((set, get) => ({
    ...recallZoom(),
    isMeasuring: false,
    setZoom: (zoom) => set({ zoom, isMeasuring: zoom === "true" && get().pixelsPerMm === null }),
    measure: (isMeasuring) => set({ isMeasuring }),
    setPixelsPerMm: (pixels) => set({ pixelsPerMm: Math.min(MOST, Math.max(LEAST, pixels)) }),
  }));
  store.subscribe(({ zoom, pixelsPerMm }) => keep(KEY, pixelsPerMm === null ? zoom : `${zoom}-${pixelsPerMm.toFixed(4)}`));
  return store;
}

function recallZoom(): Pick<ZoomState, "zoom" | "pixelsPerMm"> {
  const [name, pixels] = (kept(KEY) ?? "").split("-");
  const measured = Number(pixels);
  return { zoom: ZOOMS.find((zoom) => zoom === name) ?? "fit", pixelsPerMm: measured >= LEAST && measured <= MOST ? measured : null };
}
