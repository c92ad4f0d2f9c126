import type { Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import type { Letter } from "../../core/letter/letter.ts";
import { type Asked, askedBehind } from "../details/asked.ts";
import { DetailControl } from "../details/detail-control.tsx";
import { readDetail } from "../details/detail-paths.ts";
import { useDesk, useLetter } from "../use-desk.ts";
import { changeArms } from "./arm-words.ts";
import { armsOf, capital, pathOf, whenWords } from "./chip-facts.ts";
import { closeChip, openChipPos } from "./open-chip.ts";
import { keepPassage, removePassage } from "./settle-passage.ts";

/** The small editor at an opened chip or passage; nothing while none is open. */
export function ChipEditor({ state, view }: { readonly state: EditorState; readonly view: EditorView }) {
  const letter = useLetter((open) => open);
  const pos = openChipPos(state);
  const node = pos === null ? null : state.doc.nodeAt(pos);
  if (letter === null || pos === null || node === null) return null;
  return <OpenChip key={pos} letter={letter} view={view} node={node} pos={pos} />;
}

function OpenChip({
  letter,
  view,
  node,
  pos,
}: {
  readonly letter: Letter;
  readonly view: EditorView;
  readonly node: Node;
  readonly pos: number;
}) {
  const { letters, words } = useDesk();
  const anchor = useRef(anchorOf(view, pos));
  const path = pathOf(node);
  const [asked] = useState(() => (path === null ? [] : askedBehind(letter, path)));
  const [said, say] = useState<Readonly<Record<string, string>>>({});
  const [arms, changeArm] = useState<Readonly<Record<number, string>>>({});
  const close = () => {
    closeChip(view.state, view.dispatch);
    words.getState().focus();
  };
  const keep = (answers = said) => {
    close();
    changeArms(pos, arms)(view.state, view.dispatch);
    for (const [one, text] of Object.entries(answers)) letters.getState().setDetail(one, text);
  };
  const change = (one: Asked, text: string) => {
    const answers = { ...said, [one.path]: text };
    say(answers);
    if (one.kind === "choice" && asked.length === 1) keep(answers);
  };
  const isPassage = node.type.name !== "field";
  const run = (command: ReturnType<typeof keepPassage>) => {
    close();
    command(view.state, view.dispatch);
  };
  const question = asked[0]?.label ?? "This passage";
  return (
    <Popover
      className="popover chip-popover"
      triggerRef={anchor}
      isOpen
      // What was typed is kept by a click elsewhere; Escape, which is caught below, leaves all as it was.
      onOpenChange={(open) => !open && keep()}
      placement="bottom start"
      offset={6}
    >
      <Dialog className="chip-dialog" aria-label={question}>
        <form
          onSubmit={(event) => event.preventDefault()}
          onKeyDownCapture={(event) => {
            if (event.key === "Escape" && !isListOpen()) {
              event.preventDefault();
              event.stopPropagation();
              close();
            }
            if (event.key === "Enter" && isEnd(event)) {
              event.preventDefault();
              event.stopPropagation();
              keep();
            }
          }}
        >
          {isPassage ? <p className="chip-when">{capital(whenWords(node, letter))}</p> : null}
          {asked.map((one, i) => (
            <FirstFocus key={one.path} isFirst={i === 0}>
              <DetailControl
                asked={one}
                place="chip-"
                value={said[one.path] ?? readDetail(letter.details, one.path)}
                missing={false}
                onChange={(text) => change(one, text)}
              />
            </FirstFocus>
          ))}
          {armsOf(node).map(({ index, when, words }) => (
            <div key={index}>
              <label className="label" htmlFor={`arm-${index}`}>
                {capital(when)}
              </label>
              <textarea
                id={`arm-${index}`}
                className="control"
                rows={1}
                dir="auto"
                spellCheck={false}
                value={arms[index] ?? words}
                onChange={({ target }) => changeArm({ ...arms, [index]: target.value.replace(/\s*\n\s*/g, " ") })}
              />
            </div>
          ))}
          {isPassage ? (
            <div className="chip-buttons">
              <Button className="quiet-button" onPress={() => run(keepPassage(pos))}>
                Always keep these words
              </Button>
              <Button className="quiet-button" onPress={() => run(removePassage(pos))}>
                Take them out
              </Button>
            </div>
          ) : null}
        </form>
      </Dialog>
    </Popover>
  );
}

/** Stands in its first control as soon as it is there, all of it chosen, so that typing answers anew. */
function FirstFocus({ isFirst, children }: { readonly isFirst: boolean; readonly children: React.ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const control = isFirst ? place.current?.querySelector<HTMLElement>("input, textarea, button") : null;
    control?.focus();
    if (control instanceof HTMLTextAreaElement) control.select();
  }, [isFirst]);
  return <div ref={place}>{children}</div>;
}

function anchorOf(view: EditorView, pos: number): HTMLElement | null {
  const dom = view.nodeDOM(pos);
  if (!(dom instanceof HTMLElement)) return null;
  return dom.querySelector<HTMLElement>(":scope > .branch-head > .branch-label") ?? dom;
}

/** Enter ends a line; in an address, which has several, with Ctrl or Cmd. A button does what it says. */
function isEnd({ target, nativeEvent, ctrlKey, metaKey }: React.KeyboardEvent): boolean {
  if (nativeEvent.isComposing || target instanceof HTMLButtonElement) return false;
  return ctrlKey || metaKey || !(target instanceof HTMLTextAreaElement && target.rows > 1);
}

/** A list of choices lies over the small editor: its Escape closes only the list. */
function isListOpen(): boolean {
  return document.querySelector('[role="listbox"]') !== null;
}
