import type { Client, Reply } from "../../contract/contract.ts";
import type { Letter } from "../../core/letter/letter.ts";

/** The template whose sample is open on the very first visit. */
const FIRST_TEMPLATE = "thanks-for-a-gift";

/** The letter that was open last; on a first visit a real sample letter. A draft that cannot be read is refused and stays where it is. */
export async function openFirstLetter(client: Client): Promise<Reply<Letter>> {
  const draft = await client.readDraft({});
  if (!draft.ok) return draft;
  if (draft.value !== null) return { ok: true, value: draft.value };
  const { sampleLetter } = await import("../gallery/begin-letter.ts");
  return sampleLetter(client, FIRST_TEMPLATE);
}
