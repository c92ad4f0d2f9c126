import type { Scene, SceneLine, SceneWord } from "../../core/scene/scene.ts";
import type { SentLine, SentScene } from "./messages.ts";
import { packWords, type SentWords, unpackWords } from "./words-on-the-wire.ts";

type Words = readonly SceneWord[];

/**
 * Packs scenes for the window: the words of a line are sent once and named by number from then on. Pen strokes stay behind, since the screen
 * paints the ink only; they are most of a scene. Where each letter stands is sent, for the caret.
 */
export function createScenePacker(): (scene: Scene) => SentScene {
  const numbers = new WeakMap<Words, number>();
  let sent = new Set<number>();
  let next = 1;
  return (scene) => {
    const fresh: [number, SentWords][] = [];
    const used = new Set<number>();
    const packed = (line: SceneLine): SentLine => {
      const number = numbers.get(line.words) ?? next++;
      numbers.set(line.words, number);
      if (!sent.has(number) && !used.has(number)) fresh.push([number, packWords(line.words)]);
      used.add(number);
      return { ...line, words: number };
    };
    const pages = scene.pages.map((page) => ({ ...page, lines: page.lines.map(packed) }));
    sent = used;
    return { ...scene, pages, fresh };
  };
}

/** What a packed scene hands over rather than have it copied. */
export function handedOver({ fresh }: SentScene): ArrayBuffer[] {
  return fresh.map(([, { figures }]) => figures.buffer);
}

/** Unpacks what {@link createScenePacker} packed, in the same order. A line that has not changed is the same object as before. */
export function createSceneUnpacker(): (sent: SentScene) => Scene {
  let known = new Map<number, SceneLine>();
  return ({ fresh, pages, ...scene }) => {
    const arrived = new Map(fresh.map(([number, words]) => [number, unpackWords(words)]));
    const kept = new Map<number, SceneLine>();
    const unpacked = (sent: SentLine): SceneLine => {
      const before = known.get(sent.words);
      const words = arrived.get(sent.words) ?? before?.words;
      if (words === undefined) throw new Error(`line ${sent.words} was never sent`);
      const line = { ...sent, words };
      const same = before !== undefined && sameLine(before, line) ? before : line;
      kept.set(sent.words, same);
      return same;
    };
    const all = pages.map((page) => ({ ...page, lines: page.lines.map(unpacked) }));
    known = kept;
    return { ...scene, pages: all };
  };
}

function sameLine(a: SceneLine, b: SceneLine): boolean {
  return (Object.keys(b) as (keyof SceneLine)[]).every((key) => a[key] === b[key]);
}
