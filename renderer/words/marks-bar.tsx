import { Signature, Strikethrough, Underline } from "lucide-react";
import { type Command, type EditorState, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { type CSSProperties, useEffect, useRef, useState } from "react";
import type { Mark } from "../../core/letter/letter.ts";
import { IconButton } from "../parts/icon-button.tsx";
import { isInked, toggleInk } from "./commands.ts";
import { DoubleUnderline } from "./double-underline.tsx";
import { useCaretBox } from "./use-caret-box.ts";
import { writeAgain } from "./write-again.ts";

/** Height of the bar and its distance from the words, and half of its width, in CSS pixels. */
const ABOVE = 46;
const HALF = 76;

/** The pen's marks over words that were chosen by mouse; nothing while none are, or while they are still being chosen. */
export function MarksBar({ state, view }: { readonly state: EditorState; readonly view: EditorView }) {
  const bar = useRef<HTMLDivElement>(null);
  const isByMouse = useChosenByMouse(view, bar);
  const { selection } = state;
  if (!isByMouse || !(selection instanceof TextSelection) || selection.empty) return null;
  return <Bar state={state} view={view} from={selection.from} to={selection.to} bar={bar} />;
}

function Bar(props: {
  readonly state: EditorState;
  readonly view: EditorView;
  readonly from: number;
  readonly to: number;
  readonly bar: React.RefObject<HTMLDivElement | null>;
}) {
  const { state, view, from, to, bar } = props;
  const box = useCaretBox(view, from, to, state);
  if (box === null) return null;
  const run = (command: Command) => command(view.state, view.dispatch, view);
  const ink = (mark: Mark) => ({ isPressed: isInked(mark)(state), onPress: () => void run(toggleInk(mark)), keepFocus: true });
  const style: CSSProperties = {
    left: Math.max(HALF + 8, Math.min((box.left + box.right) / 2, innerWidth - HALF - 8)),
    top: box.top > ABOVE + 8 ? box.top - ABOVE : box.bottom + 6,
  };
  return (
    <div className="marks-bar" ref={bar} style={style} role="toolbar" aria-label="Marks">
      <IconButton icon={Underline} name="Underline" {...ink("underlined")} />
      <IconButton icon={DoubleUnderline} name="Underline twice" {...ink("doubly-underlined")} />
      <IconButton icon={Strikethrough} name="Strike out" {...ink("struck")} />
      <IconButton icon={Signature} name="Write again" isDisabled={!writeAgain(state)} onPress={() => void run(writeAgain)} keepFocus />
    </div>
  );
}

/** Whether the last thing done in the words was to choose some with the mouse, or the bar that this shows is in use. */
function useChosenByMouse(view: EditorView, bar: React.RefObject<HTMLElement | null>): boolean {
  const [isByMouse, setByMouse] = useState(false);
  useEffect(() => {
    const isInBar = (target: EventTarget | null) => bar.current?.contains(target as Node) === true;
    let began = false;
    const down = ({ target }: Event) => {
      began = view.dom.contains(target as Node);
      if (!isInBar(target)) setByMouse(false);
    };
    const up = () => {
      if (began) setByMouse(true);
      began = false;
    };
    const key = ({ target }: Event) => {
      if (!isInBar(target)) setByMouse(false);
    };
    document.addEventListener("pointerdown", down);
    document.addEventListener("keydown", key);
    document.addEventListener("pointerup", up);
    return () => {
      document.removeEventListener("pointerdown", down);
      document.removeEventListener("keydown", key);
      document.removeEventListener("pointerup", up);
    };
  }, [view, bar]);
  return isByMouse;
}
