import type { CSSProperties } from "react";
import { useStore } from "zustand";
import type { Scene, ScenePage, SceneWord } from "../../core/scene/scene.ts";
import { useDesk } from "../use-desk.ts";
import type { Match } from "../words/find-matches.ts";

/** How far a wash reaches above and below the baseline, in x-heights. */
const ABOVE = 1.7;
const BELOW = 0.6;

interface Wash {
  readonly id: string;
  readonly isHere: boolean;
  /** In micrometres from the page's corner. */
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

/** What was found, under a soft wash on the page in view, which is `width` CSS pixels wide. */
export function FoundOnPage({ scene, page, width }: { readonly scene: Scene; readonly page: number; readonly width: number }) {
  const { finding } = useDesk();
  const matches = useStore(finding, (state) => state.matches);
  const at = useStore(finding, (state) => state.at);
  const shown = scene.pages[page];
  if (shown === undefined || matches.length === 0) return null;
  const scale = width / shown.width;
  return washesOn(shown, matches, at).map(({ id, isHere, left, right, baseline }) => {
    const style: CSSProperties = {
      left: left * scale,
      top: (baseline - ABOVE * shown.xHeight) * scale,
      width: (right - left) * scale,
      height: (ABOVE + BELOW) * shown.xHeight * scale,
    };
    return <div key={id} ref={isHere ? bringIntoSight : null} className={isHere ? "found-wash here" : "found-wash"} style={style} />;
  });
}

/** A large page is brought to where the match stands. */
function bringIntoSight(wash: HTMLElement | null): void {
  wash?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Where on a page its matches are written, word by word; the match at index `at` is told apart. */
export function washesOn(page: ScenePage, matches: readonly Match[], at: number): readonly Wash[] {
  const byBlock = Map.groupBy(matches.entries(), ([, { block }]) => block);
  return page.lines.flatMap((line) =>
    (byBlock.get(line.block) ?? []).flatMap(([index, { offset, end }]) =>
      line.words.flatMap((word): readonly Wash[] => {
        const start = line.offset + word.offset;
        const span = spanOf(word, offset - start, end - start);
        return span === null ? [] : [{ id: `${index}-${start}`, isHere: index === at, baseline: word.baseline, ...span }];
      }),
    ),
  );
}

/** From where to where the characters `from` to `to` of a word are written; null where none of them is in it. */
function spanOf(word: SceneWord, from: number, to: number): { readonly left: number; readonly right: number } | null {
  if (to <= 0 || from >= word.text.length) return null;
  const ends = word.glyphs.map((_, i) => word.glyphs[i + 1]?.x ?? word.x + word.width);
  let [left, right, count] = [word.x + word.width, word.x, 0];
  for (const [i, { char, x }] of word.glyphs.entries()) {
    const start = count;
    count += char.length;
    if (start >= to || count <= from) continue;
    left = Math.min(left, x);
    right = Math.max(right, ends[i] ?? right);
  }
  if (left < right) return { left, right };
  // A word whose letters have no width of their own (a single sign over another): its characters are taken to be equally wide.
  const part = (characters: number) => word.x + (word.width * Math.min(Math.max(0, characters), word.text.length)) / word.text.length;
  return { left: part(from), right: part(to) };
}
