import { createArena, type TakeInts } from "../geometry/arena.ts";
import type { PlacedLine } from "../layout/paginate.ts";
import type { CubicChain, SceneGlyph, SceneLine, SceneStroke, SceneWord } from "../scene/scene.ts";
import type { RestStroke } from "./contacts.ts";
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
  let clock = 0;
  const stroke = (drawn: WrittenStroke, along: Float64Array, ink: CubicChain[]): SceneStroke => {
    const set = setDown(drawn, placed, unit, take);
    for (const outline of inkOutline(set, take)) ink.push(outline);
    const duration = Math.round(((along[along.length - 1] as number) / 1000) * MS_PER_XH);
    const start = clock;
    clock += duration + MS_LIFT;
    return { ...set, start, duration };
  };
  const first = written.words[0]?.source.word.offset ?? 0;
  return written.words.map((word): SceneWord => {
    const x = Math.round(placed.x + word.source.x * unit);
    const baseline = Math.round(placed.baseline + word.source.x * unit * placed.slope);
    const ink: CubicChain[] = [];
    const strokeAt = (k: number): SceneStroke => stroke(word.strokes[k] as WrittenStroke, (word.rest.strokes[k] as RestStroke).along, ink);
    const glyphs = glyphsOf(word, strokeAt, x, unit, placed);
    const marks = word.marks.map((m) => stroke(m, SWEEP, ink));
    clock += MS_WORD;
    return {
      text: word.source.word.text,
      x,
      baseline,
      width: Math.round(word.source.shaped.width * unit),
      offset: word.source.word.offset - first,
      darkness: Math.round(word.darkness * 1000) / 1000,
      missing: word.source.word.missing,
      glyphs,
      marks,
      ink,
    };
  });
}

/** About how many numbers a line's strokes and their ink take: each curve 6 for its path and 12 for its two sides, and the caps. */
function intsOf({ words }: WrittenLine): number {
  let sum = 0;
  for (const { strokes, marks } of words) for (const { radii } of [...strokes, ...marks]) sum += 19 * radii.length + 30;
  return sum;
}

/** A stroke in whole micrometres on its page: the line's slope is a shear, so letters stay upright and the pen keeps its width. */
function setDown({ path, radii }: WrittenStroke, placed: PlacedLine, unit: number, take: TakeInts): Pick<SceneStroke, "path" | "widths"> {
  const out = take(path.length);
  for (let i = 0; i < path.length; i += 2) {
    const x = (path[i] as number) * unit;
    out[i] = Math.round(placed.x + x);
    out[i + 1] = Math.round(placed.baseline + (path[i + 1] as number) * unit + x * placed.slope);
  }
  const widths = take(radii.length);
  for (let k = 0; k < radii.length; k++) widths[k] = Math.round(2 * (radii[k] as number) * unit);
  return { path: out, widths };
}

/** The word's letters with their strokes in writing order; connecting strokes belong to the letter before them. */
function glyphsOf(word: WrittenWord, strokeAt: (k: number) => SceneStroke, x: number, unit: number, placed: PlacedLine): SceneGlyph[] {
  const out: (SceneGlyph & { strokes: SceneStroke[] })[] = [];
  const homes: number[] = [];
  word.source.shaped.glyphs.forEach((g, i) => {
    if (g.char !== "" || out.length === 0) {
      const sample = word.samples[i] ?? 0;
      const gx = Math.round(x + g.x * unit);
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
    (out[homes[rest.glyph] as number] as { strokes: SceneStroke[] }).strokes.push(strokeAt(k));
  });
  return out;
}
