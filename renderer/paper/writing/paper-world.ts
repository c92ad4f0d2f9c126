import type { EditorView } from "prosemirror-view";
import type { Scene } from "../../../core/scene/scene.ts";

/** What writing on the paper needs of the desk. */
export interface PaperWorld {
  /** Holds the sheets, one below the other. */
  readonly pages: HTMLElement;
  /** The words' view, which holds the one state; null while no letter is open. */
  readonly view: () => EditorView | null;
  /** The newest ink. */
  readonly scene: () => Scene | null;
  /** How many lines the room shows. */
  readonly linesShown: () => number;
  /** Takes the writer to the question behind the chip at a position, or to the words of a passage. */
  readonly ask: (pos: number) => void;
}
