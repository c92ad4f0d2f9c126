import type { RestWord } from "./rest-word.ts";
import type { WordPlace, WrittenStroke } from "./warp-stroke.ts";

/**
 * Makes some units of a written word (see {@link RestWord.units}) calmer where they stand: each of their points keeps a share of how far it strayed beyond what
 * its unit strayed as a whole. Strokes that touch still do, since all strokes that hang together go the same share of their ways.
 */
export function calmUnits(
  rest: RestWord,
  { x, down, squeeze }: WordPlace,
  written: readonly WrittenStroke[],
  units: ReadonlySet<number>,
  share: number,
): void {
  for (const unit of units) {
    let count = 0;
    let [dx, dy] = [0, 0];
    eachPoint(unit, (path, still, i) => {
      dx += (path[i] as number) - x - squeeze * (still[i] as number);
      dy += (path[i + 1] as number) - down - (still[i + 1] as number);
      count++;
    });
    const shiftX = x + dx / count;
    const shiftY = down + dy / count;
    eachPoint(unit, (path, still, i) => {
      const px = shiftX + squeeze * (still[i] as number);
      const py = shiftY + (still[i + 1] as number);
      path[i] = px + share * ((path[i] as number) - px);
      path[i + 1] = py + share * ((path[i + 1] as number) - py);
    });
  }

  function eachPoint(unit: number, visit: (path: Float64Array, still: Float64Array, i: number) => void): void {
    written.forEach(({ path }, s) => {
      const still = rest.strokes[s]?.path;
      if (!still || rest.units[s] !== unit) return;
      for (let i = 0; i < path.length; i += 2) visit(path, still, i);
    });
  }
}
