import type { PaperWorld } from "./paper-world.ts";

/** Copies, cuts and pastes on the paper just as in the words' column. Gives back what ends it. */
export function hearClipboard(host: HTMLElement, world: PaperWorld): () => void {
  const copy = (event: ClipboardEvent) => {
    const view = world.view();
    if (view === null || event.clipboardData === null || view.state.selection.empty) return;
    event.preventDefault();
    const { dom, text } = view.serializeForClipboard(view.state.selection.content());
    event.clipboardData.clearData();
    event.clipboardData.setData("text/html", dom.innerHTML);
    event.clipboardData.setData("text/plain", text);
    if (event.type === "cut") view.dispatch(view.state.tr.deleteSelection().setMeta("uiEvent", "cut"));
  };
  const paste = (event: ClipboardEvent) => {
    const view = world.view();
    if (view === null || event.clipboardData === null) return;
    event.preventDefault();
    const html = event.clipboardData.getData("text/html");
    const text = event.clipboardData.getData("text/plain");
    if (html !== "") view.pasteHTML(html, event);
    else view.pasteText(text, event);
  };
  host.addEventListener("copy", copy);
  host.addEventListener("cut", copy);
  host.addEventListener("paste", paste);
  return () => {
    host.removeEventListener("copy", copy);
    host.removeEventListener("cut", copy);
    host.removeEventListener("paste", paste);
  };
}
