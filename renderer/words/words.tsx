import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { useCallback, useState } from "react";
import { useDesk } from "../use-desk.ts";
import { useRested } from "../use-rested.ts";
import { ChipEditor } from "./chip-editor.tsx";
import { ChipHeard } from "./chip-heard.tsx";
import { FindBar } from "./find-bar.tsx";
import { MarksBar } from "./marks-bar.tsx";
import { SlashList } from "./slash-list.tsx";
import { WordsEditor } from "./words-editor.tsx";
import { WordsFoot } from "./words-foot.tsx";
import { type OpenWords, WordsTools } from "./words-tools.tsx";

/** The second column: the words, with a few tools above and what they came to below. */
export function Words() {
  const desk = useDesk();
  const [editor, setEditor] = useState<OpenWords | null>(null);
  const onState = useCallback(
    (state: EditorState, view: EditorView) => {
      desk.words.getState().setState(state);
      setEditor({ state, view });
    },
    [desk],
  );
  // The tools follow when one rests: at each stroke the ink comes first.
  const rested = useRested(editor, isAnother);
  return (
    <>
      <WordsTools editor={rested} />
      {editor === null ? null : <FindBar state={editor.state} view={editor.view} />}
      <WordsEditor onState={onState} />
      {editor === null ? null : (
        <>
          <ChipHeard state={editor.state} />
          <MarksBar state={editor.state} view={editor.view} />
          <SlashList state={editor.state} view={editor.view} />
          <ChipEditor state={editor.state} view={editor.view} />
        </>
      )}
      <WordsFoot />
    </>
  );
}

function isAnother(before: OpenWords | null, now: OpenWords | null): boolean {
  return before?.view !== now?.view;
}
