import { createArena, type TakeInts } from "../geometry/arena.ts";
import type { PlacedLine } from "../layout/paginate.ts";
import type { SceneGlyph, SceneLine, SceneStroke, SceneWord } from "../scene/scene.ts";
import { inkOutline } from "./ink-outline.ts";
import type { WrittenStroke } from "./warp-stroke.ts";
import type { WrittenLine, WrittenWord } from "./write-line.ts";

/** How long the pen takes, in milliseconds: for an x-height of way, between strokes, between words (people write 66-89 characters a minute; these hands come to 56-106). */
const MS_PER_XH = 210;
const MS_LIFT = 170;
const MS_WORD = 420;
/** An underline takes as long as this way, in rig units. */
const SWEEP = Float64Array.of(0, 1000);

/** The line of a page that these words stand on. */
export function sceneLine({ line, role, x, baseline, slope }: PlacedLine, words: readonly SceneWord[]): SceneLine {
  return { block: line.block, index: line.index, role, offset: line.words[0]?.word.offset ?? 0, x, baseline, slope, words };
}

/** Sets a written line on its page, in whole micrometres, and inks its strokes there. */
export function placeWords(placed: PlacedLine, written: WrittenLine, xHeight: number): SceneWord[] {
  const unit = xHeight / 1000;
  const take = createArena(intsOf(written));
  const first = written.words[0]?.source.word.offset ?? 0;
  let clock = 0;
  return written.words.map((word): SceneWord => {
    const x = Math.round(placed.x + word.source.x * unit);
    const baseline = Math.round(placed.baseline + word.source.x * unit * placed.slope);
    const set = [...word.strokes, ...word.marks].map((drawn) => setDown(drawn, placed, unit, take));
    const times = timeStrokes(word, set, clock);
    clock = times.end + MS_WORD;
    const strokes = set.map(({ path, widths }, k): SceneStroke => ({ path, widths, ...(times.strokes[k] as Time) }));
    return {
      text: word.source.word.text,
      x,
      baseline,
      width: Math.round(word.source.squeeze * word.source.shaped.width * unit),
      offset: word.source.word.offset - first,
      darkness: Math.round(word.darkness * 1000) / 1000,
      missing: word.source.word.missing,
      glyphs: glyphsOf(word, strokes, x, unit, placed),
      marks: strokes.slice(word.strokes.length),
      ink: set.flatMap((stroke) => inkOutline(stroke, take)),
    };
  });
}

type SetStroke = Pick<SceneStroke, "path" | "widths">;
type Time = Pick<SceneStroke, "start" | "duration">;

/**
 * When each stroke of a word is written: a hand that joins its letters makes its dots and bars when the word is done, one that prints makes each with its
 * letter; marks come last. The pen is not lifted where a stroke goes on from where the one before it ended.
 */
function timeStrokes(word: WrittenWord, set: readonly SetStroke[], from: number): { strokes: readonly Time[]; end: number } {
  const late = word.rest.strokes.map(({ kind, glyph }) => kind !== "main" && word.source.shaped.glyphs[glyph]?.hand.hand.joined === true);
  const order: number[] = [];
  for (const after of [false, true]) for (let k = 0; k < late.length; k++) if (late[k] === after) order.push(k);
  // Marks stand behind all strokes of the word.
  for (let k = late.length; k < set.length; k++) order.push(k);
  const strokes: Time[] = new Array(set.length);
  let clock = from;
  let before: SetStroke | undefined;
  for (const k of order) {
    const stroke = set[k] as SetStroke;
    if (before && !goesOn(before, stroke)) clock += MS_LIFT;
    const along = word.rest.strokes[k]?.along ?? SWEEP;
    const duration = Math.round(((along[along.length - 1] as number) / 1000) * MS_PER_XH);
    strokes[k] = { start: clock, duration };
    clock += duration;
    before = stroke;
  }
  return { strokes, end: clock };
}

/** True when a stroke begins within a pen's width of where the one before it ended. */
function goesOn(before: SetStroke, stroke: SetStroke): boolean {
  const dx = (stroke.path[0] as number) - (before.path.at(-2) as number);
  const dy = (stroke.path[1] as number) - (before.path.at(-1) as number);
  return Math.hypot(dx, dy) <= (stroke.widths[0] as number);
}

/** About how many numbers a line's strokes and their ink take: each curve 6 for its path and 12 for its two sides, and the caps. */
function intsOf({ words }: WrittenLine): number {
  let sum = 0;
  for (const { strokes, marks } of words) for (const { radii } of [...strokes, ...marks]) sum += 19 * radii.length + 14;
  return sum;
}

/** A stroke in whole micrometres on its page: the line's slope and lean are shears, so that neither new ink nor another pen is needed. */
function setDown({ path, radii }: WrittenStroke, placed: PlacedLine, unit: number, take: TakeInts): SetStroke {
  const out = take(path.length);
  for (let i = 0; i < path.length; i += 2) {
    const x = (path[i] as number) * unit;
    const y = (path[i + 1] as number) * unit * placed.grow;
    out[i] = Math.round(placed.x + x - y * placed.lean);
    out[i + 1] = Math.round(placed.baseline + y + x * placed.slope);
  }
  const widths = take(radii.length);
  for (let k = 0; k < radii.length; k++) widths[k] = Math.round(2 * (radii[k] as number) * unit);
  return { path: out, widths };
}

/** The word's letters with their strokes in writing order; connecting strokes belong to the letter before them. */
function glyphsOf(word: WrittenWord, strokes: readonly SceneStroke[], x: number, unit: number, placed: PlacedLine): SceneGlyph[] {
  const out: (SceneGlyph & { strokes: SceneStroke[] })[] = [];
  const homes: number[] = [];
  word.source.shaped.glyphs.forEach((g, i) => {
    if (g.char !== "" || out.length === 0) {
      const sample = word.samples[i] ?? 0;
      const gx = Math.round(x + word.source.squeeze * g.x * unit);
      out.push({
        char: g.char,
        glyph: sample === 0 ? g.name : `${g.name}.${sample}`,
        x: gx,
        baseline: Math.round(placed.baseline + (gx - placed.x) * placed.slope),
        width: Math.round(2 * word.radius * unit),
        strokes: [],
      });
    }
    homes.push(out.length - 1);
  });
  word.rest.strokes.forEach((rest, k) => {
    (out[homes[rest.glyph] as number] as { strokes: SceneStroke[] }).strokes.push(strokes[k] as SceneStroke);
  });
  return out;
}
