import type { StoreApi } from "zustand/vanilla";
import type { Client } from "../contract/contract.ts";
import type { DesktopClient } from "../contract/desktop.ts";
import { controlId } from "./details/detail-paths.ts";
import { keepWordsWhereNeeded } from "./paper/writing/keep-words.ts";
import { createDraftStore, type DraftState } from "./stores/draft-store.ts";
import { createDropStore, type DropState } from "./stores/drop-store.ts";
import { createFindingStore, type FindingState } from "./stores/finding-store.ts";
import { createLetterStore, type LetterState } from "./stores/letter-store.ts";
import { createNoticeStore, type NoticeState } from "./stores/notice-store.ts";
import { recall } from "./stores/remembered.ts";
import { createSceneStore, type SceneState } from "./stores/scene-store.ts";
import { createSenderStore, type SenderState } from "./stores/sender-store.ts";
import { createShelfStore, type ShelfState } from "./stores/shelf-store.ts";
import { createViewStore, type ViewState } from "./stores/view-store.ts";
import { createWantedStore, type WantedState } from "./stores/wanted-store.ts";
import { createWordsStore, type WordsState } from "./stores/words-store.ts";
import { createZoomStore, type ZoomState } from "./stores/zoom-store.ts";
import { createTypesetterClient, type Port, type TypesetterClient } from "./typesetter/typesetter-client.ts";

const UNWRITTEN = "The page could not be written in ink.";
const SAFE = "Your words are safe. Undo the last change, or choose another hand or paper.";

/** Everything a window holds: the stores, the far side, the typesetter. One is made at the start and handed down. */
export interface Desk {
  readonly client: Client;
  /** What only the desktop shell can do; null in a browser. */
  readonly desktop: DesktopClient | null;
  readonly letters: StoreApi<LetterState>;
  readonly scenes: StoreApi<SceneState>;
  readonly view: StoreApi<ViewState>;
  readonly notices: StoreApi<NoticeState>;
  readonly shelf: StoreApi<ShelfState>;
  readonly draft: StoreApi<DraftState>;
  readonly wanted: StoreApi<WantedState>;
  readonly words: StoreApi<WordsState>;
  readonly finding: StoreApi<FindingState>;
  readonly drop: StoreApi<DropState>;
  readonly sender: StoreApi<SenderState>;
  readonly zoom: StoreApi<ZoomState>;
  readonly typesetter: TypesetterClient;
  /** Takes the writer to the question behind a detail, unfolding its column. */
  readonly focusDetail: (path: string) => void;
}

/** Sets the stores up and ties them together: each change of the letter is written in ink and kept. */
export function createDesk(client: Client, desktop: DesktopClient | null, port: Port): Desk {
  const notices = createNoticeStore();
  const letters = createLetterStore();
  const scenes = createSceneStore();
  const view = createViewStore(recall());
  const shelf = createShelfStore(client, notices);
  keepWordsWhereNeeded(view, notices);

  const typesetter = createTypesetterClient(
    port,
    async (id) => {
      const reply = await client.readHand({ id });
      if (reply.ok) return reply.value;
      notices.getState().refuse("hand", reply.refusal, "Your words are safe. Choose another hand below the paper.");
      return null;
    },
    ({ scene, diagnostics }) => {
      scenes.getState().setScene(scene, diagnostics);
      if (scene !== null) for (const about of ["typesetter", "hand"]) notices.getState().clear(about);
      // Why a hand cannot be had was told when it was asked for.
      else if (diagnostics[0]?.code !== "unknown-hand" || notices.getState().notice?.about !== "hand")
        notices.getState().refuse("typesetter", { code: "unwritable", message: diagnostics[0]?.message ?? UNWRITTEN }, SAFE);
    },
    (message) => {
      notices.getState().refuse("typesetter", { code: "typesetter", message: UNWRITTEN, details: [message] }, SAFE);
    },
  );
  letters.subscribe(({ letter }, before) => {
    if (letter !== null && letter !== before.letter) typesetter.write(letter);
  });

  return {
    client,
    desktop,
    letters,
    scenes,
    view,
    notices,
    shelf,
    typesetter,
    draft: createDraftStore(client, letters, notices),
    wanted: createWantedStore(),
    words: createWordsStore(),
    finding: createFindingStore(),
    drop: createDropStore(),
    sender: createSenderStore(client, notices),
    zoom: createZoomStore(),
    focusDetail: (path) => {
      const { go, show, fold } = view.getState();
      go("write");
      show("details");
      fold("details", false);
      // The column may have to be drawn first.
      requestAnimationFrame(() => requestAnimationFrame(() => focusControl(path)));
    },
  };
}

function focusControl(path: string): void {
  const control = document.getElementById(controlId(path));
  control?.focus();
  control?.scrollIntoView({ block: "center" });
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.select();
}
