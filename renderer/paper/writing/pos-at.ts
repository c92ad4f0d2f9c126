import type { Node } from "prosemirror-model";
import type { Scene } from "../../../core/scene/scene.ts";
import { linesOf, type WrittenLine, type WrittenLines } from "./letter-places.ts";
import { type Paragraph, spotsIn, standingParagraphs } from "./paragraph-at.ts";
import { isStop } from "./stops.ts";

/** Where the middle of a line's small letters is above its baseline, in x-heights. */
const MIDDLE = 0.5;
/** What it costs to be beside a line rather than above or below it. */
const BESIDE = 0.2;

/** The position in the words nearest to a point of a page (micrometres); the letter's end below its last line. Null where nothing stands on the page. */
export function posAt(scene: Scene, doc: Node, page: number, x: number, y: number): number | null {
  const sheet = scene.pages[page];
  if (sheet === undefined) return null;
  const paragraphs = standingParagraphs(doc);
  const lines = linesOf(scene);
  let nearest: { readonly paragraph: Paragraph; readonly line: WrittenLine } | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const paragraph of paragraphs) {
    for (const line of lines.get(paragraph.id) ?? []) {
      if (line.page !== page) continue;
      const [first, last] = [line.boxes[0], line.boxes.at(-1)];
      if (first === undefined || last === undefined) continue;
      const at = line.line.baseline + line.line.slope * (x - line.line.x);
      const across = Math.max(first.left - x, 0, x - last.right);
      const away = Math.hypot(y - at + MIDDLE * sheet.xHeight, BESIDE * across);
      if (away >= least) continue;
      least = away;
      nearest = { paragraph, line };
    }
  }
  const end = paragraphs.at(-1);
  if (nearest === null) return end?.end ?? null;
  const isLastPage = page === scene.pages.length - 1;
  const isBelow = y > nearest.line.line.baseline + sheet.linePitch / 2 && nearest.line === lowest(lines, page);
  if (isBelow && isLastPage && end !== undefined && end.node.content.size === 0) return end.end;
  return posOnLine(nearest.paragraph, nearest.line, x);
}

/** The position on a line that is nearest to a place across the page (micrometres). A chip is stood before or after. */
export function posOnLine(paragraph: Paragraph, { first, boxes }: WrittenLine, x: number): number {
  const spots = spotsIn(paragraph);
  let pos = spots[first]?.from ?? paragraph.start;
  let least = Number.POSITIVE_INFINITY;
  const consider = (at: number, edge: number) => {
    if (Math.abs(edge - x) >= least || !isStop(paragraph, at)) return;
    least = Math.abs(edge - x);
    pos = at;
  };
  for (const [i, box] of boxes.entries()) {
    const spot = spots[first + i];
    if (spot === undefined) break;
    if (i === 0 || spots[first + i - 1]?.from !== spot.from) consider(spot.from, box.left);
    if (i === boxes.length - 1 || spots[first + i + 1]?.from !== spot.from) consider(spot.to, box.right);
  }
  return pos;
}

/** The first or last position on a line. */
export function lineEnd(paragraph: Paragraph, { first, boxes }: WrittenLine, way: -1 | 1): number {
  const spots = spotsIn(paragraph);
  const spot = spots[Math.min(way < 0 ? first : first + boxes.length - 1, spots.length - 1)];
  return way < 0 ? (spot?.from ?? paragraph.start) : (spot?.to ?? paragraph.end);
}

function lowest(lines: WrittenLines, page: number): WrittenLine | undefined {
  const here = [...lines.values()].flat().filter((line) => line.page === page);
  return here.reduce<WrittenLine | undefined>((low, line) => (low && low.line.baseline > line.line.baseline ? low : line), undefined);
}
