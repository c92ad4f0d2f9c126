import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Client } from "../../contract/contract.ts";
import { DEFAULT_STYLE } from "../../core/letter/letter.ts";
import { createDesk } from "../../renderer/desk.ts";
import { createScribe } from "../../renderer/typesetter/scribe.ts";
import type { Port } from "../../renderer/typesetter/typesetter-client.ts";
import { fakeServices } from "../support/fake-services.ts";
import { handSource } from "../support/hands.ts";
import { plainLetter } from "../support/letters.ts";

const WHY = "The hand “celia” cannot be used: its file is not text in UTF-8.";

beforeEach(() => {
  vi.stubGlobal("localStorage", undefined);
  vi.stubGlobal("document", { cookie: "", addEventListener: () => undefined });
});
afterEach(() => vi.unstubAllGlobals());

/** A worker that is none. */
function port(): Port {
  const scribe = createScribe((answer) => queueMicrotask(() => made.onmessage?.({ data: answer } as MessageEvent)));
  const made: Port = { onmessage: null, postMessage: scribe };
  return made;
}

test("a letter in a hand left out is told why, its words stay, and the notice goes when another hand is chosen", async () => {
  const services = fakeServices({
    readHand: async ({ id }) => {
      const source = id === "celia" ? null : handSource(id);
      return source ? { ok: true, value: source } : { ok: false, refusal: { code: "not-a-hand", message: WHY } };
    },
  });
  const desk = createDesk(services as unknown as Client, null, port());
  const letter = plainLetter(["Dear you"], { style: { ...DEFAULT_STYLE, hand: "celia" } });
  desk.letters.setState({ letter });
  await expect.poll(() => desk.scenes.getState().diagnostics.map(({ code }) => code)).toEqual(["unknown-hand"]);
  expect(desk.notices.getState().notice).toMatchObject({ about: "hand", message: WHY });
  expect(desk.letters.getState().letter).toBe(letter);
  desk.letters.setState({ letter: { ...letter, style: DEFAULT_STYLE } });
  await expect.poll(() => desk.scenes.getState().scene !== null).toBe(true);
  expect(desk.notices.getState().notice).toBeNull();
});
