import { createStore, type StoreApi } from "zustand/vanilla";
import type { Client } from "../../contract/contract.ts";
import type { Person } from "../../core/letter/letter.ts";
import type { NoticeState } from "./notice-store.ts";

/** Who new letters are from. */
export interface SenderState {
  /** Null until it has been read. */
  readonly sender: Person | null;
  readonly read: () => Promise<void>;
  /** Changes it, and keeps it a moment later. */
  readonly set: (sender: Person) => void;
  /** Keeps what is not kept yet, now. */
  readonly flush: () => Promise<void>;
}

/** A pause in typing after which it is kept, in milliseconds. */
const PAUSE = 400;
const ABOUT = "sender";

/** A store that reads the sender when it is first asked and keeps every change. */
export function createSenderStore(client: Client, notices: StoreApi<NoticeState>): StoreApi<SenderState> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Person | null = null;
  return createStore<SenderState>()((set, get) => ({
    sender: null,
    read: async () => {
      if (get().sender !== null) return;
      const reply = await client.readSender({});
      if (reply.ok) set({ sender: reply.value });
      else notices.getState().refuse(ABOUT, reply.refusal, "Your letters are safe.");
    },
    set: (sender) => {
      set({ sender });
      waiting = sender;
      clearTimeout(timer);
      timer = setTimeout(() => void get().flush(), PAUSE);
    },
    flush: async () => {
      clearTimeout(timer);
      if (waiting === null) return;
      const sender = waiting;
      waiting = null;
      const reply = await client.keepSender({ sender });
      if (reply.ok) notices.getState().clear(ABOUT);
      else notices.getState().refuse(ABOUT, reply.refusal, "It stays on the screen until this window is closed.");
    },
  }));
}
