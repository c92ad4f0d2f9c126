import type { Column } from "../stores/remembered.ts";

/** How wide a column of the Write room is now, in CSS pixels; 0 while it is not shown. */
export function columnWidth(column: Column): number {
  return document.querySelector(`.column.${column}`)?.getBoundingClientRect().width ?? 0;
}
