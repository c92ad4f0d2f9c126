import type { Desk } from "../desk.ts";
import { cleanHtml } from "./paste-html.ts";

/** Foreign HTML with nothing but its words; what comes from these words themselves stays as it is. Pictures are told of. */
export function takePasted(html: string, { notices }: Desk): string {
  if (/<[^>]+\sdata-pm-slice=/.test(html)) return html;
  const pasted = cleanHtml(html);
  if (pasted.pictures === 0) notices.getState().clear("paste");
  else notices.getState().refuse("paste", { code: "pictures", message: picturesWords(pasted.pictures) }, "All the words are here.");
  return pasted.html;
}

/** Tells of a paste that is a picture and no words; true when it was one. */
export function tellOfPicture(data: DataTransfer | null, { notices }: Desk): boolean {
  const pictures = [...(data?.files ?? [])].filter(({ type }) => type.startsWith("image/")).length;
  if (pictures === 0 || data?.getData("text/plain") || data?.getData("text/html")) return false;
  notices.getState().refuse("paste", { code: "pictures", message: picturesWords(pictures) }, "Your words are as they were.");
  return true;
}

function picturesWords(count: number): string {
  return count === 1
    ? "A picture was left out: ink is words and small drawings."
    : `${count} pictures were left out: ink is words and small drawings.`;
}
