import { ChevronDown, ChevronUp, Replace, X } from "lucide-react";
import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useStore } from "zustand";
import { IconButton } from "../parts/icon-button.tsx";
import type { FindingState } from "../stores/finding-store.ts";
import { useDesk, useView } from "../use-desk.ts";
import { closeFind, goToMatch, keepFound, lookAgain, replaceAll, replaceMatch } from "./find.ts";

/** The quiet bar above the words in which one finds and replaces; nothing while it is closed. */
export function FindBar({ state, view }: { readonly state: EditorState; readonly view: EditorView }) {
  const desk = useDesk();
  const open = useStore(desk.finding);
  const isFolded = useView(({ folded }) => folded.includes("words"));
  // A bar that nobody sees has nothing to look for.
  useEffect(() => {
    if (isFolded && desk.finding.getState().bar !== "closed") closeFind(desk, view);
  }, [isFolded, desk, view]);
  return open.bar === "closed" ? null : <OpenBar open={open} state={state} view={view} />;
}

function OpenBar({ open, state, view }: { readonly open: FindingState; readonly state: EditorState; readonly view: EditorView }) {
  const desk = useDesk();
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState("");
  const [told, tell] = useState<string | null>(null);
  const { doc } = state;
  const { query, asked, matches, at } = open;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query is what is looked through again for.
  useEffect(() => lookAgain(desk, view), [desk, view, query]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: words that have changed are looked through again.
  useEffect(() => keepFound(desk, view), [desk, view, doc]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking takes the focus anew.
  useEffect(() => field.current?.select(), [asked]);
  const replaceHere = () => tell(replaceMatch(desk, view, words) ? null : IN_A_DETAIL);
  const replaceEvery = () => tell(replacedWords(replaceAll(desk, view, words)));
  const isNone = matches.length === 0;
  return (
    <search
      className="find-bar"
      aria-label="Find in the letter"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        closeFind(desk, view);
      }}
    >
      <div className="find-line">
        <input
          ref={field}
          className="control"
          type="text"
          dir="auto"
          aria-label="Find"
          placeholder="Find"
          spellCheck={false}
          autoComplete="off"
          value={query}
          onChange={({ target }) => {
            tell(null);
            desk.finding.getState().look(target.value);
          }}
          onKeyDown={onEnter((event) => goToMatch(desk, view, event.shiftKey ? -1 : 1))}
        />
        <IconButton icon={ChevronUp} name="Previous match" isDisabled={isNone} onPress={() => goToMatch(desk, view, -1)} keepFocus />
        <IconButton icon={ChevronDown} name="Next match" isDisabled={isNone} onPress={() => goToMatch(desk, view, 1)} keepFocus />
        <IconButton
          icon={Replace}
          name="Replace"
          isPressed={open.bar === "replace"}
          onPress={() => desk.finding.getState().open(open.bar === "replace" ? "find" : "replace", null)}
        />
        <IconButton icon={X} name="Close the search" onPress={() => closeFind(desk, view)} />
      </div>
      {open.bar === "replace" ? (
        <div className="find-line">
          <input
            className="control"
            type="text"
            dir="auto"
            aria-label="Replace with"
            placeholder="Replace with"
            spellCheck={false}
            autoComplete="off"
            value={words}
            onChange={({ target }) => setWords(target.value)}
            onKeyDown={onEnter((event) => (event.ctrlKey || event.metaKey ? replaceEvery() : replaceHere()))}
          />
          <Button className="quiet-button" isDisabled={isNone} onPress={replaceHere}>
            Replace
          </Button>
          <Button className="quiet-button" isDisabled={isNone} onPress={replaceEvery}>
            All
          </Button>
        </div>
      ) : null}
      <p className="note" role="status">
        {told ?? countWords(query, matches.length, at)}
      </p>
    </search>
  );
}

const IN_A_DETAIL = "This one stands in a detail. Click the chip to change it.";

function onEnter(act: (event: React.KeyboardEvent) => void): (event: React.KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act(event);
  };
}

function countWords(query: string, count: number, at: number): string {
  if (query === "") return "Looks through the words and what the chips say.";
  return count === 0 ? "Nowhere in this letter." : `${at + 1} of ${count}`;
}

function replacedWords({ replaced, left }: { readonly replaced: number; readonly left: number }): string {
  const done = replaced === 1 ? "1 replaced." : `${replaced} replaced.`;
  if (left === 0) return done;
  return `${done} ${left === 1 ? "1 stands in a detail and was" : `${left} stand in details and were`} left: click the chip to change it.`;
}
