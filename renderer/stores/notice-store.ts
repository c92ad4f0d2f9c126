import { createStore, type StoreApi } from "zustand/vanilla";
import type { Refusal } from "../../contract/contract.ts";

/** Something that could not be done, shown until it is mended or put away. */
export interface Notice {
  /** What happened, in one sentence. */
  readonly message: string;
  /** What is safe and what to do; every reason when there are several. */
  readonly details: readonly string[];
  /** Names what was tried, so that a later success takes the notice away. */
  readonly about: string;
}

/** The quiet bar's content. */
export interface NoticeState {
  readonly notice: Notice | null;
  readonly refuse: (about: string, refusal: Refusal, safe: string) => void;
  /** Takes away the notice about `about`; any notice when nothing is named. */
  readonly clear: (about?: string) => void;
}

/** A store with nothing to say. */
export function createNoticeStore(): StoreApi<NoticeState> {
  return createStore<NoticeState>()((set, get) => ({
    notice: null,
    refuse: (about, refusal, safe) => set({ notice: { about, message: refusal.message, details: [...(refusal.details ?? []), safe] } }),
    clear: (about) => {
      if (about === undefined || get().notice?.about === about) set({ notice: null });
    },
  }));
}
