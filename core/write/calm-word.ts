import type { RestWord } from "./rest-word.ts";
import type { WordPlace, WrittenStroke } from "./warp-stroke.ts";

/**
 * A word as it was written, but more calmly: each point strays by a share of what it did from where the word would stand if the hand were a font. Where strokes
 * touched they still do, since all of the word's points go the same share of their ways.
 */
export function calmWord(
  rest: RestWord,
  { x, down, squeeze }: WordPlace,
  written: readonly WrittenStroke[],
  share: number,
): WrittenStroke[] {
  return written.map(({ path, radii }, s) => {
    const still = rest.strokes[s]?.path ?? path;
    const calm = new Float64Array(path.length);
    for (let i = 0; i < path.length; i += 2) {
      const [px, py] = [x + squeeze * (still[i] as number), down + (still[i + 1] as number)];
      calm[i] = px + share * ((path[i] as number) - px);
      calm[i + 1] = py + share * ((path[i + 1] as number) - py);
    }
    return { path: calm, radii };
  });
}
