import type { Scene, SceneWord } from "../scene/scene.ts";

/** Words that stand for a missing detail are drawn in this on a screen; they are never printed. */
export const MISSING_COLOUR = "#a83820";
/** Width of a printed rule, in micrometres: as fine as on a writing pad. */
export const RULE_WIDTH = 150;
/** The dotted line under a missing detail, in micrometres: how far under the baseline (in x-heights), dot and distance from dot to dot. */
export const MISSING_LINE = { drop: 0.45, dot: 260, step: 700 } as const;

/** The three channels of `#rrggbb`, each 0 to 255. */
export function channels(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/**
 * `#rrggbb` a word is painted in. Paler ink is mixed toward the paper rather than made transparent: a printer needs no
 * alpha for it, and a join is not darker where two strokes cross.
 */
export function wordColour(scene: Pick<Scene, "ink" | "paper">, word: Pick<SceneWord, "darkness" | "missing">): string {
  if (word.missing) return MISSING_COLOUR;
  if (word.darkness >= 1) return scene.ink;
  const ink = channels(scene.ink);
  const paper = channels(scene.paper);
  const share = Math.max(0, word.darkness);
  const hex = ink.map((from, i) =>
    Math.round((paper[i] as number) + (from - (paper[i] as number)) * share)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${hex.join("")}`;
}
