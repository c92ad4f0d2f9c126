import { Minus, Plus } from "lucide-react";
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useStore } from "zustand";
import { IconButton } from "../../parts/icon-button.tsx";
import { SmallDialog } from "../../parts/small-dialog.tsx";
import { USUAL_PIXELS_PER_MM } from "../../stores/zoom-store.ts";
import { useDesk } from "../../use-desk.ts";

/** A bank card, in millimetres (ISO/IEC 7810 ID-1). */
const CARD = { width: 85.6, height: 53.98, corner: 3.18 };
/** How wide the outline may become, in CSS pixels: screens have between 50 and 160 of them an inch. */
const LEAST = 170;
const MOST = 540;
/** How far an arrow key moves its edge, in CSS pixels; with Shift. */
const STEP = 1;
const LONG_STEP = 10;

/** Measures the screen: the outline is made as large as a card that is held to it. What it came to is remembered. */
export function MeasureScreen({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <SmallDialog title="True size on this screen" isOpen={isOpen} onClose={onClose}>
      <CardOutline onDone={onClose} />
    </SmallDialog>
  );
}

function CardOutline({ onDone }: { readonly onDone: () => void }) {
  const { zoom } = useDesk();
  const pixelsPerMm = useStore(zoom, (state) => state.pixelsPerMm);
  const usual = pixelsPerMm === null ? USUAL_PIXELS_PER_MM : pixelsPerMm / devicePixelRatio;
  const [width, setWidth] = useState(usual * CARD.width);
  const set = (next: number) => setWidth(Math.min(MOST, Math.max(LEAST, next)));
  const scale = width / CARD.width;
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const outline = event.currentTarget.parentElement?.getBoundingClientRect();
    if (outline !== undefined) set(event.clientX - outline.left);
  };
  const press = (event: KeyboardEvent) => {
    const step = event.shiftKey ? LONG_STEP : STEP;
    const way = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (way === undefined) return;
    event.preventDefault();
    set(width + way * step);
  };
  return (
    <div className="measure-screen">
      <p>Hold a bank card to the screen, and move the right edge until the outline is as large as the card. It is remembered.</p>
      <div className="card-place">
        <div className="card" style={{ width, height: CARD.height * scale, borderRadius: CARD.corner * scale }}>
          <div
            className="card-edge"
            role="slider"
            tabIndex={0}
            aria-label="Width of the card"
            aria-valuemin={LEAST}
            aria-valuemax={MOST}
            aria-valuenow={Math.round(width)}
            aria-valuetext={`${Math.round(width)} pixels`}
            onKeyDown={press}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={drag}
          />
        </div>
      </div>
      <div className="measure-foot">
        <IconButton icon={Minus} name="A little smaller" onPress={() => set(width - STEP)} />
        <IconButton icon={Plus} name="A little larger" onPress={() => set(width + STEP)} />
        <Button
          className="button main"
          onPress={() => {
            zoom.getState().setPixelsPerMm((width * devicePixelRatio) / CARD.width);
            onDone();
          }}
        >
          It fits
        </Button>
      </div>
    </div>
  );
}
