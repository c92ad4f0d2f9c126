import { createStore, type StoreApi } from "zustand/vanilla";
import type { Diagnostic } from "../../core/letter/diagnostic.ts";
import type { Scene } from "../../core/scene/scene.ts";

/** The letter in ink, and which page of it is shown. */
export interface SceneState {
  /** Null until the first page is written; afterwards the last one that could be. */
  readonly scene: Scene | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Index of the page shown, always one there is. */
  readonly page: number;
  readonly setScene: (scene: Scene | null, diagnostics: readonly Diagnostic[]) => void;
  readonly turnTo: (page: number) => void;
  /** Turns to where the paragraph's words around `offset` (characters into its text) are written. */
  readonly follow: (block: string, offset: number) => void;
}

/** A store with no page yet. */
export function createSceneStore(): StoreApi<SceneState> {
  return createStore<SceneState>()((set, get) => {
    const turnTo = (page: number) => {
      const last = Math.max(0, (get().scene?.pages.length ?? 1) - 1);
      set({ page: Math.min(Math.max(0, page), last) });
    };
    return {
      scene: null,
      diagnostics: [],
      page: 0,
      setScene: (scene, diagnostics) => {
        set(scene === null ? { diagnostics } : { scene, diagnostics });
        turnTo(get().page);
      },
      turnTo,
      follow: (block, offset) => {
        const { scene, page } = get();
        const found = scene === null ? null : pageOf(scene, block, offset);
        if (found !== null && found !== page) set({ page: found });
      },
    };
  });
}

/** Index of the page on which a place in a paragraph is written; null when the paragraph is on none. */
export function pageOf(scene: Scene, block: string, offset: number): number | null {
  let found: number | null = null;
  for (const [index, page] of scene.pages.entries()) {
    for (const line of page.lines) {
      if (line.block !== block) continue;
      if (found === null || line.offset <= offset) found = index;
    }
  }
  return found;
}
