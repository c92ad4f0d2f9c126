import { derive, hashText } from "../geometry/hash.ts";
import type { Habits } from "../hand/hand.ts";
import type { Role } from "../letter/letter.ts";
import type { SpokenBlock } from "../letter/spoken.ts";
import { breakLines, type Line, type Measure } from "./break-lines.ts";
import { type Flow, type PageFrame, type PlacedLine, paginate } from "./paginate.ts";
import type { Shaper } from "./shape-word.ts";
import type { Size } from "./sizes.ts";
import type { Stock } from "./stocks.ts";
import { wordsOf } from "./words.ts";

/** What a letter is laid out with. */
export interface LayoutOptions {
  readonly size: Size;
  readonly stock: Stock;
  /** The hand's x-height on a full page, in millimetres, and its habits. */
  readonly xHeight: number;
  readonly habits: Habits;
  readonly seed: number;
  readonly shaper: Shaper;
  /** Reuses the lines of a paragraph that has not changed. */
  readonly cache: LineCache;
}

/** Lines by paragraph, kept from one layout to the next. */
export interface LineCache {
  get(key: string): readonly Line[] | undefined;
  set(key: string, lines: readonly Line[]): unknown;
}

/** Placed lines on pages, and the geometry they share; micrometres. */
export interface Layout {
  readonly xHeight: number;
  readonly pitch: number;
  readonly firstBaseline: number;
  readonly pages: readonly (readonly PlacedLine[])[];
}

/** The hand never stands higher than this share of the ruling (real pages: .20 to .28). */
const SHARE_OF_RULING = 0.28;
/** Room kept free at a line's end for what writing adds to its width, in rig units. */
const SLACK = 350;

/** Free space before a paragraph, in line pitches. */
const BEFORE: Record<Role, number> = {
  "sender-address": 0,
  date: 0.25,
  "recipient-address": 0.8,
  subject: 0.8,
  salutation: 0.9,
  body: 0,
  closing: 0.55,
  signature: 0.3,
  postscript: 0.7,
  drawing: 0.4,
  divider: 0.4,
};

/** Lays a letter out: words shaped, lines broken, lines placed on pages. */
export function layoutLetter(blocks: readonly SpokenBlock[], options: LayoutOptions): Layout {
  const { size, stock, habits } = options;
  const ruling = stock.ruling ? stock.ruling.pitch * 1000 : null;
  const wanted = options.xHeight * size.scale * 1000;
  const xHeight = Math.round(ruling ? Math.min(wanted, SHARE_OF_RULING * ruling) : wanted);
  const pitch = Math.round(ruling ?? habits.pitch * xHeight);
  const room = (size.width - size.margin.left - size.margin.right) * 1000;
  const firstBaseline = size.margin.top * 1000 + Math.round(ruling ?? 2 * xHeight);
  const flows = blocks.map((block, i): Flow => {
    const opens = block.role === "body" && blocks[i - 1]?.role === "body";
    const measure: Measure = {
      width: (room * 1000) / xHeight - SLACK,
      indent: block.role === "body" ? 1000 * habits.indent : 0,
      gap: habits.wordGap,
      gapSpread: habits.wordGapSpread,
      squeeze: habits.squeeze,
      bars: habits.bars,
      endStroke: habits.endStroke,
    };
    const inset = insetOf(block.role, room);
    const lines = linesOf(block, { ...measure, width: measure.width - (inset * 1000) / xHeight }, options);
    const before = opens && habits.indent === 0 ? 0.7 : BEFORE[block.role];
    return { role: block.role, lines, before: i === 0 ? 0 : before, left: leftOf(block.role, lines, room, xHeight, inset) };
  });
  const frame: PageFrame = {
    top: firstBaseline,
    bottom: (size.height - size.margin.bottom) * 1000 - Math.round(0.6 * xHeight),
    left: size.margin.left * 1000,
    pitch,
    xHeight,
    ruled: ruling !== null,
  };
  return { xHeight, pitch, firstBaseline, pages: paginate(flows, frame, habits, derive(options.seed, 0x70616765)) };
}

function linesOf(block: SpokenBlock, measure: Measure, options: LayoutOptions): readonly Line[] {
  const key = JSON.stringify([block.id, options.seed, measure.width, measure.indent, block.lines]);
  const known = options.cache.get(key);
  const lines = known ?? breakBlock(block, measure, options);
  options.cache.set(key, lines);
  return lines;
}

function breakBlock(block: SpokenBlock, measure: Measure, options: LayoutOptions): Line[] {
  const seed = derive(options.seed, hashText(block.id));
  return breakLines(block.id, seed, wordsOf(block), (text) => options.shaper.shape(text), measure).filter((line) => line.words.length > 0);
}

/** Closings and signatures begin about two fifths across, as they do in personal letters. */
function insetOf(role: Role, room: number): number {
  return role === "closing" || role === "signature" ? 0.42 * room : 0;
}

/** The writer's own address and the date stand at the right: their longest line ends near the margin. */
function leftOf(role: Role, lines: readonly Line[], room: number, xHeight: number, inset: number): number {
  if (role !== "date" && role !== "sender-address") return inset;
  const longest = Math.max(0, ...lines.map((line) => line.width));
  return Math.max(0, room - ((longest + SLACK) * xHeight) / 1000);
}
