import type { Desk } from "../desk.ts";
import { bringFiles } from "./bring-files.ts";

const ABOUT = "drop";

/** Takes what is dropped on the window for as long as the page lives: files are opened, words dropped where one writes are left to that place. */
export function listenForDrops(desk: Desk): void {
  const { setOver } = desk.drop.getState();
  window.addEventListener("dragover", (event) => {
    const files = hasFiles(event);
    if (!files && isWritten(event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = "copy";
    if (files) setOver(true);
  });
  window.addEventListener("dragleave", (event) => event.relatedTarget === null && setOver(false));
  window.addEventListener("dragend", () => setOver(false));
  // Before the words see it: they would take a file's name or nothing at all.
  window.addEventListener(
    "drop",
    (event) => {
      setOver(false);
      if (hasFiles(event)) {
        event.preventDefault();
        event.stopPropagation();
        void bringFiles(desk, [...(event.dataTransfer?.files ?? [])]);
      } else if (!isWritten(event)) {
        event.preventDefault();
        const message = "Words can be dropped among the words of the letter, and letters anywhere.";
        desk.notices.getState().refuse(ABOUT, { code: "no-place", message }, "Nothing was changed.");
      }
    },
    { capture: true },
  );
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}

/** Whether it would fall into a field or the words' column, which take words by themselves. */
function isWritten({ target }: DragEvent): boolean {
  return target instanceof Element && target.closest("input, textarea, [contenteditable='true']") !== null;
}
