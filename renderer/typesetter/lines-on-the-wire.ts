import type { Scene, SceneLine, SceneWord } from "../../core/scene/scene.ts";
import type { SentLine, SentScene } from "./messages.ts";

type Words = readonly SceneWord[];

/**
 * Packs scenes for the window: the words of a line are sent once and named by number from then on. Pen strokes stay behind, since the screen
 * paints the ink only; they are most of a scene.
 */
export function createScenePacker(): (scene: Scene) => SentScene {
  const numbers = new WeakMap<Words, number>();
  let sent = new Set<number>();
  let next = 1;
  return (scene) => {
    const fresh: [number, Words][] = [];
    const used = new Set<number>();
    const packed = (line: SceneLine): SentLine => {
      const number = numbers.get(line.words) ?? next++;
      numbers.set(line.words, number);
      if (!sent.has(number) && !used.has(number)) fresh.push([number, line.words.map((word) => ({ ...word, glyphs: [] }))]);
      used.add(number);
      return { ...line, words: number };
    };
    const pages = scene.pages.map((page) => ({ ...page, lines: page.lines.map(packed) }));
    sent = used;
    return { ...scene, pages, fresh };
  };
}

/** Unpacks what {@link createScenePacker} packed, in the same order. The words of an unchanged line are the same array as before. */
export function createSceneUnpacker(): (sent: SentScene) => Scene {
  let known = new Map<number, Words>();
  return ({ fresh, pages, ...scene }) => {
    const arrived = new Map(fresh);
    const kept = new Map<number, Words>();
    const unpacked = (line: SentLine): SceneLine => {
      const words = arrived.get(line.words) ?? known.get(line.words);
      if (words === undefined) throw new Error(`line ${line.words} was never sent`);
      kept.set(line.words, words);
      return { ...line, words };
    };
    const all = pages.map((page) => ({ ...page, lines: page.lines.map(unpacked) }));
    known = kept;
    return { ...scene, pages: all };
  };
}
