import { expect, test } from "vitest";
import { dispatch } from "../../contract/dispatch.ts";
import { fakeServices } from "../support/fake-services.ts";

const code = async (operation: string, input: unknown) => {
  const { reply } = await dispatch(fakeServices(), operation, input);
  return reply.ok ? "ok" : reply.refusal.code;
};

test("a call of the contract reaches its service", async () => {
  const { reply } = await dispatch(fakeServices(), "readTemplate", { id: "thanks" });
  expect(reply).toEqual({ ok: true, value: { id: "thanks", source: "the text of thanks" } });
});

test.each(["constructor", "__proto__", "toString", "hasOwnProperty", "", "readtemplate"])("%j is not an operation", async (name) => {
  expect(await code(name, {})).toBe("unknown-operation");
});

test.each([null, 1, "x", [], {}, { id: 7 }, { id: "../../etc/passwd" }, { id: "" }, { id: "a".repeat(65) }])(
  "readTemplate refuses %j",
  async (input) => {
    expect(await code("readTemplate", input)).toBe("bad-input");
  },
);

test("a refusal names every part that is wrong", async () => {
  const { reply } = await dispatch(fakeServices(), "keepDraft", { letter: { longhand: 1 } });
  expect(reply.ok ? [] : reply.refusal.details).toEqual(
    expect.arrayContaining([expect.stringMatching(/^letter\.title: /), expect.stringMatching(/^letter\.seed: /)]),
  );
});

test("a service that breaks is a refusal without a word of what broke", async () => {
  const bug = new Error("Dear Eleanor, at /secret/place");
  const { reply, bug: told } = await dispatch(fakeServices({ listHands: () => Promise.reject(bug) }), "listHands", {});
  expect(reply).toMatchObject({ ok: false, refusal: { code: "failed" } });
  expect(JSON.stringify(reply)).not.toMatch(/Eleanor|secret|stack/);
  expect(told).toBe(bug);
});
