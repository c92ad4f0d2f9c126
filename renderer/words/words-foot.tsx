import { useDeferredValue, useMemo } from "react";
import { useStore } from "zustand";
import { plainText } from "../../core/letter/plain-text.ts";
import { speak } from "../../core/letter/speak.ts";
import type { Keeping } from "../stores/draft-store.ts";
import { useDesk, useLetter } from "../use-desk.ts";

const KEEPING_WORDS: Readonly<Record<Keeping, string>> = { kept: "Saved", keeping: "Saving", "not-kept": "Not saved yet" };

/** How many words, which page, and whether it is kept. */
export function WordsFoot() {
  const { scenes, draft } = useDesk();
  // A long letter is counted when there is time, not at each stroke.
  const letter = useDeferredValue(useLetter((open) => open));
  const pages = useStore(scenes, ({ scene }) => scene?.pages.length ?? 0);
  const page = useStore(scenes, (state) => state.page);
  const keeping = useStore(draft, (state) => state.keeping);
  const count = useMemo(() => (letter === null ? 0 : countWords(plainText(speak(letter)))), [letter]);
  return (
    <footer className="words-foot">
      <span>{count === 1 ? "1 word" : `${count} words`}</span>
      <span>{pages === 0 ? "" : `page ${page + 1} of ${pages}`}</span>
      <span role="status">{KEEPING_WORDS[keeping]}</span>
    </footer>
  );
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
