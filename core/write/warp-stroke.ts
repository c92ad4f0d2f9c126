import { createScratch, type TakeScratch } from "../geometry/arena.ts";
import { derive, normal } from "../geometry/hash.ts";
import { addNoise } from "../geometry/noise.ts";
import type { Habits } from "../hand/hand.ts";
import { bowStem } from "./bow-stem.ts";
import type { Contact, RestStroke } from "./contacts.ts";
import { goRound } from "./go-round.ts";
import { FIELD_START, FIELD_STEP, type LineField } from "./line-field.ts";
import type { RestWord } from "./rest-word.ts";
import type { Wander } from "./wander.ts";

/** A stroke as it was written, in rig units from the line's start: a cubic chain, and half the pen's width at each node. */
export interface WrittenStroke {
  readonly path: Float64Array;
  readonly radii: Float64Array;
}

/** Lattice of the wander along a stroke, in rig units: real strokes correlate .7 at .2-.35 x-heights and none at .75 to 1. A short stroke swings as often as a long one. */
const WANDER = 950;
const SWINGS = 3;
/**
 * In its turns the pen strays once more, this often along a stroke and within these lattices, in rig units. An affine map takes all of a slow wander off a
 * letter as short as an o, and two of them then are the same.
 */
const TURN_SWINGS = 8;
const TURN_WANDER = 1.15;
/** In a ring it strays more than in other turns. */
const RING_WANDER = 1.7;
/** No more than this share of its length, or a small o would close. */
const MOST_IN_RING = 0.035;
const TURN_LATTICE = { least: 200, most: 500 } as const;
/** Lattice of the pen's pressure along a stroke, in rig units. */
const PRESSURE = 1500;
/** An end that is held to another stroke is eased there over this length, in rig units. */
const EASE = 800;
/** How much of the way to the middle of that stroke the end goes, where the font only let the two touch. */
const CLOSE = 0.6;
/** No bar or dot lands further right of its place than this many of the trait: the gap to the next word must stay one. */
const FURTHEST_ON = 1.6;
/** And no bar's right end lands further right of its place than this, in rig units, or a t at a word's end would take the gap after it. */
const FURTHEST_BAR = 240;
/** A stroke whose ends are this share of its length apart has no turns to stray in: a stem wanders more, a bar, made in one go, less. */
const STRAIGHT = 0.985;
const STEM_WANDER = 1.6;
const BAR_WANDER = 0.6;
/** Strokes shorter than this, in rig units, wander less: variation scales with size. No less than this share. */
const SMALL = 1300;
const LEAST_WANDER = 0.9;
/** Figures, stops and signs are written with more care, since nothing beside a 1 tells that it is no 2: so much of what letters stray by. */
const FIGURES = 0.6;
/** The pen lands and lifts: the width at a free end, as a share. */
const LIFT = 0.82;

const scratch = { dx: createScratch(), dy: createScratch(), sx: createScratch(), sy: createScratch(), press: createScratch() };

/** Where a word stands on its line and by what chance. */
export interface WordPlace {
  /** Start of the word on the line, in rig units. */
  readonly x: number;
  /** How far the whole word strays down, in rig units. */
  readonly down: number;
  /** Pen width of this word as a share of the hand's. */
  readonly press: number;
  /** Width of its letters as a share of their own, and how far the pen runs on past it, in rig units. */
  readonly squeeze: number;
  readonly runOn: number;
  readonly seed: number;
}

/** Writes the strokes of a word: each wanders along itself, ends stay where they touch, and the line's field bends them all. */
export function warpWord(rest: RestWord, place: WordPlace, field: LineField, habits: Habits): WrittenStroke[] {
  const last = rest.strokes[rest.strokes.length - 1];
  const nodes = last ? last.first + last.radii.length : 0;
  const track = (take: TakeScratch) => take(nodes).fill(0, 0, nodes);
  const wander: Wander = { dx: track(scratch.dx), dy: track(scratch.dy), sx: track(scratch.sx), sy: track(scratch.sy) };
  const press = track(scratch.press);
  rest.strokes.forEach((stroke, i) => {
    const seed = derive(place.seed, leader(rest.strokes, i));
    const way = stroke.like === i ? seed : derive(place.seed, stroke.like);
    const upright = stroke.plain === "stem" && stroke.freedom < 1;
    const at = stroke.first;
    const length = stroke.along[stroke.along.length - 1] as number;
    const free = (stroke.letter ? 1 : FIGURES) * 1000 * habits.wander * Math.max(LEAST_WANDER, Math.min(1, length / SMALL));
    const amount = free * (stroke.straight <= STRAIGHT || upright ? 1 : stroke.kind === "main" ? STEM_WANDER : BAR_WANDER);
    const step = upright ? length : Math.min(WANDER, length / SWINGS);
    addNoise(derive(way, 1), stroke.along, step, amount, { value: wander.dx, slope: wander.sx, at });
    addNoise(derive(way, 2), stroke.along, step, amount, { value: wander.dy, slope: wander.sy, at });
    const wide = stroke.plain === "ring" ? Math.min(RING_WANDER, (MOST_IN_RING * length) / (1000 * habits.wander)) : TURN_WANDER;
    if (stroke.kind === "main" && !upright) strayInTurns(stroke, seed, free * wide, wander);
    if (stroke.plain === "stem") bowStem(stroke, seed, way, wander);
    addNoise(derive(seed, 7), stroke.along, PRESSURE, habits.pressure, { value: press, at });
    if (stroke.kind !== "main") strayAlone(stroke, seed, habits, wander);
  });
  if (place.runOn > 0) runOn(rest, place.runOn, wander);
  // What is held may itself hold something: each time round every end finds where its place has gone.
  for (let pass = 0; pass < 3; pass++) for (const contact of rest.contacts) hold(contact, rest.strokes, wander);
  // All paths and widths of the word stand in one array: one buffer a word, not two a stroke.
  const room = new Float64Array(rest.strokes.reduce((sum, { path, radii }) => sum + path.length + radii.length, 0));
  let used = 0;
  return rest.strokes.map((stroke, i) => {
    const still = rest.rings.includes(i) ? { ...stroke, path: goRound(stroke, derive(place.seed, i)) } : stroke;
    const path = room.subarray(used, used + stroke.path.length);
    used += path.length;
    const radii = room.subarray(used, used + stroke.radii.length);
    used += radii.length;
    bend({ path, radii }, still, wander, press, place, field);
    return { path, radii };
  });
}

/** The first dot of the letter that a dot belongs to: its dots are made in one go, and those of an ü stay two. Any other stroke leads itself. */
function leader(strokes: readonly RestStroke[], i: number): number {
  const stroke = strokes[i] as RestStroke;
  return stroke.kind === "dot" ? strokes.findIndex(({ glyph, kind }) => kind === "dot" && glyph === stroke.glyph) : i;
}

/** Adds what the pen strays by in the turns of a stroke: nothing where it runs straight on, `amount` where it turns. */
function strayInTurns({ along, turns, first }: RestStroke, seed: number, amount: number, wander: Wander): void {
  const step = Math.max(TURN_LATTICE.least, Math.min(TURN_LATTICE.most, (along[along.length - 1] as number) / TURN_SWINGS));
  addNoise(derive(seed, 11), along, step, amount, { value: wander.dx, slope: wander.sx, at: first, share: turns });
  addNoise(derive(seed, 12), along, step, amount, { value: wander.dy, slope: wander.sy, at: first, share: turns });
}

/** Dots and bars are made afterwards and land where they land: shifted, and for bars turned and stretched (facts: 7 degrees, CV .3). */
function strayAlone(stroke: RestStroke, seed: number, habits: Habits, wander: Wander): void {
  const dot = stroke.kind === "dot";
  const aim = 1000 * habits.dots * Math.max(-2, Math.min(FURTHEST_ON, normal(derive(seed, 3))));
  // A dot lands higher than its place more often than lower: never so low that it runs into its stem.
  const landing = normal(derive(seed, 4));
  const down = 1000 * habits.dots * (dot ? 1.2 * Math.min(0.3, landing) - 0.6 : 0.9 * landing);
  const turn = dot ? 0 : (5 * Math.PI * normal(derive(seed, 5))) / 180;
  const stretch = dot ? 0 : Math.max(-0.3, Math.min(0.4, 0.22 * normal(derive(seed, 6))));
  const last = stroke.path.length - 2;
  const half = ((stroke.path[last] as number) - (stroke.path[0] as number)) / 2;
  // A bar may run on over the next letter, but not back through the one before: "It" would become "H".
  const longer = Math.abs(half) * stretch;
  const right = Math.max(Math.min(aim, FURTHEST_BAR - longer), longer - stroke.back);
  const cx = ((stroke.path[0] as number) + (stroke.path[last] as number)) / 2;
  const cy = ((stroke.path[1] as number) + (stroke.path[last + 1] as number)) / 2;
  const ux = ((stroke.path[last] as number) - (stroke.path[0] as number)) / (stroke.along[stroke.radii.length - 1] || 1);
  const uy = ((stroke.path[last + 1] as number) - (stroke.path[1] as number)) / (stroke.along[stroke.radii.length - 1] || 1);
  for (let k = 0; k < stroke.radii.length; k++) {
    const px = (stroke.path[6 * k] as number) - cx;
    const py = (stroke.path[6 * k + 1] as number) - cy;
    const n = stroke.first + k;
    wander.dx[n] = (wander.dx[n] as number) + right + stretch * px - turn * py;
    wander.dy[n] = (wander.dy[n] as number) + down + stretch * py + turn * px;
    wander.sx[n] = (wander.sx[n] as number) + stretch * ux - turn * uy;
    wander.sy[n] = (wander.sy[n] as number) + stretch * uy + turn * ux;
  }
}

/** A last stroke that runs on rises by this share of its way, and is pulled from this far back, in rig units. */
const RISE = 0.16;
const PULL = 900;

/** Draws out what ends the word: a bar from its left end on, a last stroke from a little before its end. */
function runOn(rest: RestWord, way: number, wander: Wander): void {
  const stroke = rest.tail === null ? undefined : rest.strokes[rest.tail];
  if (!stroke) return;
  const total = stroke.along[stroke.along.length - 1] as number;
  const length = stroke.kind === "bar" ? total : Math.min(PULL, 0.6 * total);
  for (let k = 0; k < stroke.radii.length; k++) {
    const t = ((stroke.along[k] as number) - (total - length)) / length;
    if (t <= 0) continue;
    // A bar is stretched evenly; a stroke the more the nearer it is to its end.
    const [share, slope] = stroke.kind === "bar" ? [t, 1 / length] : [t * t, (2 * t) / length];
    const n = stroke.first + k;
    wander.dx[n] = (wander.dx[n] as number) + way * share;
    wander.sx[n] = (wander.sx[n] as number) + way * slope;
    wander.dy[n] = (wander.dy[n] as number) - RISE * way * share * share;
    wander.sy[n] = (wander.sy[n] as number) - 2 * RISE * way * share * slope;
  }
}

/** Moves the touching end with the stroke it lies on, easing back to its own wander along the stroke. */
function hold(contact: Contact, strokes: readonly RestStroke[], wander: Wander): void {
  const stroke = strokes[contact.stroke] as RestStroke;
  const other = strokes[contact.on] as RestStroke;
  const end = stroke.first + (contact.end === 0 ? 0 : stroke.radii.length - 1);
  const cx = between(wander.dx, wander.sx, other, contact.at) + CLOSE * contact.dx - (wander.dx[end] as number);
  const cy = between(wander.dy, wander.sy, other, contact.at) + CLOSE * contact.dy - (wander.dy[end] as number);
  const total = stroke.along[stroke.along.length - 1] as number;
  const length = Math.min(EASE, total);
  for (let k = 0; k < stroke.radii.length; k++) {
    const away = contact.end === 0 ? (stroke.along[k] as number) : total - (stroke.along[k] as number);
    if (away >= length) continue;
    const t = away / length;
    const weight = 1 - t * t * (3 - 2 * t);
    const slope = ((contact.end === 0 ? -1 : 1) * 6 * t * (1 - t)) / length;
    const n = stroke.first + k;
    wander.dx[n] = (wander.dx[n] as number) + cx * weight;
    wander.dy[n] = (wander.dy[n] as number) + cy * weight;
    wander.sx[n] = (wander.sx[n] as number) + cx * slope;
    wander.sy[n] = (wander.sy[n] as number) + cy * slope;
  }
}

/** Value at a place along a stroke, from its values and slopes at the nodes (cubic Hermite). */
function between(value: Float64Array, slope: Float64Array, { along, first }: RestStroke, at: number): number {
  let k = 0;
  while (k < along.length - 2 && (along[k + 1] as number) < at) k++;
  const n = first + k;
  const length = (along[k + 1] as number) - (along[k] as number);
  if (!(length > 0)) return value[n] as number;
  const t = (at - (along[k] as number)) / length;
  const u = 1 - t;
  const near = u * u * ((1 + 2 * t) * (value[n] as number) + t * length * (slope[n] as number));
  return near + t * t * ((1 + 2 * u) * (value[n + 1] as number) - u * length * (slope[n + 1] as number));
}

/** Writes one stroke into `out`: its nodes where they wander to, bent by the line's field, and the pen's width there. */
function bend(out: WrittenStroke, stroke: RestStroke, wander: Wander, press: Float64Array, place: WordPlace, field: LineField): void {
  const { path, radii } = out;
  const { squeeze } = place;
  const count = stroke.radii.length;
  for (let k = 0; k < count; k++) {
    const i = 6 * k;
    const n = stroke.first + k;
    const rx = squeeze * (stroke.path[i] as number);
    const px = rx + (wander.dx[n] as number);
    const py = (stroke.path[i + 1] as number) + (wander.dy[n] as number);
    // Where on the line the pen is decides how the line bends it; the place is taken at rest, so that touching strokes agree.
    const f = (place.x + rx - FIELD_START) / FIELD_STEP;
    const j = Math.max(0, Math.min(field.height.length - 2, Math.floor(f)));
    const t = f - j;
    const dh = (field.height[j + 1] as number) - (field.height[j] as number);
    const ds = (field.slant[j + 1] as number) - (field.slant[j] as number);
    const da = (field.across[j + 1] as number) - (field.across[j] as number);
    const dd = (field.down[j + 1] as number) - (field.down[j] as number);
    const h = (field.height[j] as number) + t * dh;
    const s = (field.slant[j] as number) + t * ds;
    const y = py * h;
    const x = place.x + px - y * s + (field.across[j] as number) + t * da;
    path[i] = x;
    path[i + 1] = y + place.down + (field.down[j] as number) + t * dd;
    // The field's own derivatives at this place turn and stretch the handles; both of a node see the same.
    const rise = (py * dh) / FIELD_STEP;
    const shift = (da - y * ds) / FIELD_STEP;
    const sink = dd / FIELD_STEP;
    for (let side = -2; side <= 2; side += 4) {
      const c = i + side;
      if (c < 0 || c >= path.length) continue;
      const hx0 = squeeze * (stroke.path[c] as number) - rx;
      const hy0 = (stroke.path[c + 1] as number) - (stroke.path[i + 1] as number);
      const reach = (side / 2) * Math.sqrt(hx0 * hx0 + hy0 * hy0);
      const hx = hx0 + reach * (wander.sx[n] as number);
      const dy = h * (hy0 + reach * (wander.sy[n] as number)) + rise * hx0;
      path[c] = x + hx - s * dy + shift * hx0;
      path[c + 1] = (path[i + 1] as number) + dy + sink * hx0;
    }
    radii[k] = (stroke.radii[k] as number) * place.press * Math.max(0.55, 1 + (press[n] as number));
  }
  if (stroke.kind !== "dot") {
    radii[0] = (radii[0] as number) * LIFT;
    radii[count - 1] = (radii[count - 1] as number) * LIFT;
  }
}
