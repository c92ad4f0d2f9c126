import type { Scene, SceneLine, SceneWord } from "../../core/scene/scene.ts";
import type { SentScene } from "./messages.ts";

/**
 * Packs scenes for the window: each line is sent once and named by number from then on. Pen strokes stay behind, since the screen paints the
 * ink only; they are most of a scene.
 */
export function createScenePacker(): (scene: Scene) => SentScene {
  const numbers = new WeakMap<SceneLine, number>();
  let sent = new Set<number>();
  let next = 1;
  return (scene) => {
    const fresh: [number, SceneLine][] = [];
    const used = new Set<number>();
    const pages = scene.pages.map((page) => ({
      ...page,
      lines: page.lines.map((line) => {
        const number = numbers.get(line) ?? next++;
        numbers.set(line, number);
        if (!sent.has(number)) fresh.push([number, { ...line, words: line.words.map(withoutStrokes) }]);
        used.add(number);
        return number;
      }),
    }));
    sent = used;
    return { ...scene, pages, fresh };
  };
}

function withoutStrokes(word: SceneWord): SceneWord {
  return { ...word, glyphs: [] };
}

/** Unpacks what {@link createScenePacker} packed, in the same order. An unchanged line is the same object as before. */
export function createSceneUnpacker(): (sent: SentScene) => Scene {
  let lines = new Map<number, SceneLine>();
  return ({ fresh, pages, ...scene }) => {
    const arrived = new Map(fresh);
    const kept = new Map<number, SceneLine>();
    const unpacked = pages.map((page) => ({
      ...page,
      lines: page.lines.map((number) => {
        const line = arrived.get(number) ?? lines.get(number);
        if (line === undefined) throw new Error(`line ${number} was never sent`);
        kept.set(number, line);
        return line;
      }),
    }));
    lines = kept;
    return { ...scene, pages: unpacked };
  };
}
