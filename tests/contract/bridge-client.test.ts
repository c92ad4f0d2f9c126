import { expect, test } from "vitest";
import { createBridgeClient } from "../../contract/bridge-client.ts";
import { shellContract } from "../../contract/desktop.ts";

test("there is one function for every operation, which makes the call and gives the reply", async () => {
  const called: unknown[] = [];
  const reply = { ok: true, value: [] };
  const client = createBridgeClient({
    call: async (...words) => {
      called.push(words);
      return reply;
    },
  });
  expect(Object.keys(client)).toEqual(Object.keys(shellContract));
  expect(await client.listHands({})).toBe(reply);
  expect(await client.nextWish({})).toBe(reply);
  expect(called).toEqual([
    ["listHands", {}],
    ["nextWish", {}],
  ]);
});

test("a shell that is gone is a refusal that says what is safe", async () => {
  const client = createBridgeClient({ call: () => Promise.reject(new Error("Render frame was disposed")) });
  expect(await client.readDraft({})).toMatchObject({ ok: false, refusal: { code: "unreachable" } });
});
