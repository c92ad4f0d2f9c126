import type { Scene } from "../../core/scene/scene.ts";
import type { Desk } from "../desk.ts";

/** Characters pasted at once that are more than a letter, of which the writer is told. */
const MANY = 20_000;
/** How much of a page's height is written on, and how many characters a line holds where none is written yet. */
const WRITTEN_ON = 0.8;
const A_LINE = 40;

/** Tells the writer how many pages a paste of so many characters will be. Nothing for what is no more than a letter. */
export function tellOfMany(desk: Desk, characters: number): void {
  if (characters < MANY) return;
  const pages = pagesOf(desk.scenes.getState().scene, characters);
  const message = pages === null ? "That is a great many words." : `That is a great many words: about ${pages} pages.`;
  const safe = "All of them are here, and you can go on writing. The ink takes its time to follow; undo takes the paste back.";
  desk.notices.getState().refuse("many", { code: "many-pages", message }, safe);
}

/** Roughly how many pages so many characters fill, in the hand and on the paper of a scene: to two figures. Null where nothing is written yet. */
export function pagesOf(scene: Pick<Scene, "pages" | "text"> | null, characters: number): number | null {
  const page = scene?.pages[0];
  if (scene === null || page === undefined) return null;
  const lines = scene.pages.reduce((count, one) => count + one.lines.length, 0);
  const written = scene.text.reduce((count, { text }) => count + text.length, 0);
  const aLine = lines === 0 ? A_LINE : written / lines;
  const aPage = aLine * Math.max(1, Math.floor((WRITTEN_ON * page.height) / page.linePitch));
  const pages = Math.max(1, Math.round(characters / aPage));
  const step = 10 ** Math.max(0, Math.floor(Math.log10(pages)) - 1);
  return Math.round(pages / step) * step;
}
