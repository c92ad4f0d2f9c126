import type { Desk } from "../desk.ts";
import { bringFiles } from "./bring-files.ts";

/** Lets the person choose a letter file: with the system's dialog in the desktop shell, which adds it to their templates, else as the browser does. */
export function chooseLetter(desk: Desk): void {
  if (desk.desktop !== null) {
    void desk.desktop.openLetter({});
    return;
  }
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".md,.txt,.json";
  input.addEventListener("change", () => void bringFiles(desk, [...(input.files ?? [])]));
  input.click();
}
