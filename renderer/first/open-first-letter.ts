import type { Client, Reply } from "../../contract/contract.ts";
import type { Letter } from "../../core/letter/letter.ts";

/** The template whose sample is open on the very first visit. */
const FIRST_TEMPLATE = "thanks-for-a-gift";

/** A letter to begin with; `touched` when the person wrote it. */
export interface FirstLetter {
  readonly letter: Letter;
  readonly touched: boolean;
}

/** The letter that was open last; on a first visit a real sample letter. A draft that cannot be read is refused and stays where it is. */
export async function openFirstLetter(client: Client): Promise<Reply<FirstLetter>> {
  const draft = await client.readDraft({});
  if (!draft.ok) return draft;
  if (draft.value !== null) return { ok: true, value: { letter: draft.value, touched: true } };
  const sample = await client.readSample({ id: FIRST_TEMPLATE });
  return sample.ok ? { ok: true, value: { letter: sample.value, touched: false } } : sample;
}
