import type { EditorState } from "prosemirror-state";
import type { Block, Inline } from "../../../../core/letter/letter.ts";
import type { Scene } from "../../../../core/scene/scene.ts";
import { createTypesetter } from "../../../../core/typesetter.ts";
import { editorState } from "../../../../renderer/words/editor-state.ts";
import { WORLD } from "../../../support/hands.ts";
import { plainLetter } from "../../../support/letters.ts";

/** Plain words. */
export const text = (words: string): Inline => ({ type: "text", text: words, marks: [] });

/** An answer that is given. */
export const answer = (value: string | null): Inline => ({ type: "field", source: "gift", value, marks: [] });

/** The words of some paragraphs, `p0`, `p1` ..., and the page they come to. */
export function written(...paragraphs: readonly (readonly Inline[])[]): { readonly state: EditorState; readonly scene: Scene } {
  const blocks = paragraphs.map((content, i): Block => ({ type: "paragraph", id: `p${i}`, role: "body", content }));
  return { state: editorState(blocks, () => "new"), scene: sceneOf(blocks) };
}

/** The ink of some blocks. Throws where they cannot be written. */
export function sceneOf(blocks: readonly Block[]): Scene {
  const { scene } = createTypesetter(WORLD).update({ ...plainLetter([]), blocks });
  if (scene === null) throw new Error("not written");
  return scene;
}
