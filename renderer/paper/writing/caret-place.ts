import type { Node } from "prosemirror-model";
import type { Scene } from "../../../core/scene/scene.ts";
import { linesOf, placeOfLetter, type WrittenLine } from "./letter-places.ts";
import { type Paragraph, paragraphAt, shownAround, spotsIn, standingParagraphs } from "./paragraph-at.ts";

/** Where a caret stands on the page, in micrometres. */
export interface CaretPlace {
  readonly page: number;
  readonly x: number;
  readonly baseline: number;
  /** The line it is on; null where nothing is written yet. */
  readonly on: WrittenLine | null;
}

/** What a space and a letter take where nothing is written yet, in x-heights. */
const SPACE = 1.6;
const LETTER = 1.4;
/** Where the first words come on an empty page, as parts of its width and height. */
const EMPTY = { x: 0.13, y: 0.16 };

/**
 * Where a position in the words stands on the page. A scene that is a little older than the words gives the best guess; a line that has no ink
 * yet is placed below the one before. Null in words that are on no page.
 */
export function caretPlace(scene: Scene, doc: Node, pos: number): CaretPlace | null {
  const paragraph = paragraphAt(doc, pos);
  if (paragraph === null || scene.pages.length === 0) return null;
  const lines = linesOf(scene).get(paragraph.id) ?? [];
  const letters = countBefore(paragraph, pos);
  const last = lines.at(-1);
  if (last === undefined) return unwritten(scene, doc, paragraph, letters);

  const { before, after } = shownAround(paragraph, pos);
  const gap = /\s*$/.exec(before)?.[0] ?? "";
  const ahead = /^\s*/.exec(after)?.[0] ?? "";
  const breaks = gap.split("\n").length - 1;
  const next = placeOfLetter(lines, letters);
  const isEmptyLine = ahead.includes("\n") || after.trim() === "";
  if (next !== null && (letters === 0 || (breaks > 0 && !isEmptyLine) || (gap !== "" && breaks === 0 && ahead === "" && !isEmptyLine)))
    return { page: next.on.page, x: next.box.left, baseline: next.box.baseline, on: next.on };

  const written = last.first + last.boxes.length;
  const on = placeOfLetter(lines, Math.min(letters, written) - 1) ?? { on: last, box: last.boxes.at(-1) as WrittenLine["boxes"][number] };
  const { xHeight, linePitch, height } = scene.pages[on.on.page] as Scene["pages"][number];
  if (breaks > 0) {
    const baseline = Math.min(on.on.line.baseline + breaks * linePitch, height - linePitch / 2);
    return { page: on.on.page, x: lines[0]?.boxes[0]?.left ?? on.box.left, baseline, on: null };
  }
  const x = on.box.right + (gap.length * SPACE + Math.max(0, letters - written) * LETTER) * xHeight;
  return { page: on.on.page, x, baseline: on.box.baseline, on: on.on };
}

/** How many characters of a paragraph stand before a position, spaces not counted. */
export function countBefore(paragraph: Paragraph, pos: number): number {
  return spotsIn(paragraph).filter(({ to }) => to <= pos).length;
}

function unwritten(scene: Scene, doc: Node, paragraph: Paragraph, letters: number): CaretPlace {
  const lines = linesOf(scene);
  const all = standingParagraphs(doc);
  const index = all.findIndex(({ start }) => start === paragraph.start);
  for (let back = 1; back <= index; back++) {
    const above = lines.get(all[index - back]?.id ?? "")?.at(-1);
    if (above === undefined) continue;
    const { xHeight, linePitch, height } = scene.pages[above.page] as Scene["pages"][number];
    const baseline = Math.min(above.line.baseline + back * linePitch, height - linePitch / 2);
    return { page: above.page, x: margin(scene, above) + letters * LETTER * xHeight, baseline, on: null };
  }
  const below = all.slice(Math.max(0, index)).flatMap(({ id }) => lines.get(id)?.slice(0, 1) ?? [])[0];
  const first = scene.pages[0] as Scene["pages"][number];
  if (below === undefined) return { page: 0, x: EMPTY.x * first.width, baseline: EMPTY.y * first.height, on: null };
  const { linePitch } = scene.pages[below.page] as Scene["pages"][number];
  return { page: below.page, x: margin(scene, below), baseline: Math.max(linePitch, below.line.baseline - linePitch), on: null };
}

/** Where body text begins on a line's page. */
function margin(scene: Scene, { page, line }: WrittenLine): number {
  const lines = scene.pages[page]?.lines ?? [];
  const body = lines.filter(({ role, index }) => role === "body" && index > 0);
  return Math.min(...(body.length > 0 ? body : lines).map(({ x }) => x), line.x);
}
