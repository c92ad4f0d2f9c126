import { derive, hashText } from "./geometry/hash.ts";
import { openDrawings } from "./hand/drawings/open-drawings.ts";
import { inMood } from "./hand/mood.ts";
import { type HandSource, type OpenHand, openHand } from "./hand/open-hand.ts";
import type { Line } from "./layout/break-lines.ts";
import { createGenerations } from "./layout/generations.ts";
import { type Layout, layoutLetter } from "./layout/layout.ts";
import { createShaper, type Shaper } from "./layout/shape-word.ts";
import { SIZES, type Size } from "./layout/sizes.ts";
import { STOCKS, type Stock } from "./layout/stocks.ts";
import { unwritable } from "./layout/unwritable.ts";
import type { Diagnostic } from "./letter/diagnostic.ts";
import type { Letter } from "./letter/letter.ts";
import { speak } from "./letter/speak.ts";
import type { SpokenBlock } from "./letter/spoken.ts";
import { INKS } from "./scene/inks.ts";
import type { Scene, ScenePage, SceneRule, SceneWord } from "./scene/scene.ts";
import { unknownDrawings } from "./template/unknown-drawings.ts";
import { placeWords, sceneLine } from "./write/place-line.ts";
import { createRests } from "./write/rest-word.ts";
import { type WrittenLine, writeLine } from "./write/write-line.ts";

export type { HandSource } from "./hand/open-hand.ts";

/** All that comes in from outside: the hands. Today's date and the seed stand in the letter itself. */
export interface World {
  /** A hand by its id; null when there is none of that name. Must give the same answer every time. */
  hand(id: string): HandSource | null;
}

/** A letter in ink; the scene is null when it cannot be written at all, and the diagnostics say why. */
export interface Typeset {
  readonly scene: Scene | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The one stateful object of core: it remembers what it wrote last and redoes only what has changed. */
export interface Typesetter {
  /** Writes the letter. Lines that did not change are the same objects as before. */
  update(letter: Letter): Typeset;
  /** Every rig known of a hand by now, encoded for keeping; "" for a hand not used yet. */
  rigs(hand: string): string;
}

/** The longest letter that is written, in characters: some 130 pages of A5, ten seconds and 700 MB. More is refused in plain words. */
export const LONGEST_LETTER = 100_000;
/** How freely the hand leaves the line where a rule guides it, against plain paper. */
const RULED_STEADINESS = 0.75;

/** Makes a typesetter over a world. */
export function createTypesetter(world: World): Typesetter {
  const hands = new Map<string, OpenHand | null>();
  const shapers = new Map<string, Shaper>();
  const memory = createMemory();
  const restOf = createRests();

  const open = (id: string): OpenHand | null => {
    let hand = hands.get(id);
    if (hand === undefined) {
      const source = world.hand(id);
      hand = source ? openHand(source) : null;
      hands.set(id, hand);
    }
    return hand;
  };

  const shaperOf = (hand: OpenHand): Shaper => {
    let shaper = shapers.get(hand.hand.id);
    if (!shaper) {
      const companions = hand.hand.companions.map(open).filter((h): h is OpenHand => h !== null);
      // Drawings come first: the hearts and arrows of fonts are printers' signs.
      shaper = createShaper([openDrawings(hand), hand, ...companions]);
      shapers.set(hand.hand.id, shaper);
    }
    return shaper;
  };

  return {
    update(letter) {
      const size = SIZES.find((s) => s.id === letter.style.size);
      const stock = STOCKS.find((s) => s.id === letter.style.stock);
      const ink = INKS.find((i) => i.id === letter.style.ink);
      const hand = open(letter.style.hand);
      if (!size) return refuse("unknown-size", `There is no paper size called “${letter.style.size}”.`);
      if (!stock) return refuse("unknown-stock", `There is no paper called “${letter.style.stock}”.`);
      if (!ink) return refuse("unknown-ink", `There is no ink called “${letter.style.ink}”.`);
      if (!hand) return refuseHand(letter.style.hand, world.hand(letter.style.hand));
      const spoken = speak(letter);
      const length = spoken.reduce((n, b) => n + b.lines.reduce((m, l) => m + l.reduce((k, r) => k + r.text.length, 0), 0), 0);
      if (length > LONGEST_LETTER) {
        return refuse("too-long", `This letter has ${length} characters; up to ${LONGEST_LETTER} can be written in one. Please divide it.`);
      }
      const shaper = shaperOf(hand);
      const style = `${letter.style.hand} ${letter.style.mood} ${letter.style.size} ${letter.style.stock} ${letter.seed}`;
      memory.begin(style);
      const { xHeight } = hand.hand;
      const habits = inMood(hand.hand.habits, letter.style.mood);
      // Two hands given the same letter stray in their own ways.
      const seed = derive(letter.seed, hashText(hand.hand.id));
      const layout = layoutLetter(spoken, { size, stock, xHeight, habits, seed, shaper, cache: memory.lines });
      const steadiness = stock.ruling ? RULED_STEADINESS : 1;
      const pages = layout.pages.map(
        (lines): ScenePage => ({
          width: Math.round(size.width * 1000),
          height: Math.round(size.height * 1000),
          xHeight: layout.xHeight,
          linePitch: layout.pitch,
          rules: rulesOf(size, stock, layout),
          lines: lines.map((placed) => {
            const key = lineKey(placed.line);
            const written = memory.written(key, () => writeLine(placed.line, { habits, steadiness, penScale: hand.penScale, restOf }));
            const at = `${key} @${placed.x} ${placed.baseline} ${placed.slope} ${placed.lean} ${placed.grow}`;
            return sceneLine(
              placed,
              memory.words(at, () => placeWords(placed, written, layout.xHeight)),
            );
          }),
        }),
      );
      shaper.sweep();
      const scene: Scene = {
        longhand: 1,
        title: letter.title,
        language: letter.language,
        ink: ink.colour,
        rule: stock.ruling?.colour ?? stock.paper,
        paper: stock.paper,
        text: spoken.map((block) => ({ block: block.id, role: block.role, text: textOf(block) })),
        pages,
      };
      return { scene, diagnostics: [...unknownDrawings(letter), ...unwritable(layout, hand.hand.name, spoken)] };
    },
    rigs: (id) => hands.get(id)?.encodeRigs() ?? "",
  };
}

function refuse(code: string, message: string): Typeset {
  return { scene: null, diagnostics: [{ code, message }] };
}

function refuseHand(id: string, source: HandSource | null): Typeset {
  if (!source) return refuse("unknown-hand", `There is no hand called “${id}”. Please choose another.`);
  return refuse("damaged-hand", `${source.hand.name}’s hand cannot be used: its font is damaged. Please choose another.`);
}

function textOf(block: SpokenBlock): string {
  return block.lines.map((line) => line.map((run) => run.text).join("")).join("\n");
}

/** The rules of a page of ruled paper, from the first baseline to the foot, from edge to edge. */
function rulesOf(size: Size, stock: Stock, layout: Layout): SceneRule[] {
  if (!stock.ruling) return [];
  const rules: SceneRule[] = [];
  for (let y = layout.firstBaseline; y < size.height * 1000 - 8000; y += layout.pitch) {
    rules.push({ x1: 0, y1: y, x2: Math.round(size.width * 1000), y2: y });
  }
  return rules;
}

/** All that a line's ink depends on within one style: the words' places follow from the seed and the words before them. */
function lineKey(line: Line): string {
  let key = `${line.seed} ${line.indent}`;
  for (const { word } of line.words) {
    key += ` ${word.glued ? "" : " "}${word.text}`;
    if (word.missing) key += "?";
    if (word.take > 0) key += `#${word.take}`;
    for (const { mark, from, to } of word.marks) key += `|${mark} ${from} ${to}`;
  }
  return key;
}

/** What was written last, by what it depends on. */
function createMemory() {
  let style = "";
  const lines = createGenerations<readonly Line[]>();
  const written = createGenerations<WrittenLine>();
  const words = createGenerations<readonly SceneWord[]>();
  return {
    lines,
    written: (key: string, make: () => WrittenLine) => written.get(key) ?? written.set(key, make()),
    words: (key: string, make: () => readonly SceneWord[]) => words.get(key) ?? words.set(key, make()),
    /** Begins a letter; nothing of another style serves it. */
    begin(next: string) {
      for (const memory of [lines, written, words]) memory.begin(next === style);
      style = next;
    },
  };
}
