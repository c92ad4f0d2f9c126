import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { columnWidth } from "../commands/column-width.ts";
import { COLUMN_WIDTHS, type Column } from "../stores/remembered.ts";
import { useDesk, useView } from "../use-desk.ts";

/** How far an arrow key moves the edge, in CSS pixels; with Shift, further. */
const STEP = 16;
const FAR = 64;

/** The edge of a column: dragged, or moved by the arrow keys, it makes the column wider. Home and End go to its bounds, a double click back to the usual. */
export function ColumnEdge({ column, name }: { readonly column: Column; readonly name: string }) {
  const { view } = useDesk();
  const width = useView((state) => state.widths[column]);
  const held = useRef<{ readonly from: number; readonly width: number } | null>(null);
  const { least, most } = COLUMN_WIDTHS[column];
  const widen = (to: number | null) => view.getState().widen(column, to);

  const press = (event: KeyboardEvent) => {
    const step = event.shiftKey ? FAR : STEP;
    const to = { ArrowLeft: columnWidth(column) - step, ArrowRight: columnWidth(column) + step, Home: least, End: most }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    widen(to);
  };
  const take = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { from: event.clientX, width: columnWidth(column) };
  };
  const drag = (event: PointerEvent) => {
    if (held.current !== null) widen(held.current.width + event.clientX - held.current.from);
  };
  const letGo = () => {
    held.current = null;
  };
  return (
    <div
      className="column-edge"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={`Width of ${name}`}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={Math.min(most, Math.max(least, Math.round(width ?? columnWidth(column))))}
      onKeyDown={press}
      onPointerDown={take}
      onPointerMove={drag}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onDoubleClick={() => widen(null)}
    />
  );
}
