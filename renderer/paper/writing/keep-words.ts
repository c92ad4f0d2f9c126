import type { StoreApi } from "zustand/vanilla";
import type { NoticeState } from "../../stores/notice-store.ts";
import type { ViewState } from "../../stores/view-store.ts";
import { canWriteOnPaper } from "./edit-context.ts";

const STAYS = "This browser cannot take writing on the page itself, so the words stay beside it.";
const INSTEAD = "Fold the details away to give the page more room.";

/** Unfolds the words again, and says why, wherever the page could not take their place. */
export function keepWordsWhereNeeded(view: StoreApi<ViewState>, notices: StoreApi<NoticeState>): void {
  if (canWriteOnPaper()) return;
  const unfold = ({ folded, fold }: ViewState) => {
    if (!folded.includes("words")) return false;
    fold("words", false);
    return true;
  };
  unfold(view.getState());
  view.subscribe((now) => {
    if (unfold(now)) notices.getState().refuse("fold", { code: "words-stay", message: STAYS }, INSTEAD);
  });
}
