import { type EditorState, NodeSelection, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { caretPlace } from "./caret-place.ts";
import { type BoundsAsked, type EditableElement, newEditContext, type TextUpdate } from "./edit-context.ts";
import { caretBox } from "./paper-geometry.ts";
import type { PaperWorld } from "./paper-world.ts";
import { charactersOf, type Paragraph, paragraphAt } from "./paragraph-at.ts";

/** The text input of the system, tied to the words. */
export interface PaperText {
  /** Tells it what the words have become; nothing while it composes, since it holds the words then. */
  readonly follow: (state: EditorState) => void;
  readonly isComposing: () => boolean;
  readonly close: () => void;
}

/** A stretch that is being composed, as positions in the words. */
export interface Composed {
  readonly from: number;
  readonly to: number;
}

/** Lets a host take text through an EditContext. It is told the paragraph at the caret; `onComposed` hears what is being composed, null when it is done. */
export function takeText(host: EditableElement, world: PaperWorld, onComposed: (composed: Composed | null) => void): PaperText {
  const context = newEditContext();
  let origin = 0;
  let composing = false;
  let compositions = 0;

  const follow = (state: EditorState) => {
    if (composing) return;
    const { from, to } = state.selection;
    const paragraph = oneParagraph(state);
    // Words chosen across paragraphs are replaced by what is typed, whatever it is.
    const text = paragraph === null ? "" : charactersOf(paragraph.node);
    origin = paragraph?.start ?? from;
    if (context.text !== text) context.updateText(0, context.text.length, text);
    // An answer is not lost by typing while it is chosen: what is typed stands after it.
    const first = state.selection instanceof NodeSelection ? to : from;
    const [start, end] = paragraph === null ? [0, 0] : [first - origin, to - origin];
    if (context.selectionStart !== start || context.selectionEnd !== end) context.updateSelection(start, end);
  };
  let asked = 0;
  /** Once a frame, when things are laid out anyway. */
  const tellBounds = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(tellBoundsNow);
  };
  const tellBoundsNow = () => {
    const view = world.view();
    const scene = world.scene();
    if (view === null || scene === null) return;
    const place = caretPlace(scene, view.state.doc, view.state.selection.head);
    const box = place && caretBox(world.pages, scene, place);
    context.updateControlBounds(world.pages.getBoundingClientRect());
    if (box !== null) context.updateSelectionBounds(box);
  };
  const write = (event: TextUpdate) => {
    const view = world.view();
    if (view === null) return;
    const isOne = composing || oneParagraph(view.state) !== null;
    const from = isOne ? origin + event.updateRangeStart : view.state.selection.from;
    const to = isOne ? origin + event.updateRangeEnd : view.state.selection.to;
    const text = event.text.replaceAll("\ufffc", "");
    if (!composing && writtenByRule(view, from, to, text)) return follow(view.state);
    const transaction = view.state.tr.insertText(text, from, to);
    const caret = composing ? Math.min(origin + event.selectionStart, transaction.doc.content.size) : transaction.mapping.map(to);
    transaction.setSelection(TextSelection.near(transaction.doc.resolve(caret)));
    if (composing) transaction.setMeta("composition", compositions);
    view.dispatch(transaction);
    if (composing) onComposed({ from, to: from + text.length });
    follow(view.state);
    tellBounds();
  };
  const tellCharacters = ({ rangeStart, rangeEnd }: BoundsAsked) => {
    const view = world.view();
    const scene = world.scene();
    if (view === null || scene === null) return;
    const boxes: DOMRect[] = [];
    for (let i = rangeStart; i < rangeEnd; i++) boxes.push(characterBox(world, view.state, origin + i) ?? new DOMRect());
    context.updateCharacterBounds(rangeStart, boxes);
  };

  context.addEventListener("textupdate", write);
  context.addEventListener("characterboundsupdate", tellCharacters);
  context.addEventListener("compositionstart", () => {
    composing = true;
    compositions++;
    const view = world.view();
    // What is chosen across paragraphs makes way first, so that the composition has a paragraph to stand in.
    if (view !== null && oneParagraph(view.state) === null) {
      view.dispatch(view.state.tr.deleteSelection());
      origin = view.state.selection.from;
    }
  });
  context.addEventListener("compositionend", () => {
    composing = false;
    onComposed(null);
    const view = world.view();
    if (view !== null) follow(view.state);
  });
  host.editContext = context;
  return {
    follow: (state) => {
      follow(state);
      tellBounds();
    },
    isComposing: () => composing,
    close: () => {
      cancelAnimationFrame(asked);
      host.editContext = null;
    },
  };
}

/** The paragraph that holds all that is chosen; null where more than one has part in it. */
function oneParagraph({ doc, selection: { $from, $to } }: EditorState): Paragraph | null {
  return $from.sameParent($to) ? paragraphAt(doc, $from.pos) : null;
}

/** The rules of the words' column (quotes, dashes) hold on the paper too. */
function writtenByRule(view: EditorView, from: number, to: number, text: string): boolean {
  const plain = () => view.state.tr.insertText(text, from, to);
  return text !== "" && view.someProp("handleTextInput", (rule) => rule(view, from, to, text, plain)) === true;
}

function characterBox(world: PaperWorld, { doc }: EditorState, pos: number): DOMRect | null {
  const scene = world.scene();
  if (scene === null || pos + 1 > doc.content.size) return null;
  const [from, to] = [caretPlace(scene, doc, pos), caretPlace(scene, doc, pos + 1)];
  const [left, right] = [from && caretBox(world.pages, scene, from), to && caretBox(world.pages, scene, to)];
  if (!left) return null;
  const width = right && right.top === left.top ? Math.max(1, right.left - left.left) : left.height / 2;
  return new DOMRect(left.left, left.top, width, left.height);
}
