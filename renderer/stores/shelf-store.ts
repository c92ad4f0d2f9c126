import { createStore, type StoreApi } from "zustand/vanilla";
import type { Client, HandSummary, TemplateSummary } from "../../contract/contract.ts";
import type { NoticeState } from "./notice-store.ts";

/** What one can choose from. Null until it has been asked for. */
export interface ShelfState {
  readonly hands: readonly HandSummary[] | null;
  readonly templates: readonly TemplateSummary[] | null;
  readonly fetchHands: () => Promise<void>;
  readonly fetchTemplates: () => Promise<void>;
}

const OTHERS = "The other hands can be written with as ever.";

/** A store with empty shelves. A refusal is shown, and the shelf stays null. */
export function createShelfStore(client: Client, notices: StoreApi<NoticeState>): StoreApi<ShelfState> {
  const safe = "Your letter is safe. Load the page again to retry.";
  return createStore<ShelfState>()((set) => ({
    hands: null,
    templates: null,
    fetchHands: async () => {
      const reply = await client.listHands({});
      if (!reply.ok) return notices.getState().refuse("hands", reply.refusal, safe);
      const { hands, notes } = reply.value;
      set({ hands });
      const [first, ...others] = notes;
      if (first !== undefined) notices.getState().refuse("hands", { code: "hands", message: first, details: others }, OTHERS);
    },
    fetchTemplates: async () => {
      const reply = await client.listTemplates({});
      if (reply.ok) set({ templates: reply.value });
      else notices.getState().refuse("templates", reply.refusal, safe);
    },
  }));
}
