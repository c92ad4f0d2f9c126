import { useDeferredValue, useMemo } from "react";
import { useStore } from "zustand";
import { plainText } from "../../core/letter/plain-text.ts";
import { speak } from "../../core/letter/speak.ts";
import type { Scene } from "../../core/scene/scene.ts";
import type { Keeping } from "../stores/draft-store.ts";
import { useDesk, useLetter } from "../use-desk.ts";
import { WritingMenu } from "./writing-menu.tsx";

const KEEPING_WORDS: Readonly<Record<Keeping, string>> = { kept: "Saved", keeping: "Saving", "not-kept": "Not saved yet" };

/** How many words, how far they fill the pages, whether they are kept, and how one writes. */
export function WordsFoot() {
  const { scenes, draft } = useDesk();
  // A long letter is counted when there is time, not at each stroke.
  const letter = useDeferredValue(useLetter((open) => open));
  const scene = useStore(scenes, (state) => state.scene);
  const keeping = useStore(draft, (state) => state.keeping);
  const count = useMemo(() => (letter === null ? 0 : countWords(plainText(speak(letter)))), [letter]);
  return (
    <footer className="words-foot">
      <div className="foot-figures">
        <span>{count === 1 ? "1 word" : `${count} words`}</span>
        <span>{scene === null ? "" : endWords(scene)}</span>
      </div>
      <span role="status">{KEEPING_WORDS[keeping]}</span>
      <WritingMenu />
    </footer>
  );
}

/** Where the last line of a letter is written: `ends on page 2, line 5`. */
export function endWords({ pages }: Pick<Scene, "pages">): string {
  const last = pages.findLastIndex(({ lines }) => lines.length > 0);
  return last === -1 ? "" : `ends on page ${last + 1}, line ${pages[last]?.lines.length}`;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
