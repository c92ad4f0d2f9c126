import { curveLength } from "../geometry/cubic.ts";
import { rigOf } from "../hand/open-hand.ts";
import { exitOf } from "../hand/rig/exit-of.ts";
import { isLoneStem } from "../hand/rig/lone-stem.ts";
import type { ShapedWord } from "../layout/shape-word.ts";
import { type Contact, findContacts, type RestStroke } from "./contacts.ts";
import { halveCurves } from "./halve-curves.ts";
import { type LookAlike, lookAlikes } from "./look-alikes.ts";
import { turnsOf } from "./turns.ts";

/** A shaped word as pen strokes at rest, with the places where they touch. The same for every occurrence of the word. */
export interface RestWord {
  readonly strokes: readonly RestStroke[];
  readonly contacts: readonly Contact[];
  /** Indices of its strokes that are a round letter alone, as an o: the pen goes round them as far as it likes. */
  readonly rings: readonly number[];
  /** Of each stroke, the number of the unit it belongs to: letters, and letters that are joined to each other, hang together. */
  readonly units: readonly number[];
  /** Median of the pen's half width over the word, in rig units. */
  readonly radius: number;
  /** Its letters, with what they could be taken for. */
  readonly lookAlikes: readonly LookAlike[];
  /** Index of the stroke that may run on past the word's end; null where it ends as it ends. */
  readonly tail: number | null;
}

const LETTER = /^[\p{L}\p{M}]/u;
const CAPITAL = /^\p{Lu}/u;
/** See {@link RestStroke.freedom}: an I is seen by itself, and one that sways is a bracket; a 1 that does is a 2. */
const FREEDOM = { capital: 0.5, figure: 0.2 } as const;

/** The strokes of a shaped word; `samples` says which sample or form of each glyph is meant (0 where a hand has but one). */
export function restWord(word: ShapedWord, samples: readonly number[]): RestWord {
  const strokes: RestStroke[] = [];
  let first = 0;
  word.glyphs.forEach((g, glyph) => {
    const letter = g.char === "" || LETTER.test(g.char);
    const freedom = !letter ? FREEDOM.figure : CAPITAL.test(g.char) ? FREEDOM.capital : 1;
    const rig = rigOf(g, samples[glyph] ?? 0);
    const room = [g.x - (word.glyphs[glyph - 1]?.x ?? -Infinity), (word.glyphs[glyph + 1]?.x ?? Infinity) - g.x] as const;
    rig.forEach(({ kind, ...centre }, stroke) => {
      // A stroke that connects two letters is no stem, however straight.
      const stem = g.char !== "" && isLoneStem(rig, stroke);
      const { path, radii } = stem ? halveCurves(centre, STEM_CURVE) : centre;
      const placed = Float64Array.from(path, (v, i) => v + (i % 2 === 0 ? g.x : g.y));
      const along = new Float64Array(radii.length);
      for (let c = 1; c < radii.length; c++) along[c] = (along[c - 1] as number) + curveLength(placed, c - 1);
      const end = placed.length - 2;
      const chord = Math.hypot((placed[end] as number) - (placed[0] as number), (placed[end + 1] as number) - (placed[1] as number));
      const straight = chord / (along[along.length - 1] || 1);
      const plain = kind !== "main" ? null : straight < RING ? "ring" : stem ? "stem" : null;
      strokes.push({
        glyph,
        stroke,
        kind,
        letter,
        path: placed,
        radii,
        along,
        turns: turnsOf(placed, along),
        straight,
        plain,
        freedom,
        like: likeBefore(strokes, { glyph, plain, freedom }),
        back: kind === "bar" ? backOf(placed, glyph, strokes) : FURTHEST_BACK,
        room,
        first,
      });
      first += radii.length;
    });
  });
  const radii = strokes.flatMap((s) => [...s.radii]).sort((a, b) => a - b);
  const found = findContacts(strokes);
  const rings = strokes.flatMap((_, s) => (isRound(s, strokes, found) ? [s] : []));
  const contacts = found.filter(({ stroke }) => !rings.includes(stroke));
  return {
    strokes,
    contacts,
    rings,
    units: unitsOf(strokes, contacts),
    radius: radii[radii.length >> 1] ?? 60,
    lookAlikes: lookAlikes(word, strokes),
    tail: tailOf(word, samples, strokes),
  };
}

/** See {@link RestStroke.like}, of the stroke that comes next. */
function likeBefore(strokes: readonly RestStroke[], next: Pick<RestStroke, "glyph" | "plain" | "freedom">): number {
  const before = strokes.findLast(({ glyph, kind }) => glyph === next.glyph - 1 && kind === "main");
  const alike = before?.plain === "stem" && next.plain === "stem" && before.freedom === next.freedom;
  return alike ? before.like : strokes.length;
}

/** No bar or dot begins further left of its place than this, in rig units, and no bar nearer than the second figure to a letter before its own that is a stem and nothing else. */
const FURTHEST_BACK = 120;
const CLEAR = 140;

/** See {@link RestStroke.back}. */
function backOf(bar: Float64Array, glyph: number, strokes: readonly RestStroke[]): number {
  const before = strokes.findLast((stroke) => stroke.glyph === glyph - 1);
  if (before?.plain !== "stem") return FURTHEST_BACK;
  const stem = Math.max(before.path[0] as number, before.path.at(-2) as number);
  const from = Math.min(bar[0] as number, bar.at(-2) as number);
  return Math.min(FURTHEST_BACK, from - stem - CLEAR);
}

/** A stroke whose ends are no more than this share of its length apart is a ring. */
const RING = 0.12;
/** A lone stem is drawn in curves no longer than this, in rig units. */
const STEM_CURVE = 300;

/** A ring that turns by less than this at one of its nodes (see {@link RestStroke.turns}) is a bowl with a stem. */
const ROUND = 0.4;

/** A ring turns once, this many times the way round at most; a B drawn in one go turns twice. */
const ONCE = 1.25;

/** True for a letter's only ring, when it turns one way and once, both its ends lie on itself and no other stroke's on it. */
function isRound(s: number, strokes: readonly RestStroke[], contacts: readonly Contact[]): boolean {
  const { path, turns, plain, glyph, letter } = strokes[s] as RestStroke;
  // A figure that is not closed is another one.
  if (!letter || plain !== "ring" || turns.some((turn) => turn < ROUND)) return false;
  if (strokes.some((other, o) => o !== s && other.glyph === glyph && other.kind === "main")) return false;
  const its = contacts.filter(({ stroke, on }) => stroke === s || on === s);
  return its.length === 2 && its.every(({ stroke, on }) => stroke === on) && turnsOnce(path);
}

function turnsOnce(path: Float64Array): boolean {
  const way = (i: number, axis: number) => (path[i + 6 + axis] as number) - (path[i + axis] as number);
  const turns = Array.from({ length: (path.length - 2) / 6 - 1 }, (_, k) => {
    const [ax, ay, bx, by] = [way(6 * k, 0), way(6 * k, 1), way(6 * k + 6, 0), way(6 * k + 6, 1)];
    return Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
  });
  const whole = turns.reduce((sum, turn) => sum + turn, 0);
  return turns.every((turn) => Math.sign(turn) === Math.sign(whole)) && Math.abs(whole) <= ONCE * 2 * Math.PI;
}

/** See {@link RestWord.units}. */
function unitsOf(strokes: readonly RestStroke[], contacts: readonly Contact[]): readonly number[] {
  const units = strokes.map(({ glyph }) => glyph);
  for (const { stroke, on } of contacts) {
    const [own, other] = [units[stroke], units[on]];
    for (let s = 0; own !== other && s < units.length; s++) if (units[s] === other) units[s] = own as number;
  }
  return units;
}

/** The stroke that the shaped word's tail means, by the sample that was chosen for its last letter. */
function tailOf({ glyphs, tail }: ShapedWord, samples: readonly number[], strokes: readonly RestStroke[]): number | null {
  const last = glyphs.length - 1;
  const glyph = glyphs[last];
  if (tail === null || !glyph) return null;
  const rig = rigOf(glyph, samples[last] ?? 0);
  const stroke = tail === "bar" ? rig.findIndex(({ kind }) => kind === "bar") : exitOf(rig);
  const found = strokes.findIndex((s) => s.glyph === last && s.stroke === stroke);
  return found < 0 ? null : found;
}

/** Remembers the rest of each word by the word and its samples; what the shaper forgets is forgotten here too. */
export function createRests(): (word: ShapedWord, samples: readonly number[]) => RestWord {
  const known = new WeakMap<ShapedWord, Map<string, RestWord>>();
  return (word, samples) => {
    let variants = known.get(word);
    if (!variants) {
      variants = new Map();
      known.set(word, variants);
    }
    const key = samples.join();
    let rest = variants.get(key);
    if (!rest) {
      rest = restWord(word, samples);
      variants.set(key, rest);
    }
    return rest;
  };
}
