import type { Node } from "prosemirror-model";
import type { NodeView } from "prosemirror-view";
import { detailPath, detailWords } from "../../core/letter/detail-path.ts";
import { drawingCharacter } from "../../core/letter/drawings.ts";
import type { Inline, Letter } from "../../core/letter/letter.ts";
import { questionFor } from "../details/detail-paths.ts";
import { conditionPath, conditionWords } from "./condition-words.ts";
import type { FieldAttrs, InlineConditionAttrs } from "./schema.ts";

/** What the chips need to know and can ask for. */
export interface ChipWorld {
  readonly letter: () => Letter | null;
  /** Takes the writer to the question behind a detail. */
  readonly focusDetail: (path: string) => void;
}

/** A detail in the words: its value, or what it asks for with a dotted line under it. A click leads to its question. */
export function fieldView(node: Node, world: ChipWorld): NodeView {
  const dom = document.createElement("span");
  const show = (attrs: FieldAttrs) => {
    const path = detailPath(attrs.source) ?? attrs.source.trim();
    const question = questionFor(path, world.letter()?.questions ?? []);
    const missing = attrs.value === null;
    dom.className = missing ? "chip missing" : attrs.value === "" ? "chip left-out" : "chip";
    dom.textContent = missing ? detailWords(path) : attrs.value === "" ? detailWords(path) : attrs.value;
    dom.title = attrs.value === "" ? `${question} Left out until you say.` : question;
    dom.dir = "auto";
    dom.dataset.path = path;
  };
  show(node.attrs as FieldAttrs);
  dom.addEventListener("click", () => world.focusDetail(dom.dataset.path ?? ""));
  return {
    dom,
    update: (next) => {
      if (next.type !== node.type) return false;
      show(next.attrs as FieldAttrs);
      return true;
    },
  };
}

/** A condition within a paragraph: the words that stand, or a quiet sign that they are left out. */
export function choiceView(node: Node, world: ChipWorld): NodeView {
  const dom = document.createElement("span");
  const show = ({ branches }: InlineConditionAttrs) => {
    const questions = world.letter()?.questions ?? [];
    const standing = branches.find((branch) => branch.applies);
    const arm = standing ?? branches[0];
    const words = standing === undefined ? "" : inlineWords(standing.content);
    dom.className = words.trim() === "" ? "choice left-out" : "choice";
    dom.textContent = words.trim() === "" ? "left out" : words;
    const when = standing?.test === null ? branches.slice(0, -1) : [];
    const title = when.length > 0 ? `unless ${conditionWords(when[0] as (typeof when)[0], questions).replace(/^only if /, "")}` : null;
    dom.title = arm === undefined ? "" : (title ?? conditionWords(arm, questions));
    dom.dataset.path = branches.map(conditionPath).find((path) => path !== null) ?? "";
  };
  show(node.attrs as InlineConditionAttrs);
  dom.addEventListener("click", () => world.focusDetail(dom.dataset.path ?? ""));
  return {
    dom,
    update: (next) => {
      if (next.type !== node.type) return false;
      show(next.attrs as InlineConditionAttrs);
      return true;
    },
  };
}

function inlineWords(content: readonly Inline[]): string {
  return content.map(wordsOf).join("");
}

function wordsOf(inline: Inline): string {
  switch (inline.type) {
    case "text":
      return inline.text;
    case "field":
      return inline.value ?? detailWords(detailPath(inline.source) ?? "");
    case "break":
      return "\n";
    case "drawing":
      return drawingCharacter(inline.name) ?? `:${inline.name}:`;
    case "condition":
      return inlineWords(inline.branches.find((branch) => branch.applies)?.content ?? []);
  }
}
