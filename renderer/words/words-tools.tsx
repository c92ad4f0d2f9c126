import { PanelLeftClose, Redo2, Signature, Strikethrough, Underline, Undo2 } from "lucide-react";
import { redo, undo } from "prosemirror-history";
import type { Command, EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { memo } from "react";
import { type Mark, ROLES, type Role } from "../../core/letter/letter.ts";
import { Choose } from "../parts/choose.tsx";
import { IconButton } from "../parts/icon-button.tsx";
import { useDesk } from "../use-desk.ts";
import { isInked, setRole, toggleInk } from "./commands.ts";
import { writeAgain } from "./write-again.ts";

/** The words as they are open. */
export interface OpenWords {
  readonly state: EditorState;
  readonly view: EditorView;
}

/** What each role is called. */
const ROLE_NAMES: Readonly<Record<Role, string>> = {
  "sender-address": "Your address",
  date: "Date",
  "recipient-address": "Their address",
  subject: "Subject",
  salutation: "Greeting",
  body: "Paragraph",
  closing: "Closing",
  signature: "Signature",
  postscript: "Postscript",
  drawing: "Drawing",
  divider: "Divider",
};
const ROLE_CHOICES = ROLES.map((id) => ({ id, name: ROLE_NAMES[id] }));

/** The tools above the words. */
export const WordsTools = memo(function WordsTools({ editor }: { readonly editor: OpenWords | null }) {
  const desk = useDesk();
  const run = (command: Command) => {
    if (editor === null) return;
    command(editor.view.state, editor.view.dispatch, editor.view);
    desk.words.getState().focus();
  };
  const ink = (mark: Mark) => ({
    isPressed: editor !== null && isInked(mark)(editor.state),
    onPress: () => run(toggleInk(mark)),
    keepFocus: true,
  });
  const role = editor?.state.selection.$head.parent.attrs.role as Role | undefined;
  return (
    <div className="words-tools" role="toolbar" aria-label="Words">
      <IconButton icon={Undo2} name="Undo" isDisabled={editor === null || !undo(editor.state)} onPress={() => run(undo)} keepFocus />
      <IconButton icon={Redo2} name="Redo" isDisabled={editor === null || !redo(editor.state)} onPress={() => run(redo)} keepFocus />
      <IconButton icon={Underline} name="Underline" {...ink("underlined")} />
      <IconButton icon={Strikethrough} name="Strike out" {...ink("struck")} />
      <IconButton
        icon={Signature}
        name="Write the word again"
        isDisabled={editor === null || !writeAgain(editor.state)}
        onPress={() => run(writeAgain)}
        keepFocus
      />
      <Choose
        label="What this paragraph is"
        className="role-choice"
        choices={ROLE_CHOICES}
        value={role ?? null}
        placeholder="Paragraph"
        onChoose={(id) => run(setRole(id as Role))}
      />
      <IconButton
        icon={PanelLeftClose}
        name="Fold the words away"
        onPress={() => desk.view.getState().fold("words", true)}
        className="fold"
      />
    </div>
  );
});
