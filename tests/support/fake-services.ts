import type { Services } from "../../contract/contract.ts";

/** Services that answer at once and keep nothing, for tests of what stands between them and a caller. */
export function fakeServices(changes: Partial<Services> = {}): Services {
  return {
    listTemplates: async () => ({ ok: true, value: [] }),
    readTemplate: async ({ id }) => ({ ok: true, value: { id, source: `the text of ${id}` } }),
    readSample: async () => ({ ok: false, refusal: { code: "unknown-template", message: "There is no such template." } }),
    addTemplate: async ({ id }) => ({ ok: true, value: { id } }),
    listHands: async () => ({ ok: true, value: { hands: [], notes: [] } }),
    readHand: async () => ({ ok: false, refusal: { code: "unknown-hand", message: "There is no such hand." } }),
    makePdf: async () => ({ ok: true, value: { fileName: "a.pdf", mediaType: "application/pdf", bytes: new Uint8Array([37, 80]) } }),
    readPlace: async () => ({ ok: true, value: { folder: "a folder", version: "0.0.0" } }),
    readSender: async () => ({ ok: true, value: {} }),
    keepSender: async () => ({ ok: true, value: null }),
    readDraft: async () => ({ ok: true, value: null }),
    keepDraft: async () => ({ ok: true, value: null }),
    ...changes,
  };
}
