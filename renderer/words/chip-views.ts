import type { Node } from "prosemirror-model";
import type { NodeView } from "prosemirror-view";
import { detailPath, detailWords } from "../../core/letter/detail-path.ts";
import type { Letter, Question } from "../../core/letter/letter.ts";
import { controlFor } from "../details/asked.ts";
import { questionFor } from "../details/detail-paths.ts";
import { conditionPath, conditionWords } from "./condition-words.ts";
import { inlineWords } from "./inline-words.ts";
import type { FieldAttrs, InlineConditionAttrs } from "./schema.ts";

/** What the chips need to know and can ask for. */
export interface ChipWorld {
  readonly letter: () => Letter | null;
  /** Opens the small editor at what stands at a position. */
  readonly open: (pos: number) => void;
}

/** Where a node stands at present; undefined when it stands nowhere any more. */
type Place = () => number | undefined;

/** A detail in the words: its value, or its question with a dotted line under it. A click opens a small editor there. */
export function fieldView(node: Node, world: ChipWorld, place: Place): NodeView {
  const dom = document.createElement("span");
  const show = (attrs: FieldAttrs) => {
    const path = detailPath(attrs.source) ?? attrs.source.trim();
    const letter = world.letter();
    // Who has no name yet is asked for it, whatever one calls them.
    const question = questionFor(letter === null ? path : controlFor(path, letter.details), letter?.questions ?? []);
    const missing = attrs.value === null;
    // Other classes are the editor's own.
    dom.classList.toggle("missing", missing);
    dom.classList.toggle("left-out", attrs.value === "");
    dom.textContent = missing ? askedAs(path, question) : attrs.value === "" ? detailWords(path) : attrs.value;
    dom.title = attrs.value === "" ? `${question} Left out until you say.` : question;
    dom.dir = "auto";
    dom.dataset.path = path;
  };
  dom.className = "chip";
  show(node.attrs as FieldAttrs);
  dom.addEventListener("click", () => openAt(world, place));
  return {
    dom,
    update: (next) => {
      if (next.type !== node.type) return false;
      show(next.attrs as FieldAttrs);
      return true;
    },
  };
}

function openAt(world: ChipWorld, place: Place): void {
  const pos = place();
  if (pos !== undefined) world.open(pos);
}

/** The question itself; what is missing in a word where nobody asks for it. */
function askedAs(path: string, question: string): string {
  return question === path ? detailWords(path) : question;
}

/** A condition within a paragraph: the words that stand in light brackets, or a quiet line that says when they would. */
export function choiceView(node: Node, world: ChipWorld, place: Place): NodeView {
  const dom = document.createElement("span");
  const show = ({ branches }: InlineConditionAttrs) => {
    const questions = world.letter()?.questions ?? [];
    const standing = branches.find((branch) => branch.applies);
    const arm = standing ?? branches[0];
    const words = standing === undefined ? "" : inlineWords(standing.content);
    dom.classList.toggle("left-out", words.trim() === "");
    const when = choiceWords({ branches }, questions);
    dom.textContent = words.trim() === "" ? `left out, ${when}` : words;
    dom.title = arm === undefined ? "" : when;
    dom.dataset.path = branches.map(conditionPath).find((path) => path !== null) ?? "";
  };
  dom.className = "choice";
  show(node.attrs as InlineConditionAttrs);
  dom.addEventListener("click", () => openAt(world, place));
  return {
    dom,
    update: (next) => {
      if (next.type !== node.type) return false;
      show(next.attrs as InlineConditionAttrs);
      return true;
    },
  };
}

/** When the words of a condition within a paragraph stand as they do. */
export function choiceWords({ branches }: InlineConditionAttrs, questions: readonly Question[]): string {
  const standing = branches.find((branch) => branch.applies);
  const [first] = branches;
  if (first === undefined) return "";
  if (standing?.test !== null || first === standing) return conditionWords(standing ?? first, questions);
  return `unless ${conditionWords(first, questions).replace(/^only if /, "")}`;
}
