import { derive } from "../geometry/hash.ts";
import { walk } from "../geometry/noise.ts";
import type { Habits } from "../hand/hand.ts";
import type { Role } from "../letter/letter.ts";
import type { Line } from "./break-lines.ts";

/** A line with its place: baseline start in micrometres from the page's top left, slope as dy/dx (negative rises). */
export interface PlacedLine {
  readonly line: Line;
  readonly role: Role;
  readonly x: number;
  readonly baseline: number;
  readonly slope: number;
  /** How much the letters of this line lean beyond the hand's own slant, as dx/dy upwards, and how tall they are as a share: a long letter's slow drift. */
  readonly lean: number;
  readonly grow: number;
}

/** What stands together: a paragraph's lines and where they want to be. */
export interface Flow {
  readonly role: Role;
  readonly lines: readonly Line[];
  /** Free space before it, in line pitches. */
  readonly before: number;
  /** Left edge of its lines, in micrometres from the margin. */
  readonly left: number;
}

/** The page's geometry, in micrometres. */
export interface PageFrame {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly pitch: number;
  readonly xHeight: number;
  /** On ruled paper lines keep to the rules: gaps are whole and slopes small. */
  readonly ruled: boolean;
}

/** On ruled paper the rules hold the hand: this much of the slope and none of the line gap's freedom is left. */
const RULED_SLOPE = 0.3;

/** Pages after which a hand has gone two thirds of the way from fresh to worn. */
const WEARY = 1.5;
/** Degrees of lean that go with a share of growth (see the trait). */
const LEAN_PER_GROWTH = 30;

/** How far into the foot's margin a letter may end, in line pitches: people make room for their name rather than turn the page for it. */
const FOOT = 0.8;

/** Pages of placed lines. Closing and signature stay together and take the body's last two lines with them. */
export function paginate(flows: readonly Flow[], frame: PageFrame, habits: Habits, seed: number): PlacedLine[][] {
  const pages: PlacedLine[][] = [];
  let page: PlacedLine[] = [];
  let nominal = frame.top;
  const rows = flows.flatMap((flow, f) =>
    flow.lines.map((line, i) => ({ flow, line, before: i === 0 ? flow.before : 0, held: isHeld(flows, f, i) })),
  );
  /** From the line above to this one, were it line `number` of the page begun. */
  const gapTo = (row: { readonly before: number } | undefined, number: number): number => {
    if (number === 0) return 0;
    const before = row?.before ?? 0;
    const skip = frame.ruled ? Math.round(before) : before;
    return frame.pitch * (1 + skip + (frame.ruled ? 0 : stray(derive(seed, pages.length), 1, number) * habits.lineGap));
  };
  const lowest = ({ role }: Flow): number => frame.bottom + (role === "closing" || role === "signature" ? FOOT * frame.pitch : 0);
  rows.forEach((row, r) => {
    const number = page.length;
    let baseline = nominal + gapTo(row, number);
    let reach = baseline;
    // What is held to the next line must have room for it too.
    let end = r;
    for (; rows[end]?.held && end - r < 8; end++) reach += gapTo(rows[end + 1], number + end - r + 1);
    const tooLow = baseline > lowest(row.flow) || (heldStart(rows, r) && reach > lowest(rows[end]?.flow ?? row.flow));
    if (page.length > 0 && tooLow) {
      pages.push(page);
      page = [];
      baseline = frame.top;
    }
    nominal = baseline;
    page.push(
      place(row.flow, row.line, baseline, { number: page.length, page: pages.length, seed: derive(seed, pages.length) }, frame, habits),
    );
  });
  if (page.length > 0) pages.push(page);
  return pages;
}

/** True when this line must not be the last of its page. */
function isHeld(flows: readonly Flow[], f: number, i: number): boolean {
  const flow = flows[f] as Flow;
  const next = flows[f + 1];
  if (flow.role === "salutation") return true;
  if (flow.role === "closing") return next?.role === "signature" || i < flow.lines.length - 1;
  if (flow.role === "signature") return i < flow.lines.length - 1;
  // The last two lines of the body go with the closing.
  return next?.role === "closing" && i >= flow.lines.length - 2;
}

/** True when this line begins a run of held lines. */
function heldStart(rows: readonly { readonly held: boolean }[], r: number): boolean {
  return (rows[r]?.held ?? false) && !(rows[r - 1]?.held ?? false);
}

/** Which line it is: its number on its page, the page's, and the page's chance. */
interface Turn {
  readonly number: number;
  readonly page: number;
  readonly seed: number;
}

function place(flow: Flow, line: Line, baseline: number, turn: Turn, frame: PageFrame, habits: Habits): PlacedLine {
  const { number, page, seed } = turn;
  const down = baseline - frame.top;
  const drift = tangent(habits.marginDrift) * down;
  const margin = habits.margin * frame.xHeight * clamp(stray(seed, 2, number), 1.8);
  const spread = habits.slopeSpread * clamp(stray(seed, 3, number), 2);
  const degrees = (habits.slope + spread) * (frame.ruled ? RULED_SLOPE : 1);
  const x = frame.left + flow.left + drift + margin + (line.indent * frame.xHeight) / 1000;
  // From page to page, so that a line that moves down its page keeps its ink.
  const worn = habits.drift * (1 - Math.exp(-page / WEARY));
  return {
    line,
    role: flow.role,
    x: Math.round(x),
    baseline: Math.round(baseline),
    slope: -tangent(degrees),
    lean: tangent(LEAN_PER_GROWTH * worn),
    grow: 1 + worn,
  };
}

function stray(seed: number, trend: number, number: number): number {
  const trended = derive(seed, trend);
  return walk(derive(trended, number), derive(trended, number - 1));
}

function tangent(degrees: number): number {
  return Math.tan((degrees * Math.PI) / 180);
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
