import { ChevronLeft, ChevronRight, CreditCard } from "lucide-react";
import { lazy, Suspense } from "react";
import { useStore } from "zustand";
import { Choose } from "../parts/choose.tsx";
import { IconButton } from "../parts/icon-button.tsx";
import type { Zoom } from "../stores/zoom-store.ts";
import { useDesk } from "../use-desk.ts";

const MeasureScreen = lazy(() => import("./zoom/measure-screen.tsx").then((module) => ({ default: module.MeasureScreen })));

const ZOOM_CHOICES: readonly { readonly id: Zoom; readonly name: string; readonly note: string }[] = [
  { id: "fit", name: "Whole page", note: "As large as fits." },
  { id: "true", name: "True size", note: "As large as on paper." },
  { id: "double", name: "200 %", note: "Twice as large." },
];

/** Below the pages: which one it is, and how large they are shown. */
export function PaperFoot() {
  const { scenes, zoom } = useDesk();
  const page = useStore(scenes, (state) => state.page);
  const count = useStore(scenes, ({ scene }) => scene?.pages.length ?? 0);
  const chosen = useStore(zoom, (state) => state.zoom);
  const isMeasuring = useStore(zoom, (state) => state.isMeasuring);
  const { setZoom, measure } = zoom.getState();
  return (
    <div className="paper-foot">
      {count > 1 ? (
        <div className="page-turner" role="group" aria-label="Pages">
          <IconButton icon={ChevronLeft} name="Previous page" isDisabled={page === 0} onPress={() => scenes.getState().turnTo(page - 1)} />
          <span aria-live="polite">
            page {page + 1} of {count}
          </span>
          <IconButton
            icon={ChevronRight}
            name="Next page"
            isDisabled={page === count - 1}
            onPress={() => scenes.getState().turnTo(page + 1)}
          />
        </div>
      ) : null}
      <div className="zoom">
        {chosen === "fit" ? null : <IconButton icon={CreditCard} name="Measure this screen with a card" onPress={() => measure(true)} />}
        <Choose label="How large" className="zoom-choice" choices={ZOOM_CHOICES} value={chosen} onChoose={(id) => setZoom(id as Zoom)} />
      </div>
      {isMeasuring ? (
        <Suspense fallback={null}>
          <MeasureScreen isOpen onClose={() => measure(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
