import { curveLength } from "../geometry/cubic.ts";
import type { Rig, RigStroke } from "./rig/rig.ts";

/** A letter in another form, made of the hand's own strokes: null where the letter is not drawn in a way that has this form. */
export interface Form {
  readonly name: string;
  /** True where the letter still begins and ends where it did, so that a joined hand may use it. */
  readonly joins: boolean;
  readonly shape: (rig: Rig, advance: number) => Rig | null;
}

/** A point of a stroke, in rig units, with its share of the way along the stroke. */
interface At {
  readonly x: number;
  readonly y: number;
  readonly t: number;
}

/** How much shorter, and how much longer, a tail or a tall stroke is in its other form. */
const LONG_TAIL = 1.2;
const TALL = 1.1;
/** How far the top of a d bows back over its bowl, how much an s or an e swings out, in rig units. */
const BOW = 260;
const SWING = 70;
/** How much higher and how much steeper a bar is drawn. */
const HIGH_BAR = 170;
const STEEP = 0.2;
/** How far the foot of a stem turns out to the right, and how much of the stem turns. */
const FOOT = 260;
const FOOT_SHARE = 0.35;
/** No further than this share of the letter's advance, or it runs into the next. */
const FOOT_ROOM = 0.6;
/** Where an r's arm ends when it is drawn out or lifted, in rig units from where it does, and how much of its stroke goes there. */
const ARM_OUT = { x: 260, y: 60 } as const;
const ARM_UP = { x: -20, y: -190 } as const;
const ARM_SHARE = 0.4;
/** A stem's ends are this share of its length apart or more. */
const STEM = 0.95;
/** Tails begin this far below the line, tall strokes this far above it, in rig units. */
const BELOW = 250;
const ABOVE = -1150;

const longTail: Form = { name: "long tail", joins: true, shape: (rig) => below(rig, (y) => y * LONG_TAIL) };
const openTail: Form = { name: "open tail", joins: false, shape: (rig) => cutTail(rig) };
const highBar: Form = { name: "high bar", joins: true, shape: (rig) => bars(rig, ({ x, y }) => [x, y - HIGH_BAR]) };
const steepBar: Form = { name: "steep bar", joins: true, shape: (rig) => bars(rig, ({ x, y }, middle) => [x, y - STEEP * (x - middle)]) };
const tall: Form = { name: "tall", joins: true, shape: (rig) => above(rig, ({ x, y }, share) => [x, y * (1 + (TALL - 1) * share)]) };
const bowed: Form = { name: "bowed", joins: true, shape: (rig) => above(rig, ({ x, y }, share) => [x - BOW * share * share, y]) };
const swung: Form = { name: "swung", joins: true, shape: (rig) => swing(rig, SWING) };
const narrow: Form = { name: "narrow", joins: true, shape: (rig) => swing(rig, -SWING) };

const drawnOut: Form = { name: "drawn out", joins: false, shape: (rig) => armEnd(rig, ARM_OUT) };
const lifted: Form = { name: "lifted", joins: false, shape: (rig) => armEnd(rig, ARM_UP) };
const foot: Form = { name: "foot", joins: false, shape: (rig, advance) => stepOut(rig, advance) };

/** Other forms of the letters that stand most often, by letter. The shapes are ours; the strokes stay the hand's. */
const FORMS: Readonly<Record<string, readonly Form[]>> = {
  r: [drawnOut, lifted],
  i: [foot],
  l: [foot],
  s: [swung, narrow],
  t: [highBar, steepBar, tall],
  d: [bowed, tall],
  e: [swung, narrow],
  // Not with an open tail: it would be a q.
  g: [longTail],
  y: [longTail, openTail],
};

/** In joined hands an r's arm is where the next letter begins. */
const JOINED_FORMS: typeof FORMS = { ...FORMS, r: [swung, narrow] };

/** The other forms of a letter as the hand draws it, `advance` rig units before the next. Empty for letters that have none. */
export function otherForms(char: string, rig: Rig, joined: boolean, advance: number): readonly Rig[] {
  const known = joined ? JOINED_FORMS : FORMS;
  const forms = (Object.hasOwn(known, char) ? known[char] : null) ?? [];
  return forms
    .filter(({ joins }) => joins || !joined)
    .map(({ shape }) => shape(rig, advance))
    .filter((form) => form !== null);
}

/** Every point of a stroke, handles too, moved. Whole rig units, as rigs are. */
function moved(stroke: RigStroke, move: (at: At) => readonly [number, number]): RigStroke {
  const last = Math.max(1, stroke.path.length / 2 - 1);
  const path = stroke.path.slice();
  for (let i = 0; i < path.length; i += 2) {
    const [x, y] = move({ x: path[i] as number, y: path[i + 1] as number, t: i / 2 / last });
    path[i] = Math.round(x);
    path[i + 1] = Math.round(y);
  }
  return { ...stroke, path };
}

function lowest({ path }: RigStroke): number {
  return Math.max(...path.filter((_, i) => i % 2 === 1));
}

function highest({ path }: RigStroke): number {
  return Math.min(...path.filter((_, i) => i % 2 === 1));
}

/** What hangs below the line drawn out; null where nothing does. */
function below(rig: Rig, draw: (y: number) => number): Rig | null {
  if (!rig.some((stroke) => lowest(stroke) > BELOW)) return null;
  return rig.map((stroke) => moved(stroke, ({ x, y }) => [x, y > 0 ? draw(y) : y]));
}

/** A looped tail left open: it ends where it would turn back up. Null where no tail turns. */
function cutTail(rig: Rig): Rig | null {
  const index = rig.findIndex((stroke) => lowest(stroke) > BELOW);
  const stroke = rig[index];
  // It must be drawn from above, or what is cut off is not its end.
  if (!stroke || (stroke.path[1] as number) > 0) return null;
  const ys = stroke.radii.map((_, k) => stroke.path[6 * k + 1] as number);
  const turn = ys.indexOf(Math.max(...ys)) + 1;
  // Something must be left of the turn, and something has to be cut off.
  if (turn < 2 || turn >= stroke.radii.length - 1 || (ys.at(-1) as number) > lowest(stroke) - BELOW) return null;
  const open = { ...stroke, path: stroke.path.slice(0, 2 + 6 * turn), radii: stroke.radii.slice(0, turn + 1) };
  return rig.with(index, open);
}

function bars(rig: Rig, draw: (at: At, middle: number) => readonly [number, number]): Rig | null {
  if (!rig.some(({ kind }) => kind === "bar")) return null;
  return rig.map((stroke) => {
    const middle = ((stroke.path[0] as number) + (stroke.path.at(-2) as number)) / 2;
    return stroke.kind === "bar" ? moved(stroke, (at) => draw(at, middle)) : stroke;
  });
}

/** What stands above the small letters changed, the more the higher; null where nothing does. */
function above(rig: Rig, draw: (at: At, share: number) => readonly [number, number]): Rig | null {
  const tops = rig.filter(({ kind }) => kind === "main").map(highest);
  const top = Math.min(...tops);
  if (!(top < ABOVE)) return null;
  const share = (y: number): number => Math.max(0, Math.min(1, (y + 1000) / (top + 1000)));
  return rig.map((stroke) => (stroke.kind === "main" ? moved(stroke, (at) => draw(at, share(at.y))) : stroke));
}

/** A letter of one stroke swung out to the right between its ends, which stay where they are; null for one of several, whose strokes would part. */
function swing(rig: Rig, way: number): Rig | null {
  if (rig.length !== 1) return null;
  return rig.map((stroke) => moved(stroke, ({ x, y, t }) => [x + way * Math.sin(Math.PI * t), y]));
}

/** A letter whose arm, its stroke that ends furthest right, ends elsewhere. */
function armEnd(rig: Rig, by: { readonly x: number; readonly y: number }): Rig | null {
  const ends = rig.flatMap(({ path }, stroke) => [
    { stroke, x: path[0] as number, share: (t: number) => Math.max(0, 1 - t / ARM_SHARE) ** 2 },
    { stroke, x: path.at(-2) as number, share: (t: number) => Math.max(0, 1 - (1 - t) / ARM_SHARE) ** 2 },
  ]);
  const [end] = ends.sort((a, b) => b.x - a.x);
  if (!end) return null;
  const arm = rig[end.stroke] as RigStroke;
  return rig.with(
    end.stroke,
    moved(arm, ({ x, y, t }) => [x + by.x * end.share(t), y + by.y * end.share(t)]),
  );
}

/** A straight stem that turns out to the right at its foot; null where the letter is not drawn with one alone. */
function stepOut(rig: Rig, advance: number): Rig | null {
  const stems = rig.filter(({ kind }) => kind === "main");
  const stem = stems[0];
  if (stems.length !== 1 || !stem || !isStraight(stem) || lowest(stem) > BELOW) return null;
  const share = (t: number): number => Math.max(0, (t - 1 + FOOT_SHARE) / FOOT_SHARE) ** 2;
  return rig.map((stroke) =>
    stroke === stem ? moved(stroke, ({ x, y, t }) => [x + Math.min(FOOT, FOOT_ROOM * advance) * share(t), y]) : stroke,
  );
}

function isStraight({ path }: RigStroke): boolean {
  const end = path.length - 2;
  const chord = Math.hypot((path[end] as number) - (path[0] as number), (path[end + 1] as number) - (path[1] as number));
  let way = 0;
  for (let c = 0; 6 * c < end; c++) way += curveLength(path, c);
  return chord > STEM * way;
}
