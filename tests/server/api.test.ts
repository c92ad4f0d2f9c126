import { connect } from "node:net";
import { expect, test, vi } from "vitest";
import { BODY_LIMIT } from "../../server/app.ts";
import { PortError, startServer } from "../../server/start-server.ts";
import { fakeServices } from "../support/fake-services.ts";
import { knock, openServer } from "./knock.ts";

test("an operation is answered, bytes and all", async () => {
  const { post } = await openServer();
  const answer = await post("/api/readTemplate", '{"id":"thanks"}');
  expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { ok: true, value: { id: "thanks", source: "the text of thanks" } }]);
  expect(answer.headers["cache-control"]).toBe("no-store");
  const refused = await post("/api/readHand", '{"id":"nobody"}');
  expect([refused.status, JSON.parse(refused.body).refusal.code]).toEqual([200, "unknown-hand"]);
});

test.each([
  ["/api/formatDisk", "{}", 404, "unknown-operation"],
  ["/api/constructor", "{}", 404, "unknown-operation"],
  ["/api/__proto__", "{}", 404, "unknown-operation"],
  ["/api/readTemplate", '{"id":"../x"}', 400, "bad-input"],
  ["/api/readTemplate", '{"id":7}', 400, "bad-input"],
  ["/api/readTemplate", "", 400, "bad-input"],
  ["/api/readTemplate", "\u0000\u0001", 400, "bad-input"],
  ["/api/readTemplate", '{"id":"thanks","__proto__":{"admin":true}}', 400, "bad-input"],
  ["/api/keepDraft", '{"letter":{"details":{"fields":{"__proto__":"x"}}}}', 400, "bad-input"],
  ["/api/keepDraft", '{"letter":{"longhand":99}}', 400, "bad-input"],
])("%s with %j is %i %s", async (path, body, status, code) => {
  const { post } = await openServer();
  const answer = await post(path, body);
  expect([answer.status, JSON.parse(answer.body).refusal.code]).toEqual([status, code]);
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

test("only JSON is taken, and only by POST", async () => {
  const { post, port, cookie } = await openServer();
  expect((await post("/api/listHands", "{}", { "content-type": "text/plain" })).status).toBe(400);
  for (const method of ["GET", "PUT", "DELETE", "OPTIONS"]) {
    const headers = { cookie, origin: `http://127.0.0.1:${port}` };
    expect([method, (await knock(port, "/api/listHands", { method, headers })).status]).toEqual([method, 404]);
  }
});

test("a letter that is too long is refused, whether or not it says how long it is", async () => {
  const { post } = await openServer();
  const body = JSON.stringify({ id: "a".repeat(BODY_LIMIT) });
  for (const headers of [{}, { "transfer-encoding": "chunked" }]) {
    const answer = await post("/api/readTemplate", body, headers);
    expect([answer.status, JSON.parse(answer.body).refusal.code]).toEqual([413, "too-large"]);
  }
});

test("a service that breaks leaves the letter out of the answer and out of the log", async () => {
  const logged = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const { post } = await openServer({
    listHands: () => Promise.reject(new Error("Dear Eleanor,\n    at last I write")),
  });
  const answer = await post("/api/listHands", "{}");
  const log = logged.mock.calls.map(([text]) => String(text)).join("");
  logged.mockRestore();
  expect(answer.status).toBe(500);
  expect(answer.body).not.toMatch(/Eleanor|api\.test/);
  expect(log).toMatch(/^listHands: Error\n\s+at .*api\.test/);
  expect(log).not.toMatch(/Eleanor|at last/);
});

test("it listens on this machine only, and says so when a port is taken", async () => {
  const { port } = await openServer();
  await expect(startServer({ services: fakeServices(), assets: import.meta.dirname, port })).rejects.toThrow(PortError);
  await expect(startServer({ services: fakeServices(), assets: import.meta.dirname, port })).rejects.toThrow(
    /^Port \d+ is used by another program/,
  );
  const reached = await new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.2", port });
    socket.once("connect", () => resolve(true));
    socket.once("error", () => resolve(false));
  });
  expect(reached).toBe(false);
});
