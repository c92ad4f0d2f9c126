import { type EditorState, type Plugin, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Block } from "../../../core/letter/letter.ts";
import { editorState } from "../../../renderer/words/editor-state.ts";

/** Words typed one character after another into the end of a paragraph, through the plugins that listen to typing. Gives the state after it. */
export function typeInto(text: string, language: string, content: Block[] = [paragraphOf("")]): EditorState {
  let state = editorState(
    content,
    () => "n",
    {},
    () => language,
  );
  const view = {
    composing: false,
    get state() {
      return state;
    },
    dispatch: (transaction: Parameters<EditorState["apply"]>[0]) => {
      state = state.apply(transaction);
    },
  } as unknown as EditorView;
  state = state.apply(state.tr.setSelection(TextSelection.atEnd(state.doc)));
  for (const character of text) {
    const { from, to } = state.selection;
    const plain = () => state.tr.insertText(character, from, to);
    const isHandled = state.plugins.some((plugin: Plugin) => {
      const handle = plugin.props.handleTextInput;
      return handle?.call(plugin, view, from, to, character, plain) === true;
    });
    if (!isHandled) state = state.apply(plain());
  }
  return state;
}

function paragraphOf(text: string): Block {
  return { type: "paragraph", id: "p", role: "body", content: text === "" ? [] : [{ type: "text", text, marks: [] }] };
}
