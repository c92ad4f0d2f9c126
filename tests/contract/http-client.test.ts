import { expect, test } from "vitest";
import { createHttpClient } from "../../contract/http-client.ts";
import { encodeWire } from "../../contract/wire.ts";

const client = (status: number, body: string) => createHttpClient(async () => ({ status, text: async () => body }));

test("a call is posted to its own address, and its bytes come back", async () => {
  const sent: unknown[] = [];
  const value = { hand: {}, font: new Uint8Array([1, 2]), rigs: "" };
  const desk = createHttpClient(async (path, init) => {
    sent.push(path, init.method, init.body);
    return { status: 200, text: async () => encodeWire({ ok: true, value }) };
  });
  expect(await desk.readHand({ id: "eleanor" })).toEqual({ ok: true, value });
  expect(sent).toEqual(["/api/readHand", "POST", '{"id":"eleanor"}']);
});

test("a server that is gone, or answers nonsense, is a refusal", async () => {
  const gone = createHttpClient(() => Promise.reject(new TypeError("fetch failed")));
  expect(await gone.listHands({})).toMatchObject({ ok: false, refusal: { code: "unreachable" } });
  expect(await client(200, "<html>").listHands({})).toMatchObject({ ok: false, refusal: { code: "unreachable" } });
  expect(await client(403, "<html>").listHands({})).toMatchObject({ ok: false, refusal: { code: "not-let-in" } });
});
