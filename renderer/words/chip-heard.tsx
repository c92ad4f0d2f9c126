import { type EditorState, NodeSelection } from "prosemirror-state";
import { detailPath } from "../../core/letter/detail-path.ts";
import type { Question } from "../../core/letter/letter.ts";
import { questionFor } from "../details/detail-paths.ts";
import { choiceWords } from "./chip-views.ts";
import type { DocAttrs, FieldAttrs, InlineConditionAttrs } from "./schema.ts";

/** Says to those who hear the words which chip the caret has come to, and what Enter does. Not seen, since the chip shows it. */
export function ChipHeard({ state }: { readonly state: EditorState }) {
  return (
    <div className="only-heard" role="status">
      {chipHeard(state)}
    </div>
  );
}

/** What is said of the chip that is chosen; null where none is. */
export function chipHeard({ doc, selection }: EditorState): string | null {
  if (!(selection instanceof NodeSelection)) return null;
  const questions = (doc.attrs as DocAttrs).questions ?? [];
  const { type, attrs } = selection.node;
  if (type.name === "field") return `${fieldHeard(attrs as FieldAttrs, questions)} Enter changes it.`;
  if (type.name === "choice") return `Words that stand ${choiceWords(attrs as InlineConditionAttrs, questions)}. Enter changes them.`;
  return null;
}

function fieldHeard({ source, value }: FieldAttrs, questions: readonly Question[]): string {
  const question = questionFor(detailPath(source) ?? source, questions);
  if (value === null) return `${question} Not said yet.`;
  return value === "" ? `${question} Left out.` : `${question} ${value}.`;
}
